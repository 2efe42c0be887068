// Has the reference client of graphql-transport-ws talk to a running server, while orders are placed on another one.
//   npm run audit:sockets -- <url listened to> <url for orders> <token> <input of orderPlace as JSON>
import { createClient } from 'graphql-ws';
import { exit, argv } from 'node:process';
import WebSocket from 'ws';

const [listenedTo, orderedOn, token, order] = argv.slice(2);

const connect = (connectionParams, on = {}) =>
  createClient({
    url: listenedTo.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    on,
  });

const client = connect({ Authorization: `Bearer ${token}` });

const post = async (query, variables) => {
  const response = await fetch(orderedOn, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return await response.json();
};

const audits = {
  async 'a query is answered over a socket'() {
    for await (const answer of client.iterate({ query: '{ viewer { name } }' }))
      return typeof answer.data.viewer.name === 'string';
  },

  async 'an order on one server moves the number that another one tells'() {
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format();
    const period = today.slice(0, 7);
    const numbers = client.iterate({
      query: `subscription ($period: Period!) {
        salesPerformanceChanged(period: $period) { node { actual { amount } orderCount } } }`,
      variables: { period },
    });
    const next = async () => {
      const { node } = (await numbers.next()).value.data.salesPerformanceChanged;
      return node;
    };
    const before = await next();
    const placed = await post(
      `mutation ($input: OrderPlaceInput!) {
        orderPlace(input: $input) { order { net { amount } } userErrors { message } } }`,
      { input: JSON.parse(order) },
    );
    const net = Number(placed.data.orderPlace.order.net.amount);
    const since = Date.now();
    const after = await next();
    console.log(
      `  ${before.actual.amount} + ${net} = ${after.actual.amount}, told within ${Date.now() - since} ms`,
    );
    await numbers.return();
    return (
      after.orderCount === before.orderCount + 1 &&
      Math.abs(Number(after.actual.amount) - Number(before.actual.amount) - net) < 0.005
    );
  },

  async 'what is wrong with an operation is thrown as GraphQL errors'() {
    try {
      for await (const answer of client.iterate({ query: '{ noSuchField }' })) void answer;
    } catch (errors) {
      return errors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED';
    }
  },

  async 'a token that does not hold closes the socket with 4403'() {
    const closed = new Promise((resolve) => {
      const stranger = connect({ Authorization: 'Bearer no.such.token' }, { closed: resolve });
      stranger.subscribe(
        { query: '{ __typename }' },
        { next: () => {}, error: () => {}, complete: () => {} },
      );
    });
    return (await closed).code === 4403;
  },
};

let failed = 0;
for (const [name, audit] of Object.entries(audits)) {
  let passed = false;
  try {
    passed = await audit();
  } catch (failure) {
    console.log('  ', failure);
  }
  console.log(`${passed ? 'passed' : 'FAILED'}: ${name}`);
  if (!passed) failed += 1;
}
await client.dispose();
console.log(
  `${Object.keys(audits).length - failed} of ${Object.keys(audits).length} audits passed`,
);
exit(failed === 0 ? 0 : 1);

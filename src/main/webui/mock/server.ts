import { buildSchema, graphql } from 'graphql';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { company, type Scenario } from './company';

/**
 * Stands in for the server while the page is being worked on, by the same
 * contract. What it pretends arrives as the bearer token, see openSession.ts:
 *
 * director (default), rep, partner    who is signed in
 * no-territory, no-targets, no-orders what is missing
 * slow, expired, forbidden, fault, unreachable, refused    what goes wrong
 */
export function mockServer(): Plugin {
  return {
    name: 'mock-server',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url === '/config.json') {
          answer(response, 200, { issuer: 'http://localhost:8180/realms/tributary' });
        } else if (request.url === '/graphql') {
          void reply(request, response);
        } else {
          next();
        }
      });
    },
  };
}

const schema = buildSchema(readFileSync('../graphql/schema.graphql', 'utf8'));

async function reply(request: IncomingMessage, response: ServerResponse) {
  const scenario = (request.headers.authorization ?? '').replace('Bearer ', '') as Scenario;
  const { query, variables } = (await bodyOf(request)) as {
    query: string;
    variables: Record<string, unknown>;
  };
  await new Promise((resume) => setTimeout(resume, scenario === 'slow' ? 60_000 : 150));

  const asksForFigures = query.includes('query SalesPerformance');
  if (scenario === 'expired') {
    answer(response, 401, {});
  } else if (scenario === 'unreachable') {
    answer(response, 503, {});
  } else if (scenario === 'forbidden' && asksForFigures) {
    answer(response, 200, failed('FORBIDDEN'));
  } else if (scenario === 'fault' && asksForFigures) {
    answer(response, 200, failed('INTERNAL'));
  } else {
    const rootValue = company(scenario, request.headers['accept-language'] === 'en');
    answer(
      response,
      200,
      await graphql({ schema, source: query, variableValues: variables, rootValue }),
    );
  }
}

const failed = (code: string) => ({
  data: null,
  errors: [{ message: code, extensions: { code } }],
});

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return JSON.parse(Buffer.concat(parts).toString());
}

function answer(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

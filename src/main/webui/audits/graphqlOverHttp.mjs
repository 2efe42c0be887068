// Has the reference suite of GraphQL over HTTP audit a running server: every one of its demands, the optional ones too.
//   npm run audit -- http://localhost:8080/graphql
import { auditServer } from 'graphql-http';

const url = process.argv[2] ?? 'http://localhost:8080/graphql';
const results = await auditServer({ url });
const failed = results.filter(({ status }) => status !== 'ok');
for (const { id, name, reason } of failed) console.log(`${id} ${name}: ${reason}`);
console.log(
  `GraphQL over HTTP: ${results.length - failed.length} of ${results.length} audits passed`,
);
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0;

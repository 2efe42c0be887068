import { buildSchema, parse, validate } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { trustedDocuments } from './trustedDocuments.mjs';

const schema = buildSchema(readFileSync('../graphql/schema.graphql', 'utf8'));
const manifest = JSON.parse(readFileSync('public/trusted-documents.json', 'utf8'));
const texts = Object.values(manifest);

test('every operation of the page is in the manifest, once', () => {
  const asked = globSync('src/**/*.graphql').flatMap((path) =>
    Array.from(
      readFileSync(path, 'utf8').matchAll(/^(?:query|mutation|subscription) \w+/gm),
      String,
    ),
  );
  expect(asked).not.toHaveLength(0);
  expect(texts.map((text) => /^\w+ \w+/.exec(text)?.[0]).sort()).toEqual(asked.sort());
});

test('each is whole and fits the contract', () => {
  for (const text of texts) expect(validate(schema, parse(text))).toEqual([]);
});

test('an id is the SHA-256 of its text', () => {
  for (const [id, text] of Object.entries(manifest)) {
    expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
  }
});

test('an operation takes along the fragments that it spreads, through others too, and no more', () => {
  const [first, second] = trustedDocuments([
    parse('query First { ...Outer } query Second { a } fragment Unused on Query { a }'),
    parse('fragment Outer on Query { b { ...Inner } } fragment Inner on B { c ...Inner2 }'),
    parse('fragment Inner2 on B { d }'),
  ]).map(({ text }) => text.replaceAll(/\s+/g, ' '));
  expect(first).toBe(
    'query First { ...Outer } fragment Outer on Query { b { ...Inner } } ' +
      'fragment Inner on B { c ...Inner2 } fragment Inner2 on B { d }',
  );
  expect(second).toBe('query Second { a }');
});

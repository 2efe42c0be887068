// Every operation on its own, whole with the fragments that it spreads, known
// by the SHA-256 of its text: what GraphQL over HTTP calls a persisted document.
import { Kind, print, visit } from 'graphql';
import { createHash } from 'node:crypto';

/** @param {import('graphql').DocumentNode[]} documents whose operations may spread each other's fragments */
export function trustedDocuments(documents) {
  const definitions = documents.flatMap((document) => document.definitions);
  const fragments = new Map(
    definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const text = print({ kind: Kind.DOCUMENT, definitions: whole(operation, fragments) });
      return {
        name: operation.name.value,
        operation: operation.operation,
        id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
        text,
      };
    });
}

function whole(operation, fragments) {
  const found = new Set([operation]);
  // A set is gone through in the order in which it grows.
  for (const definition of found) {
    visit(definition, {
      FragmentSpread: ({ name }) => void found.add(fragments.get(name.value)),
    });
  }
  return [...found];
}

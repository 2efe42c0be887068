import type { TerritoriesQuery } from '../graphql/generated';

type Territory = TerritoriesQuery['territories'][number];

/** From the topmost territory that the reader may see down to the given one; empty if it is not theirs. */
export function pathTo(code: string, territories: Territory[]): Territory[] {
  const byCode = new Map(territories.map((territory) => [territory.code, territory]));
  const path: Territory[] = [];
  let next = byCode.get(code);
  while (next && !path.includes(next)) {
    path.unshift(next);
    next = next.parent ? byCode.get(next.parent.code) : undefined;
  }
  return path;
}

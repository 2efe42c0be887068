import type { TerritoryFiguresFragment } from '../graphql/generated';
import { asLength, compareDecimals, totalOf, type Decimal } from '../money/decimal';

export interface Tributary {
  name: string;
  amount: Decimal;
  /** Of all the water, 0 to 1. */
  share: number;
}

const mostDrawn = 6;

/** The largest territories each by itself, the rest as one; largest first. */
export function tributariesOf(
  children: TerritoryFiguresFragment[],
  namedOthers: (count: number) => string,
): Tributary[] {
  const flowing = children
    .map(({ territory, actual }) => ({ name: territory.name, amount: actual.amount }))
    .filter(({ amount }) => compareDecimals(amount, '0') > 0)
    .sort((one, other) => compareDecimals(other.amount, one.amount));
  const drawn = flowing.length <= mostDrawn ? flowing : flowing.slice(0, mostDrawn - 1);
  const rest = flowing.slice(drawn.length).map(({ amount }) => amount);
  if (rest.length > 0) drawn.push({ name: namedOthers(rest.length), amount: totalOf(rest) });

  const all = asLength(totalOf(flowing.map(({ amount }) => amount)));
  return drawn.map((each) => ({ ...each, share: asLength(each.amount) / all }));
}

/**
 * The outline of each tributary, from its own row on the left to its place in
 * the canal on the right, where the shares lie upon each other without gaps.
 */
export function ribbons(
  shares: number[],
  { width, rowHeight, depth }: { width: number; rowHeight: number; depth: number },
): string[] {
  const height = rowHeight * shares.length;
  const bend = width / 2;
  let bank = (height - depth) / 2;
  return shares.map((share, row) => {
    const thickness = share * depth;
    const source = Math.min(thickness, rowHeight * 0.6);
    const from = (row + 0.5) * rowHeight - source / 2;
    const to = bank;
    bank += thickness;
    return [
      `M0 ${from}`,
      `C${bend} ${from} ${bend} ${to} ${width} ${to}`,
      `V${to + thickness}`,
      `C${bend} ${to + thickness} ${bend} ${from + source} 0 ${from + source}`,
      'Z',
    ].join('');
  });
}

import { expect, test } from 'vitest';
import type { TerritoryFiguresFragment } from '../graphql/generated';
import { tributariesOf } from './tributaries';

const territory = (name: string, amount: string): TerritoryFiguresFragment => ({
  territory: { code: name, name },
  target: null,
  actual: { amount },
  orderCount: 1,
  attainment: null,
  pace: null,
  hasChildren: false,
});

const others = (count: number) => `${count} others`;

test('the largest territory flows first, and what brings nothing does not flow', () => {
  const drawn = tributariesOf(
    [territory('small', '1.00'), territory('none', '0.00'), territory('large', '3.00')],
    others,
  );
  expect(drawn.map(({ name, share }) => [name, share])).toEqual([
    ['large', 0.75],
    ['small', 0.25],
  ]);
});

test('beyond six, the smaller ones flow as one, with nothing lost', () => {
  const eight = Array.from({ length: 8 }, (_, index) => territory(`T${index}`, '0.10'));
  const drawn = tributariesOf(eight, others);
  expect(drawn).toHaveLength(6);
  expect(drawn.at(-1)).toMatchObject({ name: '3 others', amount: '0.30' });
});

import type { TerritoryFiguresFragment } from '../graphql/generated';
import { compareDecimals, type Decimal } from '../money/decimal';

export type Column = 'territory' | 'target' | 'actual' | 'attainment' | 'pace' | 'orders';

export interface Order {
  column: Column;
  descending: boolean;
}

export function sorted(
  territories: TerritoryFiguresFragment[],
  { column, descending }: Order,
  language: string,
): TerritoryFiguresFragment[] {
  if (column === 'territory') {
    const byName = new Intl.Collator(language, { numeric: true });
    const direction = descending ? -1 : 1;
    return territories.toSorted(
      (one, other) => direction * byName.compare(one.territory.name, other.territory.name),
    );
  }
  // What has no figure stays last in either direction: it is neither small nor large.
  return territories.toSorted((one, other) => {
    const [left, right] = [figureIn(one, column), figureIn(other, column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return descending ? compareDecimals(right, left) : compareDecimals(left, right);
  });
}

function figureIn(
  of: TerritoryFiguresFragment,
  column: Exclude<Column, 'territory'>,
): Decimal | null {
  switch (column) {
    case 'target':
      return of.target && of.target.amount;
    case 'actual':
      return of.actual.amount;
    case 'attainment':
      return of.attainment;
    case 'pace':
      return of.pace;
    case 'orders':
      return String(of.orderCount);
  }
}

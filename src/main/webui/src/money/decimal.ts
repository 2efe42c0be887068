/**
 * An exact decimal as the server writes it, for instance "1234.5600". It is
 * never turned into a number on its way to a figure: a double holds about 15
 * digits, and sums of a company in its smallest unit need more.
 */
export type Decimal = string;

const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Negative, zero or positive, as a sort wants it; compares digits, not doubles. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const places = Math.max(placesOf(one), placesOf(other));
  const difference = scaled(one, places) - scaled(other, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const placesOf = (decimal: Decimal) => pattern.exec(decimal)?.[3]?.length ?? 0;

function scaled(decimal: Decimal, places: number): bigint {
  const match = pattern.exec(decimal);
  if (!match) throw new RangeError(`'${decimal}' is no decimal`);
  const [, sign, whole, fraction = ''] = match;
  return BigInt(`${sign}${whole}${fraction.padEnd(places, '0')}`);
}

/** How long a bar is. For lengths and angles only, never for a figure that is read. */
export const asLength = (decimal: Decimal) => Number(decimal);

export function totalOf(decimals: Decimal[]): Decimal {
  const places = Math.max(0, ...decimals.map(placesOf));
  const total = decimals.reduce((sum, decimal) => sum + scaled(decimal, places), 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return `${total < 0n ? '-' : ''}${whole}${places ? `.${fraction}` : ''}`;
}

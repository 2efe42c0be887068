import type { Language } from '../i18n/language';
import type { Decimal } from './decimal';

// Intl formats a decimal string digit by digit, without passing through a
// double; the type asks for a literal that the server's string is at run time.
const format = (decimal: Decimal, language: Language, options: Intl.NumberFormatOptions) =>
  formatter(language, options).format(decimal as Intl.StringNumericLiteral);

// A table formats hundreds of figures in a handful of ways, and making a
// formatter costs a hundred times more than using one.
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.NumberFormat(language, options)));
  return found;
}

/** 12345678.9000 → 12,345,678.90 */
export const amountText = (amount: Decimal, language: Language) =>
  format(amount, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 12345678.9000 CNY → ¥12,345,678.90 */
export const moneyText = (amount: Decimal, currency: string, language: Language) =>
  format(amount, language, { style: 'currency', currency });

/** 12345678.9000 → 1234.6万 or 12.35M: for the eye, next to or over the full figure. */
export const compactAmount = (amount: Decimal, language: Language) =>
  format(amount, language, {
    notation: 'compact',
    minimumSignificantDigits: 1,
    maximumSignificantDigits: 4,
  });

/** 0.78459 → 78.4%. Rounded down, so that 100% is never shown before it is reached. */
export const percentText = (ratio: Decimal, language: Language) =>
  format(ratio, language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  });

/** 0.99987 → 0.99. Rounded down, so that 1.00 is never shown before it is reached. */
export const paceText = (pace: Decimal, language: Language) =>
  format(pace, language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    roundingMode: 'floor',
  });

export const countText = (count: number, language: Language) =>
  formatter(language, {}).format(count);

/** 12.0000 → 12; 1.5000 → 1.5 */
export const quantityText = (quantity: Decimal, language: Language) =>
  format(quantity, language, { maximumFractionDigits: 4 });

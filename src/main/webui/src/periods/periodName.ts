import type { Language } from '../i18n/language';
import type { Messages } from '../i18n/zh-CN';
import { partsOf, type Period } from './period';

export function periodName(period: Period, language: Language, messages: Messages): string {
  const { kind, year, number } = partsOf(period);
  if (kind === 'quarter') return messages.period.quarterName(year, number);
  if (kind === 'year') return messages.period.yearName(year);
  return monthFormat(language, { year: 'numeric', month: 'long' }).format(
    Date.UTC(year, number - 1),
  );
}

/** A month without its year, for the axis of a chart. */
export function shortMonthName(month: Period, language: Language): string {
  const { year, number } = partsOf(month);
  return monthFormat(language, { month: 'short' }).format(Date.UTC(year, number - 1));
}

export function dateName(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** What the clock shows where the company is. */
export const timeName = (instant: Date, timeZone: string, language: Language) =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(instant);

const monthFormat = (language: Language, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });

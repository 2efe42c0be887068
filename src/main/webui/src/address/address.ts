import { languageOf, type Language } from '../i18n/language';
import type { PerformanceView } from '../graphql/generated';
import { isPeriod, type Period } from '../periods/period';

export type Details = 'territories' | 'partners';

/** What the page shows, as the address bar holds it, so that it can be shared and "back" works. */
export interface Address {
  period?: Period;
  territory?: string;
  view: PerformanceView;
  details?: Details;
  partner?: string;
  language?: Language;
}

export function readAddress(search: string): Address {
  const parameters = new URLSearchParams(search);
  const period = parameters.get('period') ?? '';
  const details = parameters.get('details');
  return {
    period: isPeriod(period) ? period : undefined,
    territory: parameters.get('territory') ?? undefined,
    view: parameters.get('view') === 'AS_WAS' ? 'AS_WAS' : 'AS_IS',
    details: details === 'territories' || details === 'partners' ? details : undefined,
    partner: parameters.get('partner') ?? undefined,
    language: languageOf(parameters.get('language')),
  };
}

export function writeAddress(address: Address): string {
  const parameters = new URLSearchParams();
  const { period, territory, view, details, partner, language } = address;
  for (const [name, value] of Object.entries({
    period,
    territory,
    view,
    details,
    partner,
    language,
  })) {
    if (value !== undefined) parameters.set(name, value);
  }
  return `?${parameters.toString()}`;
}

import { createContext, use } from 'react';

/** What the server tells the page about where it runs: GET /config.json. */
export interface Configuration {
  issuer: string;
  clientId: string;
  /** The month, 1–12, that opens the fiscal year. */
  fiscalYearFirstMonth: number;
  /** The company's time zone: which month it is now does not depend on where the reader sits. */
  timeZone: string;
}

const usual = { fiscalYearFirstMonth: 1, timeZone: 'Asia/Shanghai' };

export async function loadConfiguration(signal: AbortSignal): Promise<Configuration> {
  const response = await fetch('/config.json', { signal });
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  return { ...usual, ...((await response.json()) as Configuration) };
}

export const ConfigurationContext = createContext<Configuration | undefined>(undefined);

export function useConfiguration(): Configuration {
  const configuration = use(ConfigurationContext);
  if (!configuration) throw new Error('Used before the configuration was loaded');
  return configuration;
}

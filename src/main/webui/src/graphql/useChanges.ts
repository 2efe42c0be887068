import { createClient } from 'graphql-ws';
import { useEffect } from 'react';
import { useLanguage } from '../i18n/language';
import { useSession } from '../session/Session';
import type { TrustedDocument } from './ask';
import { stir, useVisible } from './usePulse';

const longestWait = 30_000;

/** graphql-ws insists on a text, which a document that is named by its id has not: none is sent. */
const textless = '';
const withoutText = (name: string, value: unknown) =>
  name === 'query' && value === textless ? undefined : value;

/** Where sockets are: beside the page, as everything is. */
const door = () => new URL('/graphql', location.href).href.replace(/^http/, 'ws');

/** The server may be starting, and many pages wait for it: later each time, and not all at once. */
const pause = (retries: number) =>
  new Promise<void>((done) => {
    setTimeout(done, Math.min(longestWait, 1000 * 2 ** retries) * (0.5 + Math.random() / 2));
  });

/**
 * Makes what is shown be asked for anew whenever a subscription says so, while somebody looks; at its beginning too, since
 * something may have happened between the page's own question and then. Without a socket the page follows at the pulse, as
 * it would anyway.
 */
export function useChanges<Result, Variables extends Record<string, unknown>>(
  subscription: TrustedDocument<Result, Variables>,
  variables: Variables,
): void {
  const session = useSession();
  const { language } = useLanguage();
  const asked = JSON.stringify(variables);

  const visible = useVisible();

  useEffect(() => {
    if (!visible) return;
    const client = createClient({
      url: door(),
      jsonMessageReplacer: withoutText,
      connectionParams: async () => ({
        Authorization: `Bearer ${await session.accessToken()}`,
        'Accept-Language': language,
      }),
      // A token lasts minutes: the server closes the socket with it, and the next one brings a new token.
      retryAttempts: Infinity,
      retryWait: pause,
      shouldRetry: () => true,
    });
    client.subscribe(
      { query: textless, ...subscription, variables: JSON.parse(asked) as Variables },
      {
        next: stir,
        error: () => undefined,
        complete: () => undefined,
      },
    );
    return () => void client.dispose();
  }, [subscription, asked, session, language, visible]);
}

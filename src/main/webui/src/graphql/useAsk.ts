import { useCallback } from 'react';
import { useLanguage } from '../i18n/language';
import { useSession } from '../session/Session';
import { ask, AskFailed, type Failure, type TrustedDocument } from './ask';
import { followRelease } from './followRelease';

/** Asks as the person signed in, in the language of the page. */
export function useAsk() {
  const session = useSession();
  const { language } = useLanguage();
  return useCallback(
    async <Result, Variables>(
      document: TrustedDocument<Result, Variables>,
      variables: Variables,
      signal: AbortSignal,
    ) => {
      try {
        return await ask(document, variables, {
          token: await session.accessToken(),
          language,
          signal,
        });
      } catch (thrown) {
        if (failureIn(thrown) === 'outdated') followRelease();
        throw thrown;
      }
    },
    [session, language],
  );
}

export const failureIn = (thrown: unknown): Failure =>
  thrown instanceof AskFailed ? thrown.failure : 'fault';

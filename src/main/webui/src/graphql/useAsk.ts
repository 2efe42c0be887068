import { useCallback } from 'react';
import { useLanguage } from '../i18n/language';
import { useSession } from '../session/Session';
import { ask, AskFailed, type Failure } from './ask';
import type { TypedDocumentString } from './generated';

/** Asks as the person signed in, in the language of the page. */
export function useAsk() {
  const session = useSession();
  const { language } = useLanguage();
  return useCallback(
    async <Result, Variables>(
      document: TypedDocumentString<Result, Variables>,
      variables: Variables,
      signal: AbortSignal,
    ) => ask(document, variables, { token: await session.accessToken(), language, signal }),
    [session, language],
  );
}

export const failureIn = (thrown: unknown): Failure =>
  thrown instanceof AskFailed ? thrown.failure : 'fault';

import { useEffect, useState, type ReactNode } from 'react';
import { Logo } from '../brand/Logo';
import { useLanguage, type Language } from '../i18n/language';
import { Notice } from '../notices/Notice';
import { ConfigurationContext, loadConfiguration, type Configuration } from './configuration';
import { openSession, SignInRefused } from './openSession';
import { SessionContext, type Session } from './Session';

/** Shows the page to whoever is signed in, and to nobody else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { language, messages } = useLanguage();
  const [opened, setOpened] = useState<{ configuration: Configuration; session: Session }>();
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    const controller = new AbortController();
    loadConfiguration(controller.signal)
      .then(async (configuration) => {
        setOpened({ configuration, session: await openOnce(configuration, language) });
      })
      .catch((thrown: unknown) => {
        if (!controller.signal.aborted) setFailure(thrown);
      });
    return () => {
      controller.abort();
    };
    // Signing in happens once; a change of language later does not repeat it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (opened) {
    return (
      <ConfigurationContext value={opened.configuration}>
        <SessionContext value={opened.session}>{children}</SessionContext>
      </ConfigurationContext>
    );
  }
  return (
    <main className="doorway">
      <Logo />
      {failure instanceof SignInRefused ? (
        <Notice
          title={messages.failure.refused}
          hint={messages.failure.refusedHint}
          action={{ label: messages.failure.signIn, act: failure.signInAgain }}
        />
      ) : failure !== undefined ? (
        <Notice
          title={messages.failure.unreachable}
          hint={messages.failure.unreachableHint}
          action={{
            label: messages.failure.retry,
            act: () => {
              window.location.reload();
            },
          }}
        />
      ) : (
        <p role="status">{messages.session.opening}</p>
      )}
    </main>
  );
}

// The answer of the sign-in service can be redeemed once only, yet React runs
// an effect twice in development.
let opening: Promise<Session> | undefined;
const openOnce = (configuration: Configuration, language: Language) =>
  (opening ??= openSession(configuration, language));

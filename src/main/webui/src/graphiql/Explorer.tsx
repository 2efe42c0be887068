import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import type { ExecutionResult } from 'graphql';
import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language';
import { Notice } from '../notices/Notice';
import { useSession } from '../session/Session';
import './explorer.css';

/** GraphiQL, asking as the person signed in; whether it is answered is up to the server. */
export function Explorer() {
  const session = useSession();
  const { language, messages } = useLanguage();
  const [welcome, setWelcome] = useState<ExecutionResult>();

  const ask = useCallback(
    async (request: object) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await session.accessToken()}`,
          'Accept-Language': language,
          'Content-Type': 'application/json',
          Accept: 'application/graphql-response+json, application/json',
        },
        body: JSON.stringify(request),
      });
      return (await response.json()) as ExecutionResult;
    },
    [session, language],
  );

  useEffect(() => {
    ask({ query: '{ __typename }' }).then(setWelcome, () => {
      // GraphiQL will say so when it asks for the schema.
      setWelcome({ data: {} });
    });
  }, [ask]);

  if (!welcome) return null;
  if (welcome.data) return <GraphiQL fetcher={ask} />;
  return (
    <main className="doorway">
      <Notice
        title={messages.failure.forbidden}
        hint={welcome.errors?.[0]?.message ?? messages.failure.forbiddenHint}
        action={{ label: messages.session.signOut, act: session.signOut }}
      />
    </main>
  );
}

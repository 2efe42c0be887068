import { useEffect, useState } from 'react';
import type { TypedDocumentString } from './generated';
import type { Failure } from './ask';
import { failureIn, useAsk } from './useAsk';

export interface Answer<Result> {
  /** The last answer; while another one is on its way it is out of date. */
  data?: Result;
  loading: boolean;
  failure?: Failure;
  retry: () => void;
}

export function useQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Answer<Result> {
  const ask = useAsk();
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{ question: string; data?: Result; failure?: Failure }>();

  // Variables are compared by what they say, not by which object says it.
  const asked = JSON.stringify(variables);
  const question = `${attempt} ${asked}`;

  useEffect(() => {
    const controller = new AbortController();
    ask(document, JSON.parse(asked) as Variables, controller.signal).then(
      (data) => {
        setSettled({ question, data });
      },
      (thrown: unknown) => {
        if (!controller.signal.aborted) setSettled({ question, failure: failureIn(thrown) });
      },
    );
    return () => {
      controller.abort();
    };
  }, [ask, document, asked, question]);

  const loading = settled?.question !== question;
  return {
    data: settled?.data,
    loading,
    failure: loading ? undefined : settled.failure,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

import { useEffect, useState } from 'react';
import type { Failure, TrustedDocument } from './ask';
import { failureIn, useAsk } from './useAsk';
import { passing, usePulse } from './usePulse';

export interface Answer<Result> {
  /** The last answer; while another question is on its way it is out of date. */
  data?: Result;
  /** When the server gave it. */
  since?: Date;
  /** Another question than the one answered is on its way; asking the same anew is silent. */
  loading: boolean;
  failure?: Failure;
  /** Asking the same anew failed: `data` stays that of `since` until it succeeds. */
  overdue?: Failure;
  retry: () => void;
}

/** Asks once, and anew at every pulse, so that what is shown follows what happens. */
export function useQuery<Result, Variables>(
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
): Answer<Result> {
  const ask = useAsk();
  const pulse = usePulse();
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{
    question: string;
    data?: Result;
    since?: Date;
    failure?: Failure;
    overdue?: Failure;
  }>();

  // Variables are compared by what they say, not by which object says it.
  const asked = JSON.stringify(variables);
  const question = `${attempt} ${asked}`;

  useEffect(() => {
    const controller = new AbortController();
    ask(document, JSON.parse(asked) as Variables, controller.signal).then(
      (data) => {
        setSettled({ question, data, since: new Date() });
      },
      (thrown: unknown) => {
        if (controller.signal.aborted) return;
        const failure = failureIn(thrown);
        setSettled((before) =>
          // A wall keeps its figures until the server is back.
          before?.question === question && before.data !== undefined && passing(failure)
            ? { ...before, overdue: failure }
            : { question, failure },
        );
      },
    );
    return () => {
      controller.abort();
    };
  }, [ask, document, asked, question, pulse]);

  const loading = settled?.question !== question;
  return {
    data: settled?.data,
    since: settled?.since,
    loading,
    failure: loading ? undefined : settled.failure,
    overdue: settled?.overdue,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

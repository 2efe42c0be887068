import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language';
import type { Failure, TrustedDocument } from './ask';
import { failureIn, useAsk } from './useAsk';
import { passing, usePulse } from './usePulse';

interface Connection<Node> {
  nodes: Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface Pages<Node> {
  nodes: Node[];
  totalCount: number;
  /** Nothing to show yet; later pages are announced by `loadingMore`. */
  loading: boolean;
  loadingMore: boolean;
  failure?: Failure;
  retry: () => void;
  /** Absent on the last page. */
  loadMore?: () => void;
}

/**
 * A connection, page after page; starts anew when the variables change. Asked
 * anew at every pulse until further pages are wanted: rows that somebody reads
 * their way through should not move.
 *
 * @param connectionIn picks the connection; defined once, outside the component
 */
export function usePages<Result, Variables extends { after?: string | null }, Node>(
  document: TrustedDocument<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  connectionIn: (result: Result) => Connection<Node>,
): Pages<Node> {
  const ask = useAsk();
  const { language } = useLanguage();
  // A list in another language is another list, not a further page of this one.
  const list = JSON.stringify({ language, variables });
  const [wanted, setWanted] = useState({ list, after: null as string | null, attempt: 0 });
  const [settled, setSettled] = useState<{
    list: string;
    after: string | null;
    attempt: number;
    nodes: Node[];
    last?: Connection<Node>;
    failure?: Failure;
  }>();

  const after = wanted.list === list ? wanted.after : null;
  const { attempt } = wanted;
  const now = usePulse();
  const pulse = after === null ? now : undefined;

  useEffect(() => {
    const controller = new AbortController();
    const { variables } = JSON.parse(list) as { variables: Omit<Variables, 'after'> };
    const question = { ...variables, after } as Variables;
    ask(document, question, controller.signal).then(
      (result) => {
        const last = connectionIn(result);
        setSettled((before) => {
          const earlier = after !== null && before?.list === list ? before.nodes : [];
          return { list, after, attempt, nodes: [...earlier, ...last.nodes], last };
        });
      },
      (thrown: unknown) => {
        if (controller.signal.aborted) return;
        const failure = failureIn(thrown);
        setSettled((before) => {
          const earlier = before?.list === list ? before : undefined;
          const answered = earlier?.last && earlier.after === after && earlier.attempt === attempt;
          if (answered && passing(failure)) return earlier;
          return { nodes: [], last: earlier?.last, ...earlier, list, after, attempt, failure };
        });
      },
    );
    return () => {
      controller.abort();
    };
  }, [ask, document, connectionIn, list, after, attempt, pulse]);

  const current = settled?.list === list ? settled : undefined;
  const waiting = current?.after !== after || current.attempt !== attempt;
  const next = current?.last?.pageInfo;
  return {
    nodes: current?.nodes ?? [],
    totalCount: current?.last?.totalCount ?? 0,
    loading: waiting && !current?.nodes.length,
    loadingMore: waiting,
    failure: waiting ? undefined : current.failure,
    retry: () => {
      setWanted({ list, after, attempt: attempt + 1 });
    },
    loadMore: next?.hasNextPage
      ? () => {
          setWanted({ list, after: next.endCursor, attempt });
        }
      : undefined,
  };
}

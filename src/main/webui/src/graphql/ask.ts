/** An operation of this page, as a request names it; its types are for the compiler only. */
export interface TrustedDocument<Result, Variables> {
  documentId?: string;
  query?: string;
  types?: (variables: Variables) => Result;
}

/** Why there is no answer, in the words that the page can act on. */
export type Failure = 'expired' | 'forbidden' | 'unreachable' | 'outdated' | 'fault';

export class AskFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

interface Reply<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const patience = 20_000;

export async function ask<Result, Variables>(
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
  { token, language, signal }: { token: string; language: string; signal: AbortSignal },
): Promise<Result> {
  let response: Response;
  let reply: Reply<Result>;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Accept-Language': language,
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ ...document, variables }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    // A proxy or a login filter may answer without a GraphQL body.
    reply = response.headers.get('content-type')?.includes('json')
      ? ((await response.json()) as Reply<Result>)
      : {};
  } catch (failure) {
    signal.throwIfAborted();
    throw failure instanceof SyntaxError ? new AskFailed('fault') : new AskFailed('unreachable');
  }
  if (response.status === 401) throw new AskFailed('expired');
  if (response.status === 403) throw new AskFailed('forbidden');
  if ([502, 503, 504].includes(response.status)) throw new AskFailed('unreachable');
  if (reply.errors) throw new AskFailed(failureOf(reply.errors.map((e) => e.extensions?.code)));
  if (!reply.data) throw new AskFailed('fault');
  return reply.data;
}

function failureOf(codes: (string | undefined)[]): Failure {
  if (codes.includes('UNAUTHENTICATED')) return 'expired';
  if (codes.includes('FORBIDDEN')) return 'forbidden';
  if (codes.includes('DOCUMENT_UNKNOWN')) return 'outdated';
  return 'fault';
}

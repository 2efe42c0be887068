import { createContext, use } from 'react';

/** Somebody signed in. How that came about is nobody else's business. */
export interface Session {
  /** A token that is good now; renewed when the last one has run out. */
  accessToken: () => Promise<string>;
  /** Leaves the page and returns to it, signed in anew. */
  signInAgain: () => void;
  signOut: () => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('Used outside of a session');
  return session;
}

import type { Session } from '../src/session/Session';

const kept = 'tributary.mock';

/**
 * Nobody signs in to the mock. `?mock=…` (see server.ts) chooses what it
 * pretends, for as long as the tab is open.
 */
export async function openSession(): Promise<Session> {
  const chosen = new URLSearchParams(window.location.search).get('mock');
  if (chosen !== null) sessionStorage.setItem(kept, chosen);
  const token = sessionStorage.getItem(kept) ?? 'director';
  if (token === 'refused') throw new SignInRefused();
  return Promise.resolve({
    accessToken: () => Promise.resolve(token),
    signInAgain: startAnew,
    signOut: startAnew,
  });
}

function startAnew() {
  sessionStorage.removeItem(kept);
  window.location.assign('/');
}

export class SignInRefused extends Error {
  readonly signInAgain = startAnew;
}

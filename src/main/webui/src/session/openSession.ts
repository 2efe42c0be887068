import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { AskFailed } from '../graphql/ask';
import type { Language } from '../i18n/language';
import type { Configuration } from './configuration';
import type { Session } from './Session';

/** Seconds for which a token has to be good still: as long as it is on its way. */
const leeway = 10;

/** The sign-in service did not confirm who somebody is. */
export class SignInRefused extends Error {
  constructor(
    cause: unknown,
    readonly signInAgain: () => void,
  ) {
    super('Sign-in refused', { cause });
  }
}

/**
 * OpenID Connect, authorization code with PKCE. Resolves when somebody is
 * signed in; leaves the page for the sign-in service when nobody is.
 */
export async function openSession(
  { issuer, clientId }: Configuration,
  language: Language,
): Promise<Session> {
  // sessionStorage rather than memory, so that a reload does not pass through
  // the sign-in service; rather than localStorage, so that the tokens go when
  // the tab goes and no other tab or later user of the machine finds them.
  const store = new WebStorageStateStore({ store: window.sessionStorage });
  const page = window.location.origin + window.location.pathname;
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: page,
    post_logout_redirect_uri: page,
    scope: 'openid profile',
    userStore: store,
    stateStore: store,
    // Renewed when a question needs it, see accessToken: the library's own timer
    // would use the same refresh token a second time, which ends the session.
    automaticSilentRenew: false,
  });

  const signIn = () =>
    manager.signinRedirect({
      ui_locales: language,
      url_state: window.location.pathname + window.location.search,
    });
  const signInAgain = () => void signIn();

  const returned = new URLSearchParams(window.location.search);
  if (returned.has('state') && (returned.has('code') || returned.has('error'))) {
    try {
      const user = await manager.signinCallback();
      window.history.replaceState(null, '', user?.url_state ?? window.location.pathname);
    } catch (cause) {
      window.history.replaceState(null, '', window.location.pathname);
      throw new SignInRefused(cause, signInAgain);
    }
  }

  // Questions are asked side by side, but a refresh token is good for one use only.
  let renewal: Promise<User> | undefined;
  const renew = () =>
    (renewal ??= renewed().finally(() => {
      renewal = undefined;
    }));

  async function renewed(): Promise<User> {
    try {
      const user = await manager.signinSilent();
      if (user) return user;
    } catch (failure) {
      const refused = failure instanceof ErrorResponse && failure.error === 'invalid_grant';
      // No answer is no refusal: the refresh token may still be good.
      if (!refused) throw new AskFailed('unreachable');
    }
    // A copy of this tab has used the refresh token, or its answer was lost on
    // the way. The sign-in service remembers who it is, and asks if it does not.
    return leave();
  }

  async function leave(): Promise<never> {
    await signIn();
    return new Promise(() => {
      // The browser is on its way to the sign-in service.
    });
  }

  async function accessToken(): Promise<string> {
    const user = await manager.getUser();
    // Signed out a moment ago.
    if (!user) throw new AskFailed('expired');
    const good = (user.expires_in ?? 0) > leeway;
    return (good ? user : await renew()).access_token;
  }

  if (await manager.getUser()) {
    return { accessToken, signInAgain, signOut: () => void manager.signoutRedirect() };
  }
  return leave();
}

import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { AskFailed } from '../graphql/ask';
import type { Language } from '../i18n/language';
import type { Configuration } from './configuration';
import type { Session } from './Session';

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
  const page = `${window.location.origin}/`;
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: page,
    post_logout_redirect_uri: page,
    scope: 'openid profile',
    userStore: store,
    stateStore: store,
    // By refresh token, before the access token runs out.
    automaticSilentRenew: true,
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
      window.history.replaceState(null, '', user?.url_state ?? '/');
    } catch (cause) {
      window.history.replaceState(null, '', '/');
      throw new SignInRefused(cause, signInAgain);
    }
  }

  // Questions are asked side by side, but a refresh token may be good for one use only.
  let renewal: Promise<User | null> | undefined;
  const renew = () =>
    (renewal ??= manager
      .signinSilent()
      .catch(() => null)
      .finally(() => {
        renewal = undefined;
      }));

  async function accessToken(): Promise<string> {
    const user = await manager.getUser();
    if (user && !user.expired) return user.access_token;
    const renewed = user?.refresh_token ? await renew() : null;
    if (!renewed) throw new AskFailed('expired');
    return renewed.access_token;
  }

  if (await manager.getUser()) {
    return { accessToken, signInAgain, signOut: () => void manager.signoutRedirect() };
  }
  await signIn();
  return new Promise(() => {
    // The browser is on its way to the sign-in service.
  });
}

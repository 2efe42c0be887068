import { useLanguage } from '../i18n/language';
import type { ViewerQuery } from '../graphql/generated';
import { useSession } from './Session';

export function UserMenu({ viewer }: { viewer: ViewerQuery['viewer'] }) {
  const { session: words } = useLanguage().messages;
  const { signOut } = useSession();
  // Keycloak also hands out roles of its own, which mean nothing to people.
  const roles = viewer.roles.flatMap((role) => words.role[role] ?? []);

  return (
    <>
      <button type="button" className="user-name" popoverTarget="user-menu" title={words.account}>
        <span className="user-initial" aria-hidden="true">
          {Array.from(viewer.name)[0]}
        </span>
        <span className="user-full-name">{viewer.name}</span>
      </button>
      <div id="user-menu" popover="auto" className="user-menu">
        <p className="user-menu-name">{viewer.name}</p>
        {viewer.employee && <p className="faint">{viewer.employee.number}</p>}
        {viewer.partner && <p className="faint">{viewer.partner.name}</p>}
        {roles.length > 0 && (
          <ul className="user-roles" aria-label={words.roles}>
            {roles.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        )}
        <button type="button" className="button" onClick={signOut}>
          {words.signOut}
        </button>
      </div>
    </>
  );
}

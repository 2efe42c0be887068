import { useLanguage } from '../i18n/language';

/** Two tributaries joining a canal: also the stroke order of a 川, a river. */
export function Logo() {
  const { brand } = useLanguage().messages;
  return (
    <span className="logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="6" />
        <path d="M16 4v24" />
        <path d="M7 4c0 9 9 7 9 16" />
        <path d="M25 4c0 9-9 7-9 16" />
      </svg>
      <span className="logo-name">{brand.name}</span>
    </span>
  );
}

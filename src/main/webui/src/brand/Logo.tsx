import { useLanguage } from '../i18n/language';

/** A canal and the tributaries that join it, one after the other. */
export function Logo() {
  const { brand } = useLanguage().messages;
  return (
    <span className="logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="6" />
        <path d="M14 4c0 10 4 12 4 24" />
        <path d="M6 8c0 9 11 6 11.8 14" />
        <path d="M26 4c0 8-9 6-10.2 12" />
      </svg>
      <span className="logo-name">{brand.name}</span>
    </span>
  );
}

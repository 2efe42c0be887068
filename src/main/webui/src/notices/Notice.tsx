import './notices.css';

/** Says plainly why there is nothing to see, and what to do about it. */
export function Notice({
  title,
  hint,
  action,
}: {
  title: string;
  hint?: string;
  action?: { label: string; act: () => void };
}) {
  return (
    <div className="notice" role="status">
      <svg viewBox="0 0 96 32" aria-hidden="true">
        <path d="M2 8c12 0 16 8 30 8s20-6 32-6 18 6 30 6" />
        <path d="M2 16c14 0 18 4 30 4s22-3 32-3 18 2 30 2" />
        <path d="M2 24c14 0 20 1 30 1s22-1 62-1" />
      </svg>
      <p className="notice-title">{title}</p>
      {hint && <p className="notice-hint">{hint}</p>}
      {action && (
        <button type="button" className="button" onClick={action.act}>
          {action.label}
        </button>
      )}
    </div>
  );
}

import { useId, type ReactNode } from 'react';

/** A word whose meaning shows on hover and on focus. */
export function Explained({ meaning, children }: { meaning: string; children: ReactNode }) {
  const id = useId();
  return (
    <span className="explained">
      <button type="button" aria-describedby={id}>
        {children}
      </button>
      <span role="tooltip" id={id}>
        {meaning}
      </span>
    </span>
  );
}

import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void) {
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('resize', listener);
  };
}

/** The page's unit of length in pixels, for a canvas, which knows no other. It grows on a wall. */
export const useRem = () =>
  useSyncExternalStore(subscribe, () =>
    parseFloat(getComputedStyle(document.documentElement).fontSize),
  );

import { useSyncExternalStore } from 'react';
import type { Failure } from './ask';

const interval = 60_000;

let pulse = 0;
let last = Date.now();
const listeners = new Set<() => void>();

function beat() {
  pulse += 1;
  last = Date.now();
  for (const listener of listeners) listener();
}

/** Something has changed: it is time to ask anew as soon as somebody looks. */
export function stir() {
  last = 0;
  beatIfDue();
}

const isVisible = () => document.visibilityState === 'visible';

/** A page that nobody sees asks for nothing, and catches up when it is looked at again. */
function beatIfDue() {
  if (isVisible() && Date.now() - last >= interval) beat();
}

window.setInterval(beatIfDue, interval / 4);
document.addEventListener('visibilitychange', beatIfDue);
window.addEventListener('online', beat);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Changes when it is time to ask anew: once a minute, and whenever something is known to have changed. */
export const usePulse = () => useSyncExternalStore(subscribe, () => pulse);

function subscribeToVisibility(listener: () => void) {
  document.addEventListener('visibilitychange', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
  };
}

/** Whether somebody sees the page. */
export const useVisible = () => useSyncExternalStore(subscribeToVisibility, isVisible);

/** A failure that the next pulse may find mended, and that reveals nothing by waiting. */
export const passing = (failure: Failure) =>
  failure === 'unreachable' || failure === 'outdated' || failure === 'fault';

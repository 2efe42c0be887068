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

/** A page that nobody sees asks for nothing, and catches up when it is looked at again. */
function beatIfDue() {
  if (document.visibilityState === 'visible' && Date.now() - last >= interval) beat();
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

/** Changes once a minute, when it is time to ask anew. */
export const usePulse = () => useSyncExternalStore(subscribe, () => pulse);

/** A failure that the next pulse may find mended, and that reveals nothing by waiting. */
export const passing = (failure: Failure) => failure === 'unreachable' || failure === 'fault';

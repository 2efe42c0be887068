import { useMemo, useSyncExternalStore } from 'react';
import { readAddress, writeAddress, type Address } from './address';

const moved = 'tributary:moved';

function subscribe(listener: () => void) {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}

const currentSearch = () => window.location.search;

function changed(changes: Partial<Address>): string {
  return writeAddress({ ...readAddress(currentSearch()), ...changes });
}

/** A step that "back" undoes. */
function go(changes: Partial<Address>) {
  window.history.pushState(null, '', changed(changes));
  window.dispatchEvent(new Event(moved));
}

/** A change of presentation, which "back" should not have to undo. */
function settle(changes: Partial<Address>) {
  window.history.replaceState(null, '', changed(changes));
  window.dispatchEvent(new Event(moved));
}

export function useAddress() {
  const search = useSyncExternalStore(subscribe, currentSearch);
  const address = useMemo(() => readAddress(search), [search]);
  return { address, go, settle, linkTo: changed };
}

import type { ComponentProps, MouseEvent } from 'react';
import type { Address } from './address';
import { useAddress } from './useAddress';

/** A link to the same page with some of its address changed; opens in a new tab like any link. */
export function Go({ to, ...link }: { to: Partial<Address> } & Omit<ComponentProps<'a'>, 'href'>) {
  const { go, linkTo } = useAddress();

  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  }

  return <a {...link} href={linkTo(to)} onClick={follow} />;
}

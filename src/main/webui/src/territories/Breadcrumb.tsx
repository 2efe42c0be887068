import { useEffect, useRef } from 'react';
import { Go } from '../address/Go';
import { useLanguage } from '../i18n/language';
import type { TerritoriesQuery, ViewerQuery } from '../graphql/generated';
import { enter } from './enter';

/** Where the territory lies: its path from the topmost one that the reader may see. */
export function Breadcrumb({
  territory,
  path,
  topmost,
}: {
  territory: string;
  /** Empty as long as the tree of territories is on its way. */
  path: TerritoriesQuery['territories'];
  topmost: ViewerQuery['viewer']['territories'];
}) {
  const { territory: words } = useLanguage().messages;
  const [top] = path;
  const here = path.at(-1);
  const heading = useRef<HTMLHeadingElement>(null);
  const left = useRef(territory);

  // Entering a territory is like turning a page: reading goes on at its head,
  // by eye, by keyboard and by screen reader.
  useEffect(() => {
    if (left.current === territory) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    left.current = territory;
  }, [territory]);

  return (
    <div className="whereabouts">
      {topmost.length > 1 && (
        <nav aria-label={words.top} className="segments quiet">
          {topmost.map(({ code, name }) => (
            <Go key={code} to={enter(code)} aria-current={code === top?.code ? 'true' : undefined}>
              {name}
            </Go>
          ))}
        </nav>
      )}
      <nav aria-label={words.path}>
        <ol className="breadcrumb">
          {path.slice(0, -1).map(({ code, name }) => (
            <li key={code}>
              <Go to={enter(code)}>{name}</Go>
            </li>
          ))}
          <li>
            <h1 ref={heading} tabIndex={-1} aria-current="page">
              {here?.name ?? '…'}
            </h1>
          </li>
        </ol>
      </nav>
    </div>
  );
}

import type { Pages } from '../graphql/usePages';
import { useLanguage } from '../i18n/language';
import { FailureNotice } from '../notices/FailureNotice';

/** How much of a list is shown, and the way to the rest. */
export function LoadMore({ of: pages }: { of: Pages<unknown> }) {
  const { table } = useLanguage().messages;
  if (pages.failure) return <FailureNotice failure={pages.failure} retry={pages.retry} />;
  return (
    <div className="load-more">
      <span className="faint" role="status">
        {table.shown(pages.nodes.length, pages.totalCount)}
      </span>
      {pages.loadMore && (
        <button
          type="button"
          className="button"
          disabled={pages.loadingMore}
          onClick={pages.loadMore}
        >
          {pages.loadingMore ? table.loading : table.more}
        </button>
      )}
    </div>
  );
}

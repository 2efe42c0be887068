import type { ReactNode } from 'react';
import type { Pages } from '../graphql/usePages';
import { useLanguage } from '../i18n/language';
import { FailureNotice } from '../notices/FailureNotice';
import { Skeleton } from '../notices/Skeleton';
import { LoadMore } from './LoadMore';
import { Table, type TableParts } from './Table';

/** A connection as a table: on its way, failed, empty, or page after page. */
export function PagedTable<Row>({
  of: pages,
  whenEmpty,
  ...table
}: TableParts<Row> & { of: Pages<Row>; whenEmpty: ReactNode }) {
  const { messages } = useLanguage();
  if (pages.loading) return <Skeleton rows={8} label={messages.table.loading} />;
  if (pages.failure && pages.nodes.length === 0) {
    return <FailureNotice failure={pages.failure} retry={pages.retry} />;
  }
  if (pages.nodes.length === 0) return whenEmpty;
  return (
    <>
      <div className="table-frame">
        <Table {...table} rows={pages.nodes} />
      </div>
      <LoadMore of={pages} />
    </>
  );
}

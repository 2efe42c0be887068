import { Fragment, type ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Left out where the screen is narrow. */
  whenWide?: boolean;
}

export interface TableParts<Row> {
  caption: string;
  /** The first one names the row. */
  columns: Column<Row>[];
  keyOf: (row: Row) => string | number;
  testIdOf?: (row: Row) => string | null;
  /** What a row that is opened shows below itself. */
  below?: (row: Row) => ReactNode;
  className?: string;
}

/** Rows under the titles of their columns. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  testIdOf,
  below,
  className,
}: TableParts<Row> & { rows: Row[] }) {
  return (
    <table className={className}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const opened = below?.(row);
          return (
            <Fragment key={keyOf(row)}>
              <tr data-testid={testIdOf?.(row) ?? undefined}>
                {columns.map((column, position) =>
                  position === 0 ? (
                    <th key={column.id} scope="row" className={classOf(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} className={classOf(column)} data-column={column.id}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
              {opened && (
                <tr className="opened">
                  <td colSpan={columns.length}>{opened}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

const classOf = ({ numeric, whenWide }: Column<never>) =>
  [numeric && 'numeric', whenWide && 'when-wide'].filter(Boolean).join(' ') || undefined;

import { useState } from 'react';
import { Go } from '../address/Go';
import { useLanguage } from '../i18n/language';
import type { TerritoryFiguresFragment } from '../graphql/generated';
import { Amount } from '../money/Amount';
import { asLength } from '../money/decimal';
import { countText, paceText, percentText } from '../money/formats';
import { courseOf } from '../performance/course';
import { CourseMark } from '../performance/CourseMark';
import { enter } from './enter';
import { sorted, type Column, type Order } from './sorting';

const columns = ['territory', 'target', 'actual', 'attainment', 'pace', 'orders'] as const;

/** A phone has room for what is judged, not for how many orders it came in. */
const classOf: Record<Column, string | undefined> = {
  territory: undefined,
  target: 'numeric',
  actual: 'numeric',
  attainment: 'numeric',
  pace: 'numeric',
  orders: 'numeric when-wide',
};

export function TerritoryTable({
  node,
  below,
}: {
  node: TerritoryFiguresFragment;
  below: TerritoryFiguresFragment[];
}) {
  const { language, messages } = useLanguage();
  const { table } = messages;
  const [order, setOrder] = useState<Order>({ column: 'actual', descending: true });
  const titles: Record<Column, string> = { ...messages.figures, territory: messages.territory.one };

  return (
    <div className="table-frame">
      <table>
        <caption className="unseen">{messages.territory.below}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={classOf[column]}
                aria-sort={
                  order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending'
                }
              >
                <button
                  type="button"
                  className="sort"
                  aria-label={table.sortBy(titles[column])}
                  onClick={() => {
                    setOrder({ column, descending: order.column !== column || !order.descending });
                  }}
                >
                  {titles[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(below, order, language).map((territory) => (
            <Row key={territory.territory.code} of={territory} />
          ))}
        </tbody>
        <tfoot>
          <Row of={node} whole />
        </tfoot>
      </table>
    </div>
  );
}

function Row({ of, whole = false }: { of: TerritoryFiguresFragment; whole?: boolean }) {
  const { language, messages } = useLanguage();
  const { figures } = messages;
  const { territory, target, actual, attainment, pace, orderCount } = of;
  return (
    <tr data-testid={`territory-${territory.code}`}>
      <th scope="row">
        {whole ? messages.territory.whole : <Go to={enter(territory.code)}>{territory.name}</Go>}
      </th>
      <td className={classOf.target} data-column="target">
        <Amount of={target} />
      </td>
      <td className={classOf.actual} data-column="actual">
        <Amount of={actual} />
      </td>
      <td className={classOf.attainment} data-column="attainment">
        {attainment === null ? (
          <span className="faint">{figures.none}</span>
        ) : (
          <>
            <AttainmentBar attainment={asLength(attainment)} course={courseOf(pace)} />
            <span data-ratio={attainment}>{percentText(attainment, language)}</span>
          </>
        )}
      </td>
      <td className={classOf.pace} data-column="pace">
        {pace === null ? (
          <span className="faint">{figures.none}</span>
        ) : (
          <span data-ratio={pace}>
            <CourseMark course={courseOf(pace)} /> {paceText(pace, language)}
          </span>
        )}
      </td>
      <td className={classOf.orders} data-column="orders">
        {countText(orderCount, language)}
      </td>
    </tr>
  );
}

/** Full at the target; what is beyond it does not fit and is told by the percentage. */
function AttainmentBar({ attainment, course }: { attainment: number; course: string }) {
  const width = `${Math.min(1, Math.max(0, attainment)) * 100}%`;
  return (
    <span className="attainment-bar" aria-hidden="true">
      <span className={course} style={{ width }} />
    </span>
  );
}

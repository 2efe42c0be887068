import { lazy } from 'react';
import { ChartFrame } from '../charts/ChartFrame';
import type { SalesPerformanceQuery } from '../graphql/generated';
import { useLanguage } from '../i18n/language';
import { asLength } from '../money/decimal';
import type { FiscalCalendar, Period } from '../periods/period';
import { CourseLegend } from './CourseLegend';
import { isEmpty } from './isEmpty';

// The charting library is most of the page's weight; the figures do not wait for it.
const TerritoryChart = lazy(() => import('../charts/TerritoryChart'));
const MonthsChart = lazy(() => import('../charts/MonthsChart'));

/** Target and actual side by side: of the territories below, and of the months of the year. */
export function Charts({
  of: { node, children, months },
  period,
  calendar,
}: {
  of: SalesPerformanceQuery['salesPerformance'];
  period: Period;
  calendar: FiscalCalendar;
}) {
  const { chart } = useLanguage().messages;
  const drawsTerritories = children.length > 0 && !isEmpty(node);
  const drawsMonths = months.some(
    ({ target, actual }) => target !== null || asLength(actual.amount) !== 0,
  );
  if (!drawsTerritories && !drawsMonths) return null;

  return (
    <div className={drawsTerritories && drawsMonths ? 'charts' : 'charts single'}>
      {drawsTerritories && (
        <section className="card" title={chart.drill}>
          <h2>{chart.byTerritory}</h2>
          <CourseLegend />
          <ChartFrame>
            <TerritoryChart of={children} />
          </ChartFrame>
        </section>
      )}
      {drawsMonths && (
        <section className="card" title={chart.pickMonth}>
          <h2>{chart.byMonth}</h2>
          <ul className="legend">
            <li className="legend-column">{chart.actual}</li>
            <li className="legend-line">{chart.target}</li>
          </ul>
          <ChartFrame>
            <MonthsChart of={months} period={period} calendar={calendar} />
          </ChartFrame>
        </section>
      )}
    </div>
  );
}

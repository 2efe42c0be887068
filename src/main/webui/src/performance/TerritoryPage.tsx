import { lazy, Suspense } from 'react';
import { useAddress } from '../address/useAddress';
import {
  SalesPerformanceDocument,
  TerritoriesDocument,
  type ViewerQuery,
} from '../graphql/generated';
import { useQuery } from '../graphql/useQuery';
import { useLanguage } from '../i18n/language';
import { FailureNotice } from '../notices/FailureNotice';
import { Notice } from '../notices/Notice';
import { PageSkeleton } from '../notices/PageSkeleton';
import { Skeleton } from '../notices/Skeleton';
import { PartnerPanel } from '../partners/PartnerPanel';
import type { FiscalCalendar, Period } from '../periods/period';
import { dateName, periodName } from '../periods/periodName';
import { Breadcrumb } from '../territories/Breadcrumb';
import { pathTo } from '../territories/path';
import { Channel } from './Channel';
import { CourseLegend } from './CourseLegend';
import { Details } from './Details';
import { KeyFigures } from './KeyFigures';

// The charting library is most of the page's weight; the figures do not wait for it.
const TerritoryChart = lazy(() => import('../charts/TerritoryChart'));
const MonthsChart = lazy(() => import('../charts/MonthsChart'));

/** How a territory and those below it do in a period. */
export function TerritoryPage({
  topmost,
  topmostCode,
  period,
  calendar,
}: {
  topmost: ViewerQuery['viewer']['territories'];
  topmostCode: string;
  period: Period;
  calendar: FiscalCalendar;
}) {
  const { language, messages } = useLanguage();
  const { address, go } = useAddress();
  const { view } = address;
  const territory = address.territory ?? topmostCode;
  const question = { period, territory, view };

  const tree = useQuery(TerritoriesDocument, {});
  const performance = useQuery(SalesPerformanceDocument, question);
  const shown = performance.data?.salesPerformance;
  const path = pathTo(territory, tree.data?.territories ?? []);

  if (tree.data && path.length === 0) {
    return (
      <Notice
        title={messages.territory.unknown}
        action={{
          label: messages.territory.toTop,
          act: () => {
            go({ territory: undefined, partner: undefined, details: undefined });
          },
        }}
      />
    );
  }

  return (
    <>
      <title>
        {messages.page.title(path.at(-1)?.name ?? '', periodName(period, language, messages))}
      </title>
      <div className="place">
        <Breadcrumb path={path} topmost={topmost} />
        {shown && (
          <p className="faint">
            {messages.figures.asOf(dateName(shown.asOf, language))} ·{' '}
            {messages.figures.amountsIn(shown.currency)} · {messages.view.meaning[view]}
          </p>
        )}
      </div>

      {performance.failure ? (
        <section className="card">
          <FailureNotice failure={performance.failure} retry={performance.retry} />
        </section>
      ) : shown ? (
        <div
          aria-busy={performance.loading}
          className={performance.loading ? 'outdated' : undefined}
        >
          <section className="card hero">
            <KeyFigures of={shown} />
            {shown.node.target === null && shown.node.orderCount === 0 ? (
              <Notice title={messages.empty.figures} hint={messages.empty.figuresHint} />
            ) : (
              <Channel of={shown} />
            )}
          </section>
          <div className={shown.children.length > 0 ? 'charts' : 'charts single'}>
            {shown.children.length > 0 && (
              <section className="card" title={messages.chart.drill}>
                <h2>{messages.chart.byTerritory}</h2>
                <CourseLegend />
                <Suspense fallback={<Skeleton rows={8} label={messages.table.loading} />}>
                  <TerritoryChart of={shown.children} />
                </Suspense>
              </section>
            )}
            <section className="card" title={messages.chart.pickMonth}>
              <h2>{messages.chart.byMonth}</h2>
              <ul className="legend">
                <li className="legend-column">{messages.chart.actual}</li>
                <li className="legend-line">{messages.chart.target}</li>
              </ul>
              <Suspense fallback={<Skeleton rows={8} label={messages.table.loading} />}>
                <MonthsChart of={shown.months} period={period} calendar={calendar} height={300} />
              </Suspense>
            </section>
          </div>
          <Details of={shown} question={question} />
        </div>
      ) : (
        <PageSkeleton label={messages.table.loading} />
      )}

      {address.partner && (
        <PartnerPanel
          {...question}
          partner={address.partner}
          close={() => {
            go({ partner: undefined });
          }}
        />
      )}
    </>
  );
}

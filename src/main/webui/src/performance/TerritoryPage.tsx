import { useAddress } from '../address/useAddress';
import {
  SalesPerformanceChangedDocument,
  SalesPerformanceDocument,
  TerritoriesDocument,
  type ViewerQuery,
} from '../graphql/generated';
import { useChanges } from '../graphql/useChanges';
import { useQuery } from '../graphql/useQuery';
import { useLanguage } from '../i18n/language';
import { FailureNotice } from '../notices/FailureNotice';
import { Notice } from '../notices/Notice';
import { PageSkeleton } from '../notices/PageSkeleton';
import { PartnerPanel } from '../partners/PartnerPanel';
import type { FiscalCalendar, Period } from '../periods/period';
import { periodName } from '../periods/periodName';
import { Breadcrumb } from '../territories/Breadcrumb';
import { pathTo } from '../territories/path';
import { AsOf } from './AsOf';
import { Channel } from './Channel';
import { Charts } from './Charts';
import { Details } from './Details';
import { isEmpty } from './isEmpty';
import { KeyFigures } from './KeyFigures';

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
  useChanges(SalesPerformanceChangedDocument, question);
  const shown = performance.data?.salesPerformance;
  const path = pathTo(territory, tree.data?.territories ?? []);
  const name = path.at(-1)?.name ?? shown?.node.territory.name ?? '…';

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
      <title>{messages.page.title(name, periodName(period, language, messages))}</title>
      <div className="place">
        <Breadcrumb territory={territory} path={path} topmost={topmost} />
        {shown && (
          <AsOf of={shown} since={performance.since} overdue={performance.overdue} view={view} />
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
            {isEmpty(shown.node) ? (
              <Notice title={messages.empty.figures} hint={messages.empty.figuresHint} />
            ) : (
              <Channel of={shown} />
            )}
          </section>
          <Charts of={shown} period={period} calendar={calendar} />
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

import { useMemo } from 'react';
import { useAddress } from './address/useAddress';
import { Logo } from './brand/Logo';
import { ViewerDocument, type ViewerQuery } from './graphql/generated';
import { useQuery } from './graphql/useQuery';
import { useLanguage } from './i18n/language';
import { LanguageSwitch } from './i18n/LanguageSwitch';
import { FailureNotice } from './notices/FailureNotice';
import { Notice } from './notices/Notice';
import { PageSkeleton } from './notices/PageSkeleton';
import { OwnCompany } from './partners/OwnCompany';
import { TerritoryPage } from './performance/TerritoryPage';
import { ViewSwitch } from './performance/ViewSwitch';
import { PeriodChooser } from './periods/PeriodChooser';
import { currentMonth, FiscalCalendar } from './periods/period';
import { useConfiguration } from './session/configuration';
import { UserMenu } from './session/UserMenu';

/** The page of whoever is signed in: staff see their territories, a partner its own company. */
export function Dashboard() {
  const { messages } = useLanguage();
  const { address } = useAddress();
  const { fiscalYearFirstMonth, timeZone } = useConfiguration();
  const calendar = useMemo(() => new FiscalCalendar(fiscalYearFirstMonth), [fiscalYearFirstMonth]);
  const today = currentMonth(timeZone, new Date());
  const period = address.period ?? today;

  const { data, failure, retry } = useQuery(ViewerDocument, {});

  return (
    <>
      <a className="skip" href="#content">
        {messages.page.skipToContent}
      </a>
      <header className="page-head">
        <Logo />
        <div className="page-tools" role="group" aria-label={messages.page.toolbar}>
          <PeriodChooser period={period} today={today} calendar={calendar} />
          {data && !data.viewer.partner && <ViewSwitch view={address.view} />}
        </div>
        <div className="page-person">
          <LanguageSwitch />
          {data && <UserMenu viewer={data.viewer} />}
        </div>
      </header>
      <main id="content" className="sheet">
        {failure ? (
          <FailureNotice failure={failure} retry={retry} />
        ) : data ? (
          <Content viewer={data.viewer} period={period} calendar={calendar} />
        ) : (
          <PageSkeleton label={messages.table.loading} />
        )}
      </main>
    </>
  );
}

function Content({
  viewer,
  period,
  calendar,
}: {
  viewer: ViewerQuery['viewer'];
  period: string;
  calendar: FiscalCalendar;
}) {
  const { empty } = useLanguage().messages;
  const [first] = viewer.territories;
  if (viewer.partner) return <OwnCompany code={viewer.partner.code} period={period} />;
  if (first) {
    return (
      <TerritoryPage
        topmost={viewer.territories}
        topmostCode={first.code}
        period={period}
        calendar={calendar}
      />
    );
  }
  return <Notice title={empty.noTerritory} hint={empty.noTerritoryHint} />;
}

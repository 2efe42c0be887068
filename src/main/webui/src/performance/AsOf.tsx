import type { Failure } from '../graphql/ask';
import type { PerformanceView, SalesPerformanceQuery } from '../graphql/generated';
import { useLanguage } from '../i18n/language';
import { dateName, timeName } from '../periods/periodName';
import { useConfiguration } from '../session/configuration';

/** How old the figures are, and how they are to be read. */
export function AsOf({
  of: { asOf, currency },
  since,
  overdue,
  view,
}: {
  of: SalesPerformanceQuery['salesPerformance'];
  since?: Date;
  overdue?: Failure;
  view: PerformanceView;
}) {
  const { language, messages } = useLanguage();
  const { timeZone } = useConfiguration();
  const date = dateName(asOf, language);
  const moment = since ? `${date} ${timeName(since, timeZone, language)}` : date;
  return (
    <p className="faint">
      <span role="status" className="overdue">
        {overdue && messages.failure[overdue]}
      </span>
      {messages.figures.asOf(moment)} · {messages.figures.amountsIn(currency)} ·{' '}
      {messages.view.meaning[view]}
    </p>
  );
}

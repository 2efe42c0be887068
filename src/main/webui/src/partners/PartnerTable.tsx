import { Go } from '../address/Go';
import { usePages } from '../graphql/usePages';
import {
  PartnerPerformanceDocument,
  type PartnerPerformanceQuery,
  type PerformanceView,
} from '../graphql/generated';
import { useLanguage } from '../i18n/language';
import { Amount } from '../money/Amount';
import { asLength } from '../money/decimal';
import { countText, percentText } from '../money/formats';
import { FailureNotice } from '../notices/FailureNotice';
import { LoadMore } from '../notices/LoadMore';
import { Notice } from '../notices/Notice';
import { Skeleton } from '../notices/Skeleton';
import type { Period } from '../periods/period';

const partnersIn = (result: PartnerPerformanceQuery) => result.partnerPerformance;

export function PartnerTable(question: {
  period: Period;
  territory: string;
  view: PerformanceView;
}) {
  const { language, messages } = useLanguage();
  const { table, figures } = messages;
  const partners = usePages(PartnerPerformanceDocument, question, partnersIn);

  if (partners.loading) return <Skeleton rows={8} label={table.loading} />;
  if (partners.failure && partners.nodes.length === 0) {
    return <FailureNotice failure={partners.failure} retry={partners.retry} />;
  }
  if (partners.nodes.length === 0) return <Notice title={messages.empty.partners} />;

  return (
    <>
      <div className="table-frame">
        <table>
          <caption className="unseen">{table.partners}</caption>
          <thead>
            <tr>
              <th scope="col">{table.partner}</th>
              <th scope="col" className="when-wide">
                {table.kind}
              </th>
              <th scope="col" className="numeric">
                {figures.actual}
              </th>
              <th scope="col" className="numeric">
                {table.share}
              </th>
              <th scope="col" className="numeric">
                {figures.orders}
              </th>
            </tr>
          </thead>
          <tbody>
            {partners.nodes.map(({ partner, actual, share, orderCount }) => (
              <tr key={partner.code} data-testid={`partner-${partner.code}`}>
                <th scope="row">
                  <Go to={{ partner: partner.code }}>{partner.name}</Go>
                  <span className="code">{partner.code}</span>
                </th>
                <td className="when-wide">{messages.partner.kind[partner.kind]}</td>
                <td className="numeric" data-column="actual">
                  <Amount of={actual} />
                </td>
                <td className="numeric attainment">
                  {share === null ? (
                    figures.none
                  ) : (
                    <>
                      <span className="attainment-bar" aria-hidden="true">
                        <span style={{ width: `${asLength(share) * 100}%` }} />
                      </span>
                      <span>{percentText(share, language)}</span>
                    </>
                  )}
                </td>
                <td className="numeric">{countText(orderCount, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LoadMore of={partners} />
    </>
  );
}

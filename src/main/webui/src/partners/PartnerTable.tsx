import { Go } from '../address/Go';
import {
  PartnerPerformanceDocument,
  type PartnerPerformanceQuery,
  type PerformanceView,
} from '../graphql/generated';
import { usePages } from '../graphql/usePages';
import { useLanguage } from '../i18n/language';
import { Amount } from '../money/Amount';
import { asLength } from '../money/decimal';
import { countText, percentText } from '../money/formats';
import { Notice } from '../notices/Notice';
import type { Period } from '../periods/period';
import { PagedTable } from '../tables/PagedTable';

const partnersIn = (result: PartnerPerformanceQuery) => result.partnerPerformance;

export function PartnerTable(question: {
  period: Period;
  territory: string;
  view: PerformanceView;
}) {
  const { language, messages } = useLanguage();
  const { table, figures } = messages;
  const partners = usePages(PartnerPerformanceDocument, question, partnersIn);

  // Against the largest, not the whole: among hundreds, all would be slivers.
  const largest = asLength(partners.nodes[0]?.share ?? '1');

  return (
    <PagedTable
      of={partners}
      whenEmpty={<Notice title={messages.empty.partners} />}
      caption={table.partners}
      keyOf={(row) => row.partner?.code ?? partners.nodes.indexOf(row)}
      testIdOf={({ partner }) => partner && `partner-${partner.code}`}
      columns={[
        {
          id: 'partner',
          title: table.partner,
          // Not to be seen by whoever looks: it has moved to another's territory since.
          cell: ({ partner }) =>
            partner ? (
              <>
                <Go to={{ partner: partner.code }}>{partner.name}</Go>
                <span className="code">{partner.code}</span>
              </>
            ) : (
              figures.none
            ),
        },
        {
          id: 'kind',
          title: table.kind,
          whenWide: true,
          cell: ({ partner }) => (partner ? messages.partner.kind[partner.kind] : figures.none),
        },
        {
          id: 'actual',
          title: figures.actual,
          numeric: true,
          cell: ({ actual }) => <Amount of={actual} />,
        },
        {
          id: 'share',
          title: table.share,
          numeric: true,
          cell: ({ share }) =>
            share === null ? (
              figures.none
            ) : (
              <>
                <span className="attainment-bar" aria-hidden="true">
                  <span style={{ width: `${(asLength(share) / largest) * 100}%` }} />
                </span>
                <span>{percentText(share, language)}</span>
              </>
            ),
        },
        {
          id: 'orders',
          title: figures.orders,
          numeric: true,
          cell: ({ orderCount }) => countText(orderCount, language),
        },
      ]}
    />
  );
}

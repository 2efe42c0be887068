import { useQuery } from '../graphql/useQuery';
import { PartnerDocument } from '../graphql/generated';
import { useLanguage } from '../i18n/language';
import { moneyText } from '../money/formats';
import { FailureNotice } from '../notices/FailureNotice';
import { Notice } from '../notices/Notice';
import { Skeleton } from '../notices/Skeleton';
import { Explained } from '../performance/Explained';
import './partners.css';

/** Who a partner is, and what is open with them. */
export function PartnerHead({ code, heading: Heading }: { code: string; heading: 'h1' | 'h2' }) {
  const { language, messages } = useLanguage();
  const { partner: words } = messages;
  const { data, failure, retry } = useQuery(PartnerDocument, { code });

  if (failure) return <FailureNotice failure={failure} retry={retry} />;
  if (!data) return <Skeleton rows={2} label={messages.table.loading} />;
  if (!data.partner) return <Notice title={words.unknown} />;

  const { name, kind, status, territory, openAmount } = data.partner;
  return (
    <header className="partner-head">
      <div>
        <Heading>{name}</Heading>
        <p className="faint">
          {[code, words.kind[kind], words.status[status], territory?.name]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <dl>
        <dt>
          <Explained meaning={words.openMeaning}>{words.open}</Explained>
        </dt>
        <dd>
          <data value={openAmount.amount} data-amount={openAmount.amount} data-testid="figure-open">
            {moneyText(openAmount.amount, openAmount.currency, language)}
          </data>
        </dd>
      </dl>
    </header>
  );
}

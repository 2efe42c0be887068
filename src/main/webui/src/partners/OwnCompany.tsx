import { useLanguage } from '../i18n/language';
import { OrderList } from '../orders/OrderList';
import type { Period } from '../periods/period';
import { periodName } from '../periods/periodName';
import { PartnerHead } from './PartnerHead';

/** What a partner sees: its own company, without territories. */
export function OwnCompany({ code, period }: { code: string; period: Period }) {
  const { language, messages } = useLanguage();
  return (
    <>
      <title>
        {messages.page.title(messages.partner.own, periodName(period, language, messages))}
      </title>
      <section className="card">
        <PartnerHead code={code} heading="h1" />
      </section>
      <section className="card">
        <h2>
          {messages.order.own}
          <span className="faint">{periodName(period, language, messages)}</span>
        </h2>
        <OrderList partner={code} period={period} view="AS_IS" />
      </section>
    </>
  );
}

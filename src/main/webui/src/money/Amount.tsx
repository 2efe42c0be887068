import { useLanguage } from '../i18n/language';
import type { Decimal } from './decimal';
import { amountText, compactAmount } from './formats';

/** A figure in a table: in full, or compact (with the full one on hover) where the screen is narrow. */
export function Amount({ of: money }: { of: { amount: Decimal } | null }) {
  const { language, messages } = useLanguage();
  if (!money) return <span className="faint">{messages.figures.none}</span>;
  const full = amountText(money.amount, language);
  return (
    <data className="amount" value={money.amount} data-amount={money.amount} title={full}>
      <span className="when-wide">{full}</span>
      <span className="when-narrow">{compactAmount(money.amount, language)}</span>
    </data>
  );
}

import { useAddress } from '../address/useAddress';
import type { PerformanceView, SalesPerformanceQuery } from '../graphql/generated';
import { useLanguage } from '../i18n/language';
import { PartnerTable } from '../partners/PartnerTable';
import type { Period } from '../periods/period';
import { TerritoryTable } from '../territories/TerritoryTable';

/** What the figures are made of: the territories below, or the partners behind the number. */
export function Details({
  of: { node, children },
  question,
}: {
  of: SalesPerformanceQuery['salesPerformance'];
  question: { period: Period; territory: string; view: PerformanceView };
}) {
  const { table } = useLanguage().messages;
  const { address, settle } = useAddress();
  const choices =
    children.length > 0 ? (['territories', 'partners'] as const) : (['partners'] as const);
  const chosen = choices.find((choice) => choice === address.details) ?? choices[0];

  return (
    <section className="card">
      <div className="tabs" role="group" aria-label={table.tabs}>
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === chosen}
            onClick={() => {
              settle({ details: choice });
            }}
          >
            {table[choice]}
          </button>
        ))}
      </div>
      {chosen === 'territories' ? (
        <TerritoryTable node={node} below={children} />
      ) : (
        <PartnerTable {...question} />
      )}
    </section>
  );
}

import { useAddress } from '../address/useAddress';
import { useLanguage } from '../i18n/language';
import { partsOf, stepped, type FiscalCalendar, type Period, type PeriodKind } from './period';
import { periodName } from './periodName';

const kinds: PeriodKind[] = ['month', 'quarter', 'year'];

export function PeriodChooser({
  period,
  today,
  calendar,
}: {
  period: Period;
  today: Period;
  calendar: FiscalCalendar;
}) {
  const { language, messages } = useLanguage();
  const { period: words } = messages;
  const { go } = useAddress();
  const { kind } = partsOf(period);
  const current = calendar.converted(today, kind);

  function choose(wanted: PeriodKind) {
    // From a year to a month: today's month if the year is this one, else its first.
    const from = calendar.includes(period, today) ? today : period;
    go({ period: calendar.converted(from, wanted) });
  }

  return (
    <div className="period-chooser" role="group" aria-label={words.label}>
      <div className="segments">
        {kinds.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === kind}
            onClick={() => {
              choose(each);
            }}
          >
            {words[each]}
          </button>
        ))}
      </div>
      <div className="stepper">
        <button
          type="button"
          aria-label={words.previous}
          onClick={() => {
            go({ period: stepped(period, -1) });
          }}
        >
          ‹
        </button>
        <output aria-live="polite" data-period={period}>
          {periodName(period, language, messages)}
        </output>
        <button
          type="button"
          aria-label={words.next}
          onClick={() => {
            go({ period: stepped(period, 1) });
          }}
        >
          ›
        </button>
      </div>
      {current !== period && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            go({ period: current });
          }}
        >
          {words.current}
        </button>
      )}
    </div>
  );
}

import { useLanguage } from '../i18n/language';
import type { SalesPerformanceQuery } from '../graphql/generated';
import { asLength } from '../money/decimal';
import { percentText } from '../money/formats';
import { shadeOf, Tributaries } from './Tributaries';
import { tributariesOf } from './tributaries';
import './channel.css';

/** In rem. */
const depth = 4.75;
const rowHeight = 1.625;

/**
 * The period as a canal: the territories below flow in as tributaries, the
 * water stands as far as the attainment, the gate is the target, and the gauge
 * staff is where the working days elapsed would have the water. Water past the
 * staff is a pace above 1.
 */
export function Channel({ of }: { of: SalesPerformanceQuery['salesPerformance'] }) {
  const { language, messages } = useLanguage();
  const { node, workingDaysElapsed, workingDays } = of;

  const tributaries = tributariesOf(of.children, messages.channel.others);
  const elapsed = workingDays > 0 ? workingDaysElapsed / workingDays : 0;
  const elapsedText = percentText(String(elapsed), language);
  const attained = node.attainment ? percentText(node.attainment, language) : messages.figures.none;

  // The gate stands at the end of the canal, unless the water has passed it.
  const attainment = asLength(node.attainment ?? '0');
  const perUnit = 100 / (Math.max(1, attainment) * 1.04);
  const along = (part: number) => `${Math.max(0, part) * perUnit}%`;

  return (
    <figure
      className="channel"
      role="img"
      aria-label={messages.channel.description(node.territory.name, attained, elapsedText)}
    >
      {tributaries.length > 0 && (
        <Tributaries of={tributaries} rowHeight={rowHeight} depth={depth} />
      )}
      <div className="reach" aria-hidden="true">
        <div className="bed" style={{ height: `${depth}rem` }}>
          {node.attainment === null ? (
            <p>{messages.figures.noTarget}</p>
          ) : (
            <>
              <div className="water" style={{ width: along(attainment) }}>
                {/* Where nothing flows in from below, the water is all of one source. */}
                {(tributaries.length > 0 ? tributaries : [{ name: '', share: 1 }]).map(
                  ({ name, share }, row) => (
                    <span key={name} className={shadeOf(row)} style={{ flexGrow: share }} />
                  ),
                )}
              </div>
              <span
                className="ruler"
                style={{ width: along(1), backgroundSize: `${100 / ticks(workingDays)}% 100%` }}
              />
              <span className="gate" style={{ left: along(1) }}>
                <b>{messages.channel.target}</b>
              </span>
              <span
                className={elapsed > 0.5 ? 'staff leaning' : 'staff'}
                style={{ left: along(elapsed) }}
              >
                <b>
                  {messages.channel.today} {elapsedText}
                </b>
              </span>
            </>
          )}
        </div>
      </div>
    </figure>
  );
}

// One tick a working day; one a week where days would run together.
const ticks = (workingDays: number) => (workingDays > 80 ? workingDays / 5 : workingDays);

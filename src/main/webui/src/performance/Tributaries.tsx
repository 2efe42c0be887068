import { useLanguage } from '../i18n/language';
import { compactAmount } from '../money/formats';
import { ribbons, type Tributary } from './tributaries';

/** In rem, like the heights that come in. */
const width = 8.75;

export function Tributaries({
  of,
  rowHeight,
  depth,
}: {
  of: Tributary[];
  rowHeight: number;
  depth: number;
}) {
  const { language } = useLanguage();
  const shares = of.map(({ share }) => share);
  return (
    <div className="tributaries" aria-hidden="true">
      <ol>
        {of.map(({ name, amount }) => (
          <li key={name} style={{ height: `${rowHeight}rem` }}>
            <span>{name}</span> {compactAmount(amount, language)}
          </li>
        ))}
      </ol>
      <svg
        viewBox={`0 0 ${width} ${rowHeight * of.length}`}
        style={{ width: `${width}rem`, height: `${rowHeight * of.length}rem` }}
      >
        {ribbons(shares, { width, rowHeight, depth }).map((outline, row) => (
          <path key={of[row]?.name} d={outline} className={shadeOf(row)} />
        ))}
      </svg>
    </div>
  );
}

/** Neighbours differ, so that each can be followed down the canal. */
export const shadeOf = (row: number) => `shade-${row % 3}`;

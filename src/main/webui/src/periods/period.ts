/** A month `2026-11`, a quarter `2026-Q4` or a fiscal year `2026`, as the server writes it. */
export type Period = string;
export type PeriodKind = 'month' | 'quarter' | 'year';

const lengths: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };
const pattern = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/;

export interface PeriodParts {
  kind: PeriodKind;
  /** The calendar year of a month, the fiscal year of a quarter or a year. */
  year: number;
  /** Month 1–12, quarter 1–4, or 1 for a year. */
  number: number;
}

export const isPeriod = (text: string) => pattern.test(text);

export function partsOf(period: Period): PeriodParts {
  const match = pattern.exec(period);
  if (!match) throw new RangeError(`'${period}' is no period`);
  const [, year, month, quarter] = match;
  if (month) return { kind: 'month', year: Number(year), number: Number(month) };
  if (quarter) return { kind: 'quarter', year: Number(year), number: Number(quarter) };
  return { kind: 'year', year: Number(year), number: 1 };
}

const padded = (number: number, digits: number) => String(number).padStart(digits, '0');

function periodOf({ kind, year, number }: PeriodParts): Period {
  if (kind === 'month') return `${padded(year, 4)}-${padded(number, 2)}`;
  if (kind === 'quarter') return `${padded(year, 4)}-Q${number}`;
  return padded(year, 4);
}

/** The period of the same kind, so many steps later (or earlier). */
export function stepped(period: Period, steps: number): Period {
  const { kind, year, number } = partsOf(period);
  const perYear = 12 / lengths[kind];
  const count = year * perYear + (number - 1) + steps;
  return periodOf({ kind, year: Math.floor(count / perYear), number: (count % perYear) + 1 });
}

/**
 * Which months a fiscal period has. As on the server, a fiscal year is named
 * after the calendar year in which it ends.
 */
export class FiscalCalendar {
  constructor(private readonly firstMonth: number) {}

  /** The period of the wanted kind around, or at the start of, the given one. */
  converted(period: Period, wanted: PeriodKind): Period {
    return this.around(this.firstMonthOf(period), wanted);
  }

  private around(month: number, wanted: PeriodKind): Period {
    if (wanted === 'month') {
      return periodOf({ kind: 'month', year: Math.floor(month / 12), number: (month % 12) + 1 });
    }
    const sinceOpening = ((month % 12) - (this.firstMonth - 1) + 12) % 12;
    const lastMonth = month - sinceOpening + 11;
    const year = Math.floor(lastMonth / 12);
    if (wanted === 'year') return periodOf({ kind: 'year', year, number: 1 });
    return periodOf({ kind: 'quarter', year, number: Math.floor(sinceOpening / 3) + 1 });
  }

  includes(period: Period, inner: Period): boolean {
    return this.converted(inner, partsOf(period).kind) === period;
  }

  /** Months counted from the year 0, so that they can be subtracted. */
  private firstMonthOf(period: Period): number {
    const { kind, year, number } = partsOf(period);
    if (kind === 'month') return year * 12 + number - 1;
    const opening = (this.firstMonth === 1 ? year : year - 1) * 12 + this.firstMonth - 1;
    return opening + (number - 1) * lengths[kind];
  }
}

/** The month that it is now in the company's time zone. */
export function currentMonth(timeZone: string, now: Date): Period {
  // The Swedish locale writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' }).format(
    now,
  );
}

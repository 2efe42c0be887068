import { compareDecimals, type Decimal } from '../money/decimal';

/** How a territory keeps up with the calendar, judged by its pace. */
export type Course = 'onCourse' | 'slipping' | 'behind' | 'unknown';

export function courseOf(pace: Decimal | null): Course {
  if (pace === null) return 'unknown';
  if (compareDecimals(pace, '1') >= 0) return 'onCourse';
  return compareDecimals(pace, '0.9') >= 0 ? 'slipping' : 'behind';
}

/** A shape for each, so that nobody has to tell them apart by colour. */
export const courseShape: Record<Course, string> = {
  onCourse: '▲',
  slipping: '◆',
  behind: '▼',
  unknown: '○',
};

import { expect, test } from 'vitest';
import { currentMonth, FiscalCalendar, isPeriod, stepped } from './period';

const calendarYear = new FiscalCalendar(1);
const fromJune = new FiscalCalendar(6);

test('a step crosses the end of the year', () => {
  expect(stepped('2026-12', 1)).toBe('2027-01');
  expect(stepped('2026-01', -1)).toBe('2025-12');
  expect(stepped('2026-Q4', 1)).toBe('2027-Q1');
  expect(stepped('2026', -1)).toBe('2025');
});

test('a fiscal year is named after the calendar year in which it ends', () => {
  expect(fromJune.converted('2011-06', 'year')).toBe('2012');
  expect(fromJune.converted('2012-05', 'year')).toBe('2012');
  expect(fromJune.converted('2011-08', 'quarter')).toBe('2012-Q1');
  expect(fromJune.converted('2012-Q3', 'month')).toBe('2011-12');
});

test('with January first, fiscal and calendar years are the same', () => {
  expect(calendarYear.converted('2026-11', 'quarter')).toBe('2026-Q4');
  expect(calendarYear.converted('2026', 'month')).toBe('2026-01');
});

test('a period includes the months that lie in it', () => {
  expect(fromJune.includes('2012-Q1', '2011-08')).toBe(true);
  expect(fromJune.includes('2012-Q1', '2011-09')).toBe(false);
});

test('what is no period is recognised', () => {
  expect(isPeriod('2026-13')).toBe(false);
  expect(isPeriod('2026-Q5')).toBe(false);
  expect(isPeriod('2026-Q4')).toBe(true);
});

test('the month begins when it begins in the time zone of the company', () => {
  const newYearInShanghai = new Date('2026-12-31T17:00:00Z');
  expect(currentMonth('Asia/Shanghai', newYearInShanghai)).toBe('2027-01');
  expect(currentMonth('UTC', newYearInShanghai)).toBe('2026-12');
});

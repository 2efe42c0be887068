import { expect, test } from 'vitest';
import { compareDecimals, totalOf } from './decimal';

test('decimals are compared by their digits, where doubles see no difference', () => {
  expect(compareDecimals('90071992547409921.0001', '90071992547409921.0002')).toBe(-1);
  expect(compareDecimals('1.10', '1.1000')).toBe(0);
  expect(compareDecimals('-2', '-3.5')).toBe(1);
});

test('a total is exact to the last place', () => {
  expect(totalOf(['0.1', '0.2'])).toBe('0.3');
  expect(totalOf(['90071992547409921.0001', '0.0001'])).toBe('90071992547409921.0002');
  expect(totalOf(['1.50', '-2'])).toBe('-0.50');
  expect(totalOf([])).toBe('0');
});

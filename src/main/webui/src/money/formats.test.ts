import { expect, test } from 'vitest';
import {
  amountText,
  compactAmount,
  moneyText,
  paceText,
  percentText,
  quantityText,
} from './formats';

test('an amount keeps every digit, also those that a double would lose', () => {
  expect(amountText('90071992547409921.0100', 'zh-CN')).toBe('90,071,992,547,409,921.01');
  expect(amountText('-1234.5000', 'en')).toBe('-1,234.50');
});

test('money carries its currency', () => {
  expect(moneyText('1234.5600', 'CNY', 'zh-CN')).toBe('¥1,234.56');
  expect(moneyText('1234.5600', 'CNY', 'en')).toBe('CN¥1,234.56');
});

test('compact amounts count in 万 and 亿, or in K and M', () => {
  expect(compactAmount('152450294.0400', 'zh-CN')).toBe('1.525亿');
  expect(compactAmount('15245029.0400', 'zh-CN')).toBe('1525万');
  expect(compactAmount('152450294.0400', 'en')).toBe('152.5M');
});

test('neither attainment nor pace is shown as reached before it is', () => {
  expect(percentText('0.99999', 'en')).toBe('99.9%');
  expect(percentText('1', 'zh-CN')).toBe('100.0%');
  expect(paceText('0.99999', 'en')).toBe('0.99');
});

test('a quantity has no idle zeros', () => {
  expect(quantityText('12.0000', 'en')).toBe('12');
  expect(quantityText('1.5000', 'zh-CN')).toBe('1.5');
});

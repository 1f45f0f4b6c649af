import { assert, bigInt, property } from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, parseDecimal } from './decimal.ts';

test.each([
  ['50', '50'],
  ['49.99', '49.99'],
  ['0.1', '0.1'],
  ['100.', '100'],
  ['007.50', '7.5'],
  ['0', '0'],
])('%s is %s', (text, shortest) => {
  const value = parseDecimal(text);
  expect(value === undefined ? undefined : decimalText(value)).toBe(shortest);
});

test.each(['', '-1', '1,5', '1e2', '.5', '0.1234567890123', ' 1', 'NaN', '٣'])('%j is none', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

test('a tenth and two tenths are three tenths', () => {
  expect((parseDecimal('0.1') ?? 0n) + (parseDecimal('0.2') ?? 0n)).toBe(parseDecimal('0.3'));
});

test('reads what it writes', () => {
  assert(property(bigInt({ min: 0n, max: 10n ** 30n }), (value) => parseDecimal(decimalText(value)) === value));
});

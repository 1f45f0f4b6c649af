import { describe, expect, test } from 'vitest';
import { readAmountText, readDate, readMoney } from './money.ts';
import type { Source, Span } from '../syntax/source.ts';
import { wireBytes } from '../syntax/wire-text.ts';

function sourceOf(text: string): { source: Source; span: Span } {
  const lead = 'XX';
  return {
    source: { bytes: wireBytes(lead + text), text: lead + text, ascii: true, issues: [] },
    span: { path: '4/32A', start: lead.length, end: lead.length + text.length },
  };
}

function codesOf({ issues }: Source): string[] {
  return issues.map(({ code, path, offset, received }) => `${code} ${path} ${offset} ${received}`);
}

describe('readDate', () => {
  test.each([
    ['260401', '2026-04-01'],
    ['000101', '2000-01-01'],
    ['791231', '2079-12-31'],
    ['800101', '1980-01-01'],
    ['991231', '1999-12-31'],
    ['240229', '2024-02-29'],
    ['19700131', '1970-01-31'],
    ['17000101', '1700-01-01'],
    ['00010203', '0001-02-03'],
  ])('%s is %s', (text, expected) => {
    const { source, span } = sourceOf(text);
    expect([readDate(source, span), source.issues]).toEqual([expected, []]);
  });

  test.each([
    '',
    '2604',
    '26040',
    '2604011',
    '260401 ',
    '250229',
    '261301',
    '260432',
    '26A401',
    '00000101',
    '1260401X',
  ])('%j is none, and reported', (text) => {
    const { source, span } = sourceOf(text);
    expect(readDate(source, span)).toBeUndefined();
    expect(source.issues.map(({ code, path, offset }) => [code, path, offset])).toEqual([
      ['date-malformed', '4/32A', 2],
    ]);
  });
});

describe('readMoney', () => {
  test.each([
    ['EUR1234,5', 'EUR', '1234.5', 2],
    ['260401EUR1234,50', 'EUR', '1234.50', 8],
    ['D260401USD0,05', 'USD', '0.05', 9],
    ['JPY1000,', 'JPY', '1000', 2],
    ['EUR00012,5', 'EUR', '12.5', 2],
    ['EUR000,', 'EUR', '0', 2],
    ['eur1,', 'EUR', '1', 2],
    ['EUR 1,', 'EUR', '1', 2],
  ])('%s is %s %s', (text, currency, amount, start) => {
    const { source, span } = sourceOf(text);
    const location = { path: '4/32A', start, end: span.end };
    expect([readMoney(source, span), source.issues]).toEqual([{ currency, amount, location }, []]);
  });

  test.each([
    ['EUR1.000,00', '1000.00'],
    ['EUR1.000', '1.000'],
    ['EUR1.000.000', '1000000'],
    ['EUR1.000.0000', '1000.0000'],
    ['EUR1,000,000', '1000000'],
    ['EUR12.5', '12.5'],
    ['EUR1000', '1000'],
    ['EUR1 000,5', '1000.5'],
    ['EUR1,000.50', '1000.50'],
    ['EUR1.', '1'],
    ['EUR0,5,', '5'],
  ])('%s is read as %s, and reported', (text, amount) => {
    const { source, span } = sourceOf(text);
    expect(readMoney(source, span)?.amount).toBe(amount);
    expect(codesOf(source)).toEqual([`amount-malformed 4/32A 5 ${text.slice(3)}`]);
  });

  test.each([
    '',
    'EUR',
    '1234,5',
    'EU1,',
    'EUR,5',
    'EUR-1,',
    '2604011EUR1,',
    'EUR1,X',
    'EURO1,',
    `EUR${'1'.repeat(32)}`,
  ])('%j is no amount, and reported', (text) => {
    const { source, span } = sourceOf(text);
    expect(readMoney(source, span)).toBeUndefined();
    expect(source.issues.map(({ code, offset }) => [code, offset])).toEqual([['amount-malformed', 2]]);
  });
});

test('an amount of a currency that is known stands where it is written', () => {
  const { source, span } = sourceOf('12,5');
  expect(readAmountText(source, span, 'CHF')).toEqual({ currency: 'CHF', amount: '12.5', location: span });
});

test('what has no digits is no amount', () => {
  const { source, span } = sourceOf('.,');
  expect(readAmountText(source, span, 'CHF')).toBeUndefined();
});

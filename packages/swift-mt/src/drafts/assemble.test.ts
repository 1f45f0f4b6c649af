import { subjectsOf, type Reading } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readMt } from '../read.ts';

function read(type: string, fields: string, userHeader = ''): Reading {
  const head = `{1:F01ALFADEFFAXXX0123456789}{2:I${type}BETAUS33XXXXN}${userHeader}`;
  return readMt(new TextEncoder().encode(`${head}{4:\n${fields.trim()}\n-}`.replaceAll('\n', '\r\n')));
}

const NAME = 'QORBANI ZADEH';
const transfer = (reference: string): string => `:21:${reference}\n:32B:EUR1,\n:59:TOM ALDER\n:71A:SHA\n`;
const TRANSFERS = ['T1', 'T2', 'T3'].map(transfer).join('');
const START_101 = ':20:B\n:28D:1/1\n:50H:/1\nIRIS KALE\n';
const START_102 = ':20:B\n:23:CREDIT\n:50K:IRIS KALE\n';
const CREDITS = TRANSFERS.replaceAll(':71A:SHA\n', '');

/** The positions of the payments that have the name. */
function naming({ payments }: Reading): number[] {
  return payments
    .filter((payment) => subjectsOf(payment).some(({ value }) => value.includes(NAME)))
    .map(({ position }) => position);
}

describe('every payment of a batch has', () => {
  test.each([
    ['a second ordering customer', '101', `${START_101}:50H:/2\n${NAME}\n:30:260401\n${TRANSFERS}`],
    ['a second bank', '101', `${START_101}:52A:ALFADEFF\n:52C:/${NAME}\n:30:260401\n${TRANSFERS}`],
    ['a bank the type does not have', '101', `${START_101}:53D:${NAME}\n:30:260401\n${TRANSFERS}`],
    ['a text the type does not have', '101', `${START_101}:72:/BNF/${NAME}\n:30:260401\n${TRANSFERS}`],
    ['a second correspondent', '102', `${START_102}${CREDITS}:32A:260401EUR3,\n:53A:GAMMSGSG\n:53C:/${NAME}`],
    ['an intermediary the type does not have', '102', `${START_102}${CREDITS}:32A:260401EUR3,\n:56D:${NAME}`],
    [
      'a bank in front of the transactions',
      '203',
      `:19:2,\n:30:260401\n:52A:ALFADEFF\n:52D:${NAME}\n:20:T1\n:21:R\n:32B:EUR1,\n:58A:GAMMSGSG\n:20:T2\n:21:R\n:32B:EUR1,\n:58A:GAMMSGSG`,
    ],
    ['a field of the transactions in front of them', '101', `${START_101}:70:${NAME}\n:30:260401\n${TRANSFERS}`],
    ['a field of the transactions behind them', '102', `${START_102}${CREDITS}:32A:260401EUR3,\n:70:${NAME}`],
    ['a text behind the last transaction', '101', `${START_101}:30:260401\n${TRANSFERS}:72:/BNF/${NAME}`],
    ['a text between the blocks', '101', `${START_101}:30:260401\n${TRANSFERS}-}{4:\n:72:${NAME}`],
  ])('%s', (_, type, fields) => {
    const reading = read(type, fields);
    expect(naming(reading)).toEqual(reading.payments.map(({ position }) => position));
    expect(reading.payments.length).toBeGreaterThan(1);
  });

  test('a text of the user header', () =>
    expect(naming(read('101', `${START_101}:30:260401\n${TRANSFERS}`, `{3:{108:${NAME}}}`))).toEqual([0, 1, 2]));
});

test('a field that the type does not have belongs to the transaction in which it stands', () => {
  const odd = `:53D:${NAME}\n`;
  expect(
    naming(read('101', `${START_101}:30:260401\n${transfer('T1')}${odd}${transfer('T2')}${transfer('T3')}`)),
  ).toEqual([0]);
  expect(
    naming(read('101', `${START_101}:30:260401\n${transfer('T1')}${transfer('T2')}${odd}${transfer('T3')}`)),
  ).toEqual([1]);
});

describe('what a batch shares', () => {
  const batch = (lines: number, transactions: number): Reading =>
    read('102', `${START_102}:77B:${`${NAME}\n`.repeat(lines)}${CREDITS.repeat(transactions / 3)}:32A:260401EUR3,`);
  const codes = ({ issues }: Reading): string[] =>
    issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);

  test('is with each of some thousand transactions', () => {
    const reading = batch(3, 3000);
    expect(codes(reading)).toEqual([]);
    expect(naming(reading)).toHaveLength(3000);
  });

  test('is only with the first, and holds all, where it would be too much', () => {
    const reading = batch(600, 600);
    expect(codes(reading)).toEqual(['batch-shares-too-much']);
    expect(naming(reading)).toEqual([0]);
    expect(reading.payments).toHaveLength(600);
  });

  test('has each currency once', () => {
    const charges = ':71G:CHF1,\n:71G:USD1,\n'.repeat(600);
    const own = `${START_102}${CREDITS.replaceAll(':59:', ':71F:CHF1,\n:71F:GBP1,\n:59:')}:32A:260401EUR3,\n${charges}`;
    const { payments } = read('102', own);
    expect(payments.map(({ otherCurrencies }) => otherCurrencies?.map(({ value }) => value))).toEqual(
      payments.map(() => ['USD', 'CHF', 'GBP']),
    );
  });

  test('may be very many currencies, and holds all then', () => {
    const letter = (at: number): string => String.fromCharCode(65 + (at % 26));
    const charges = Array.from({ length: 600 }, (_, at) => `:71G:${letter(at / 26)}${letter(at)}X1,\n`).join('');
    const reading = read('102', `${START_102}${CREDITS.repeat(900)}:32A:260401EUR3,\n${charges}`);
    expect(new Set(codes(reading))).toEqual(new Set(['too-many-currencies', 'batch-shares-too-much']));
    expect(reading.payments.filter(({ otherCurrencies }) => otherCurrencies)).toHaveLength(1);
  });
});

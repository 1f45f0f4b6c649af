import { subjectsOf, type Payment } from '@interdict/model';
import { array, assert, constantFrom, property, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMt } from './syntax/parse.ts';
import { printMt } from './syntax/print.ts';
import { readMt } from './read.ts';

/** Bytes of a message written with plain line breaks. */
function fin(text: string): Uint8Array {
  return new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
}

function only(text: string): Payment {
  const { payments, issues } = readMt(fin(text));
  expect(issues).toEqual([]);
  const [payment] = payments;
  if (!payment) throw new Error('no payment');
  expect(payments).toHaveLength(1);
  return payment;
}

const MT103 = `{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}{3:{121:eb6305c9-1f7f-49de-aed0-16487c27b42d}}{4:
:20:REF1
:23B:CRED
:32A:260401EUR1234,5
:50K:/400123
BRAMBLE AND SONS LTD
7 HARBOUR ROAD
CORK IE
:57A:GAMMSGSG
:59F:/GB33BUKB20201555555555
1/MARGOT QUILL
2/3 MILL LANE
3/GB/BATH
:70:/ROC/ABC123
:71A:SHA
:72:/INS/ALFAGB22
-}{5:{CHK:0123456789AB}}`;

describe('an MT 103', () => {
  const payment = only(MT103);

  test('has sender, receiver and banks in the order of the chain', () =>
    expect(payment.agents.map(({ role, bic }) => [role, bic?.value])).toEqual([
      ['sender', 'ALFADEFFXXX'],
      ['receiver', 'BETAUS33XXX'],
      ['previousInstructingAgent1', 'ALFAGB22'],
      ['creditorAgent', 'GAMMSGSG'],
    ]));

  test('has its parties with names, accounts and countries', () =>
    expect(
      payment.parties.map(({ role, names, accounts, address }) => [
        role,
        names.map(({ value }) => value),
        accounts.map(({ id, iban }) => [id?.value, iban]),
        address?.country?.value,
      ]),
    ).toEqual([
      ['debtor', ['BRAMBLE AND SONS LTD'], [['400123', undefined]], 'IE'],
      ['creditor', ['MARGOT QUILL'], [['GB33BUKB20201555555555', 'GB33BUKB20201555555555']], 'GB'],
    ]));

  test('has amount, date and references', () => {
    const { amount, settlementDate, settlement, references } = payment;
    expect([amount?.currency, amount?.amount, settlementDate, settlement]).toEqual([
      'EUR',
      '1234.5',
      '2026-04-01',
      'serial',
    ]);
    expect(Object.entries(references).map(([slot, { value }]) => [slot, value])).toEqual([
      ['uetr', 'eb6305c9-1f7f-49de-aed0-16487c27b42d'],
      ['instruction', 'REF1'],
      ['endToEnd', 'ABC123'],
    ]);
  });

  test('says where every value stood', () => {
    const wire = MT103.replaceAll('\n', '\r\n');
    const oneLine = subjectsOf(payment).filter(
      ({ kind, location }) => kind !== 'country' && /\/\d+$/.test(location.path),
    );
    for (const { value, location } of oneLine) expect(wire.slice(location.start, location.end)).toBe(value);
    expect(oneLine.length).toBeGreaterThan(10);
  });
});

test('an MT 202 COV keeps the roles of its two sequences apart', () => {
  const payment = only(`{1:F01ALFADEFFAXXX0123456789}{2:I202BETAUS33XXXXN}{3:{119:COV}}{4:
:20:C1
:21:REF1
:32A:260401EUR1234,5
:52A:ALFADEFF
:57A:BETAGB22
:58A:GAMMSGSG
:50K:BRAMBLE LTD
:52A:DELTGRAA
:57A:EPSIITMM
:59:MARGOT QUILL
:33B:EUR1234,5
-}`);
  expect(payment.message.type).toBe('MT202COV');
  expect(payment.agents.map(({ role, bic }) => [role, bic?.value])).toEqual([
    ['sender', 'ALFADEFFXXX'],
    ['receiver', 'BETAUS33XXX'],
    ['debtor', 'ALFADEFF'],
    ['creditorAgent', 'BETAGB22'],
    ['creditor', 'GAMMSGSG'],
  ]);
  expect(payment.underlying?.agents.map(({ role, bic }) => [role, bic?.value, bic?.location.path])).toEqual([
    ['debtorAgent', 'DELTGRAA', '4/B/52A/1'],
    ['creditorAgent', 'EPSIITMM', '4/B/57A/1'],
  ]);
  expect(payment.underlying?.parties.map(({ role, names }) => [role, names[0]?.value])).toEqual([
    ['debtor', 'BRAMBLE LTD'],
    ['creditor', 'MARGOT QUILL'],
  ]);
});

test('a message of an unknown type is all text, and held', () => {
  const { payments, issues } = readMt(
    fin('{1:F01ALFADEFFAXXX0123456789}{2:I515BETAUS33XXXXN}{4:\n:20:A\n:99Z:IRIS KALE\n-}'),
  );
  expect(issues.map(({ code, severity, path, offset }) => [code, severity, path, offset])).toEqual([
    ['message-type-not-understood', 'error', '2', 32],
  ]);
  expect(payments[0]?.passages.map(({ kind, text }) => [kind, text.value])).toEqual([
    ['unrecognised', 'A'],
    ['unrecognised', 'IRIS KALE'],
  ]);
});

test('any bytes can be read and printed back', () =>
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      expect(printMt(parseMt(bytes))).toEqual(bytes);
      readMt(bytes);
    }),
  ));

test('anything that looks like a message is printed back', () => {
  const part = constantFrom('{', '}', '1:', '4:', '\r\n', '-', ':20:', ':59:', 'A', '$', '\u0001', 'é', '/');
  assert(
    property(array(part), (parts) => {
      const bytes = new TextEncoder().encode(parts.join(''));
      expect(printMt(parseMt(bytes))).toEqual(bytes);
      readMt(bytes);
    }),
  );
});

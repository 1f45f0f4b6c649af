import { assert, array, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitsOf } from './control-sum.ts';
import { readXml } from '../read-xml.ts';
import { readXmlStream } from '../read-xml-stream.ts';

const UNIT = 10n ** 20n;

test.each([
  ['1', UNIT],
  ['+01.50', (UNIT * 3n) / 2n],
  ['.1', UNIT / 10n],
  ['1.', UNIT],
  [`0.${'0'.repeat(19)}1`, 1n],
  [`0.${'0'.repeat(20)}1`, undefined],
  ['9'.repeat(61), undefined],
  ['', undefined],
  ['.', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['KIM', undefined],
])('unitsOf %s', (text, units) => expect(unitsOf(text)).toBe(units));

function transfers(amounts: readonly string[]): string {
  return amounts
    .map((amount) => `<CdtTrfTxInf><Amt><InstdAmt Ccy="EUR">${amount}</InstdAmt></Amt></CdtTrfTxInf>`)
    .join('');
}

/** A batch file: sum of the file, and sum and amounts of each batch. */
function batches(sum: string, ...all: readonly (readonly [sum: string, ...amounts: string[]])[]): string {
  const body = all.map(([own, ...amounts]) => `<PmtInf><CtrlSum>${own}</CtrlSum>${transfers(amounts)}</PmtInf>`);
  return (
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>' +
    `<GrpHdr><MsgId>M</MsgId><CtrlSum>${sum}</CtrlSum></GrpHdr>${body.join('')}</CstmrCdtTrfInitn></Document>`
  );
}

describe('the control sum', () => {
  test.each<[string, string, readonly string[]]>([
    ['agrees', batches('0.3', ['0.30', '0.1', '0.2']), []],
    ['agrees over batches', batches('10', ['4.5', '4.50'], ['5.50', '5', '.5']), []],
    ['is wrong in the header', batches('0.31', ['0.3', '0.1', '0.2']), ['GrpHdr/CtrlSum']],
    ['is wrong in one batch', batches('10', ['4.5', '4.5'], ['5.51', '5.5']), ['PmtInf[2]/CtrlSum']],
    [
      'is wrong by less than a float can tell',
      batches('100000000000000000.01', ['100000000000000000.02', '100000000000000000.01', '0.01']),
      ['GrpHdr/CtrlSum'],
    ],
    ['is not checked where an amount is missing', batches('9', ['9', '1']).replaceAll('InstdAmt', 'OthrAmt'), []],
    [
      'has amounts in the currency of the account',
      batches('2', ['1', '1'])
        .replaceAll('<InstdAmt', '<EqvtAmt><Amt')
        .replaceAll('</InstdAmt>', '</Amt><CcyOfTrf>USD</CcyOfTrf></EqvtAmt>'),
      ['GrpHdr/CtrlSum'],
    ],
    ['is not checked where it is no number', batches('KIM', ['1', '1']), []],
  ])('%s', async (_, text, places) => {
    const bytes = new TextEncoder().encode(text);
    const streamed = [];
    for await (const { issues } of readXmlStream([bytes])) streamed.push(...issues);
    for (const issues of [readXml(bytes).flatMap((reading) => reading.issues), streamed]) {
      const found = issues.filter(({ code }) => code === 'control-sum-mismatch');
      expect(found.map(({ path }) => path)).toEqual(places.map((place) => `Document/CstmrCdtTrfInitn/${place}`));
      for (const { severity, offset, received = '' } of found) {
        expect([severity, text.startsWith(`${received}</CtrlSum>`, offset)]).toEqual(['warning', true]);
      }
    }
  });

  test('is exact for any amounts', () => {
    assert(
      property(array(integer({ min: 1, max: 2_000_000_000 }), { minLength: 1, maxLength: 20 }), (cents) => {
        const amounts = cents.map((cent) => `${Math.floor(cent / 100)}.${String(cent % 100).padStart(2, '0')}`);
        const total = String(cents.reduce((sum, cent) => sum + BigInt(cent), 0n)).padStart(3, '0');
        const sum = `${total.slice(0, -2)}.${total.slice(-2)}`;
        const text = batches(sum, [sum, ...amounts]);
        const codes = readXml(new TextEncoder().encode(text)).flatMap(({ issues }) => issues.map(({ code }) => code));
        expect(codes).not.toContain('control-sum-mismatch');
      }),
      { numRuns: 50 },
    );
  });
});

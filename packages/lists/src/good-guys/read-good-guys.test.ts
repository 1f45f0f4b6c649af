import { expect, test } from 'vitest';
import { readGoodGuys } from './read-good-guys.ts';

const HASH = 'a'.repeat(64);
const HEADER = 'entry,content,scope,value,expires,author,reason\n';
const FINDING = {
  entry: 'ofac-sdn:39017',
  content: HASH,
  scope: 'party',
  value: 'Esmail Khatib, Dentist',
  expires: '2026-06-01',
  author: 'M. Quill',
  reason: 'Passport "seen"',
};
const CSV_ROW = `ofac-sdn:39017,${HASH},party,"Esmail Khatib, Dentist",2026-06-01,M. Quill,"Passport ""seen"""\n`;
const read = (text: string): ReturnType<typeof readGoodGuys> => readGoodGuys(Buffer.from(text), 'good.csv');

test.each([
  ['CSV', HEADER + CSV_ROW],
  ['CSV with CR LF, a byte order mark and empty lines', `\uFEFF${HEADER}\n${CSV_ROW}`.replaceAll('\n', '\r\n')],
  ['JSON lines', `${JSON.stringify(FINDING)}\n\n`],
])('%s', (_, text) => {
  expect(read(text)).toEqual({ records: [FINDING], issues: [] });
});

test('columns may come in any order', () => {
  const text = `reason,entry,content,scope,value,expires,author\nx,own:1,${HASH},account,DE02,2026-06-01,Q\n`;
  expect(read(text).records).toEqual([
    { entry: 'own:1', content: HASH, scope: 'account', value: 'DE02', expires: '2026-06-01', author: 'Q', reason: 'x' },
  ]);
});

test('a finding may be for payments of one customer', () => {
  const text = `${HEADER.replace('\n', ',customer\n')}${CSV_ROW.replace('\n', ',DE02\n')}${CSV_ROW.replace('\n', ',\n')}`;
  expect(read(text)).toEqual({ records: [{ ...FINDING, customer: 'DE02' }, FINDING], issues: [] });
});

test.each<[string, Partial<Record<string, unknown>>]>([
  ['no entry', { entry: undefined }],
  ['an entry without a list', { entry: '39017' }],
  ['a hash that is none', { content: 'abc' }],
  ['an unknown scope', { scope: 'everything' }],
  ['a value that leaves nothing to compare', { value: '***' }],
  ['a day that is none', { expires: '2026-02-30' }],
  ['no end', { expires: '' }],
  ['no author', { author: ' ' }],
  ['a customer that leaves nothing to compare', { customer: '***' }],
  ['no reason', { reason: null }],
])('a finding with %s does not count, the others do', (_, wrong) => {
  const { records, issues } = read([{ ...FINDING, ...wrong }, FINDING].map((line) => JSON.stringify(line)).join('\n'));
  expect(records).toEqual([FINDING]);
  expect(issues).toMatchObject([{ code: 'good-guy-invalid', severity: 'warning', path: 'good.csv:1' }]);
});

test.each([
  ['a row that is too short', 'ofac-sdn:39017,party\n'],
  ['a row that is too long', CSV_ROW.replace('\n', ',more\n')],
])('%s does not count', (_, row) => {
  const { records, issues } = read(HEADER + row + CSV_ROW);
  expect(records).toEqual([FINDING]);
  expect(issues).toMatchObject([{ code: 'good-guy-invalid', path: 'good.csv:2' }]);
});

test('a line of JSON that was cut does not count', () => {
  const { records, issues } = read(`${JSON.stringify(FINDING)}\n{"entry":"ofac`);
  expect(records).toEqual([FINDING]);
  expect(issues).toMatchObject([{ code: 'good-guy-invalid', path: 'good.csv:2' }]);
});

test.each([
  ['quotes that do not close', Buffer.from(`${HEADER}${CSV_ROW}"ofac`)],
  ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x41])],
])('a file with %s is not read at all', (_, bytes) => {
  expect(readGoodGuys(bytes, 'good.csv')).toMatchObject({
    records: [],
    issues: [{ code: 'good-guys-unreadable', severity: 'warning', path: 'good.csv' }],
  });
});

test('an empty file holds nothing', () => {
  expect(read('')).toEqual({ records: [], issues: [] });
});

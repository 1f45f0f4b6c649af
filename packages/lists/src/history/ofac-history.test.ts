import { gzipSync } from 'node:zlib';
import { type CalendarDate, parseCalendarDate } from '@interdict/model';
import { expect, test } from 'vitest';
import { observedAsOf, readOfacHistory, type ObservedVersion } from './ofac-history.ts';

const NONE = '-0- ';
const row = (id: string, name: string, remarks = NONE): string[] => [
  id,
  name,
  NONE,
  'CUBA',
  ...Array.from({ length: 7 }, () => NONE),
  remarks,
];
const archive = (...lines: readonly object[]): Uint8Array =>
  Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(text);
  return date;
};
const textOf = (version: ObservedVersion | undefined): string =>
  (version?.files ?? []).map(({ bytes }) => Buffer.from(bytes).toString()).join();

const BASELINE = {
  observed: '2021-08-18T09:39:01+00:00',
  count: 2,
  baseline: [row('36', 'A'), row('306', 'B', "x 'y'")],
};
const STEP = {
  observed: '2021-08-20T23:38:11-02:00',
  count: 2,
  added: [row('173', 'C "D"')],
  changed: [{ before: row('306', 'B', "x 'y'"), after: row('306', 'B') }],
  removed: [row('36', 'A')],
};

test('gives the file of each version as OFAC wrote it', () => {
  const [first, second] = readOfacHistory(gzipSync(archive(BASELINE, STEP)));
  expect(first).toEqual({
    observed: '2021-08-18T09:39:01.000Z',
    files: [{ name: '2021-08-18/sdn.csv', bytes: expect.any(Uint8Array) }],
  });
  expect(textOf(first)).toBe(
    '36,"A",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n' +
      '306,"B",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"x \'y\'"\r\n\x1A',
  );
  expect(second?.observed).toBe('2021-08-21T01:38:11.000Z');
  expect(textOf(second)).toBe(
    '173,"C ""D""",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n' +
      '306,"B",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1A',
  );
});

test.each([
  ['2021-08-17', undefined],
  ['2021-08-18', '2021-08-18T09:39:01.000Z'],
  ['2021-08-20', '2021-08-18T09:39:01.000Z'],
  ['2021-08-21', '2021-08-21T01:38:11.000Z'],
])('on %s the newest version was that of %s', (date, observed) => {
  expect(observedAsOf(readOfacHistory(archive(BASELINE, STEP)), day(date))?.observed).toBe(observed);
});

test.each([
  ['line-malformed', 1, [{ ...BASELINE, baseline: [['36']] }]],
  ['line-malformed', 1, [STEP]],
  ['line-malformed', 2, [BASELINE, BASELINE]],
  ['count-wrong', 1, [{ ...BASELINE, count: 3 }]],
  ['count-wrong', 2, [BASELINE, { ...STEP, count: 9 }]],
  ['step-impossible', 2, [BASELINE, { ...STEP, added: [row('306', 'B')] }]],
  ['step-impossible', 2, [BASELINE, { ...STEP, removed: [row('36', 'other')] }]],
  ['step-impossible', 3, [BASELINE, STEP, STEP]],
])('%s in line %i', (code, line, lines) => {
  expect(() => [...readOfacHistory(archive(...lines))]).toThrow(expect.objectContaining({ code, line }));
});

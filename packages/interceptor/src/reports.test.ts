import { expect, test } from 'vitest';
import { createInterceptor } from './interceptor.ts';
import { reportsOf, type ReportsOptions } from './reports.ts';
import { listedAs, listOf } from './test-support/listing.ts';

const BLOCKED = Buffer.from(
  '{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:220908USD10,\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:57A:ZORBMTMT\r\n:59:/2\r\nMARGOT QUILL\r\n:71A:SHA\r\n-}',
);

/** Thursday, 8 September 2022, 21:30 in New York and 18:30 in Los Angeles; Friday in UTC. */
const AT = new Date('2022-09-09T01:30:00Z');

test.each<[where: string, options: Pick<ReportsOptions, 'at' | 'timeZone'>, on: string, due: string]>([
  ['New York', { at: AT }, '2022-09-08', '2022-09-22'],
  ['UTC', { at: AT, timeZone: 'UTC' }, '2022-09-09', '2022-09-23'],
  [
    'Los Angeles',
    { at: new Date('2022-09-09T05:30:00Z'), timeZone: 'America/Los_Angeles' },
    '2022-09-08',
    '2022-09-22',
  ],
])('a report is due by the day of the block in %s', async (_where, options, on, due) => {
  const identifiers = [{ type: 'bic', value: 'ZORBMTMT' }] as const;
  const measures = [{ kind: 'blocking', authority: 'OFAC' }] as const;
  const list = listOf('ours', [listedAs('ours', '1', ['Zorblax Bank'], { kind: 'bank', identifiers, measures })]);
  const interceptor = await createInterceptor({ institution: { jurisdictions: ['US'] }, lists: [list] });
  const [payment] = (await interceptor.intercept(BLOCKED, { asOf: AT })).payments;
  const [report] = reportsOf(payment, { jurisdictions: ['US'], ...options });
  expect([report?.data.on, report?.due]).toEqual([on, due]);
});

test('a time zone that is none is refused', async () => {
  const interceptor = await createInterceptor({ institution: { jurisdictions: ['US'] }, lists: [listOf('ours', [])] });
  const [payment] = (await interceptor.intercept(BLOCKED)).payments;
  expect(() => reportsOf(payment, { at: AT, jurisdictions: ['US'], timeZone: 'New York' })).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { CLEARING_SYSTEMS } from './clearing-systems.ts';

test.each<[code: string, iso: string, country: string | undefined, good: string[], bad: string[]]>([
  ['AT', 'ATBLZ', 'AT', ['12345'], ['1234', '123456']],
  ['AU', 'AUBSB', 'AU', ['123456'], ['12345', '1234567']],
  ['BL', 'DEBLZ', 'DE', ['12345678'], ['1234567', '123456789']],
  ['CC', 'CACPA', 'CA', ['123456789'], ['12345678', '1234567890']],
  ['CH', 'CH', 'US', ['123456'], ['12345', '1234567']],
  ['CN', 'CNAPS', 'CN', ['123456789012', '12345678901234'], ['12345678901', '123456789012345']],
  ['CP', 'USPID', 'US', ['1234'], ['123', '12345']],
  ['ES', 'ESNCC', 'ES', ['12345678', '123456789'], ['1234567', '1234567890']],
  ['FW', 'USABA', 'US', ['123456789'], ['12345678', 'A23456789']],
  ['GR', 'GRBIC', 'GR', ['1234567'], ['123456', '12345678']],
  ['HK', 'HKNCC', 'HK', ['123'], ['12', '1234']],
  ['IE', 'IENCC', 'IE', ['123456'], ['12345', '1234567']],
  ['IN', 'INFSC', 'IN', ['ABCD0123456'], ['ABCD012345', 'ABCD01234567']],
  ['IT', 'ITNCC', 'IT', ['0123456789', 'A'.repeat(23)], ['012345678', 'A'.repeat(24)]],
  ['NZ', 'NZNCC', 'NZ', ['123456'], ['12345', '1234567']],
  ['PL', 'PLKNR', 'PL', ['12345678'], ['1234567', '123456789']],
  ['PT', 'PTNCC', 'PT', ['12345678'], ['1234567', '123456789']],
  ['RT', 'RTGS', undefined, [''], ['1']],
  ['RU', 'RUCBC', 'RU', ['123456789'], ['12345678', '1234567890']],
  ['SC', 'GBDSC', 'GB', ['123456'], ['12345', '1234567']],
  ['SW', 'CHBCC', 'CH', ['123', '123456'], ['12', '1234567']],
  ['ZA', 'ZANCC', 'ZA', ['123456'], ['12345', '1234567']],
])('%s is %s of %s', (code, iso, country, good, bad) => {
  const system = CLEARING_SYSTEMS.get(code);
  expect([system?.iso, system?.country]).toEqual([iso, country]);
  expect([
    good.filter((number) => !system?.pattern.test(number)),
    bad.filter((number) => system?.pattern.test(number)),
  ]).toEqual([[], []]);
});

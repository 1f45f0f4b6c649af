/** National clearing systems as MT party fields name them (after the double slash in 52a to 58a). A data table. */

import type { CountryCode } from '@interdict/model';
import { parseCountryCode } from '@interdict/model';
import { parseFormat, patternOf } from '../formats/format.ts';

export interface ClearingSystem {
  /** ISO 20022 external code (`ClrSysId/Cd`), or the MT code where there is none. */
  readonly iso: string;
  /** Undefined for a payment channel that says nothing about the country. */
  readonly country?: CountryCode;
  /** The form of a member number; nothing for a channel without one. */
  readonly pattern: RegExp;
}

const ROWS: readonly (readonly [code: string, country: string, iso: string, format: string])[] = [
  ['AT', 'AT', 'ATBLZ', '5!n'],
  ['AU', 'AU', 'AUBSB', '6!n'],
  ['BL', 'DE', 'DEBLZ', '8!n'],
  ['CC', 'CA', 'CACPA', '9!n'],
  ['CH', 'US', 'CH', '6!n'], // CHIPS universal identifier, not Switzerland
  ['CN', 'CN', 'CNAPS', '12-14n'],
  ['CP', 'US', 'USPID', '4!n'],
  ['ES', 'ES', 'ESNCC', '8-9n'],
  ['FW', 'US', 'USABA', '9!n'],
  ['GR', 'GR', 'GRBIC', '7!n'],
  ['HK', 'HK', 'HKNCC', '3!n'],
  ['IE', 'IE', 'IENCC', '6!n'],
  ['IN', 'IN', 'INFSC', '11!c'],
  ['IT', 'IT', 'ITNCC', '10-23x'],
  ['NZ', 'NZ', 'NZNCC', '6!n'],
  ['PL', 'PL', 'PLKNR', '8!n'],
  ['PT', 'PT', 'PTNCC', '8!n'],
  ['RT', '', 'RTGS', ''],
  ['RU', 'RU', 'RUCBC', '9!n'],
  ['SC', 'GB', 'GBDSC', '6!n'],
  ['SW', 'CH', 'CHBCC', '3-6n'], // six digits: CHSIC
  ['ZA', 'ZA', 'ZANCC', '6!n'],
];

export const CLEARING_SYSTEMS: ReadonlyMap<string, ClearingSystem> = new Map(
  ROWS.map(([code, country, iso, format]) => {
    const parsed = parseCountryCode(country);
    return [code, { iso, pattern: patternOf(parseFormat(format)), ...(parsed ? { country: parsed } : {}) }];
  }),
);

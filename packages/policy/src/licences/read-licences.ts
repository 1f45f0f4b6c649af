/** Reads a file of licences: one JSON list. */

import { parseCountryCode, type Issue } from '@interdict/model';
import {
  isDay,
  isDecimal,
  isEntryId,
  isText,
  listOf,
  objectWith,
  oneOf,
  readJson,
  type Check,
  type Read,
} from '../checked-json.ts';
import { PROFILES } from '../profile.ts';
import { LICENCE_KINDS, type Licence } from './licence.ts';

const isCountry: Check<string> = (value, path, issues): value is string => {
  if (typeof value === 'string' && parseCountryCode(value) === value) return true;
  return oneOf(['a country of ISO 3166-1'])(value, path, issues);
};

export const isLicenceList: Check<readonly Licence[]> = listOf(
  objectWith(
    {
      id: isText,
      issuer: isText,
      law: oneOf(PROFILES),
      kind: oneOf(LICENCE_KINDS),
      programmes: listOf(isText),
      activity: isText,
      documents: listOf(isText),
    },
    {
      keywords: listOf(isText),
      applicants: listOf(isText),
      parties: listOf(isEntryId),
      excludedParties: listOf(isEntryId),
      currencies: listOf(isText),
      cap: objectWith({ amount: isDecimal, currency: isText, per: oneOf(['transaction', 'period']) }, {}),
      route: objectWith({}, { throughBankOutside: listOf(isCountry), noAccountIn: listOf(isCountry) }),
      funds: oneOf(['BLOCKED_ACCOUNT']),
      conditions: listOf(objectWith({ id: isText, kind: oneOf(['fact', 'report']), text: isText }, {})),
      validFrom: isDay,
      validUntil: isDay,
      revokedOn: isDay,
      supersededBy: isText,
      windDownUntil: isDay,
      verifiedBy: isText,
    },
  ),
);

/** Reads licences; of a file with anything wrong in it nothing is used. */
export function readLicences(text: string): Read<readonly Licence[]> {
  const read = readJson(text, isLicenceList);
  if (!read.ok) return read;
  const issues = oddities(read.value);
  return issues.length > 0 ? { ok: false, issues } : read;
}

/** What each field allows and the whole does not. */
export function oddities(licences: readonly Licence[]): Issue[] {
  const ids = new Set<string>();
  return licences.flatMap((licence, at) => {
    const { id, supersededBy, validFrom, validUntil } = licence;
    const issue = (field: string, message: string): Issue => {
      return { code: 'licence-invalid', severity: 'error', path: `[${at}].${field}`, message: `${id}: ${message}` };
    };
    const twice = ids.has(id);
    ids.add(id);
    return [
      ...(twice ? [issue('id', 'two licences have this id.')] : []),
      ...(licence.programmes.length === 0 ? [issue('programmes', 'it names none, so it lifts nothing.')] : []),
      ...(validFrom && validUntil && validUntil <= validFrom ? [issue('validUntil', 'it ends before it begins.')] : []),
      ...(supersededBy === undefined || licences.some((other) => other.id === supersededBy)
        ? []
        : [issue('supersededBy', `there is no licence ${supersededBy}.`)]),
    ];
  });
}

/** Reads a file of licences. */

import { parseCountryCode, type Issue, type Row } from '@interdict/model';
import { joined, recordFrom, several, yesOrNo, type Cell } from '../cells.ts';
import {
  checkFor,
  isBoolean,
  isDay,
  isDecimal,
  isEntryId,
  isText,
  listOf,
  objectWith,
  oneOf,
  readEach,
  readJson,
  type Check,
  type Read,
} from '../checked-json.ts';
import { PROFILES } from '../profile.ts';
import { LICENCE_KINDS, type Licence } from './licence.ts';

const isCountry: Check<string> = checkFor(
  'a country of ISO 3166-1 in capitals',
  (value): value is string => typeof value === 'string' && parseCountryCode(value) === value,
);

const isLicence: Check<Licence> = objectWith(
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
    includesOwned: isBoolean,
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
);

export const isLicenceList: Check<readonly Licence[]> = listOf(isLicence);

const CELLS: ReadonlyMap<string, Cell> = new Map<string, Cell>([
  ...[
    'programmes',
    'keywords',
    'applicants',
    'parties',
    'excludedParties',
    'currencies',
    'route.throughBankOutside',
    'route.noAccountIn',
    'documents',
  ].map((column) => [column, several] as const),
  ['conditions', joined('id', 'kind', 'text')],
  ['includesOwned', yesOrNo],
]);

/**
 * Reads licences: the text of one JSON list, or rows, one a licence, in which a cell holds several values with `;` between
 * them, conditions as `id:kind:text`, and the parts of `cap` and `route` have columns of their own, as `cap.amount`. Of a
 * file with anything wrong in it nothing is used.
 */
export function readLicences(file: string | readonly Row[]): Read<readonly Licence[]> {
  if (typeof file === 'string') return consistent(readJson(file, isLicenceList), (at) => `[${at}]`);
  const { records, issues } = readEach(file, (row, path, wrong) => {
    const licence = recordFrom(row, CELLS);
    return isLicence(licence, path, wrong) ? licence : undefined;
  });
  return consistent(
    issues.length > 0 ? { ok: false, issues } : { ok: true, value: records },
    (at) => `line ${file[at]?.line ?? at}`,
  );
}

function consistent(read: Read<readonly Licence[]>, placeOf: (at: number) => string): Read<readonly Licence[]> {
  if (!read.ok) return read;
  const issues = oddities(read.value, placeOf);
  return issues.length > 0 ? { ok: false, issues } : read;
}

/** What each field allows and the whole does not. */
export function oddities(licences: readonly Licence[], placeOf: (at: number) => string): Issue[] {
  const ids = new Set<string>();
  return licences.flatMap((licence, at) => {
    const { id, parties, includesOwned, supersededBy, validFrom, validUntil } = licence;
    const issue = (field: string, message: string): Issue => {
      return {
        code: 'licence-invalid',
        severity: 'error',
        path: `${placeOf(at)}.${field}`,
        message: `${id}: ${message}`,
      };
    };
    const twice = ids.has(id);
    ids.add(id);
    return [
      ...(twice ? [issue('id', 'two licences have this id.')] : []),
      ...(licence.programmes.length === 0 ? [issue('programmes', 'it names none, so it lifts nothing.')] : []),
      ...(includesOwned && !parties ? [issue('includesOwned', 'it names no parties who could own.')] : []),
      ...(validFrom && validUntil && validUntil <= validFrom ? [issue('validUntil', 'it ends before it begins.')] : []),
      ...(supersededBy === undefined || licences.some((other) => other.id === supersededBy)
        ? []
        : [issue('supersededBy', `there is no licence ${supersededBy}.`)]),
    ];
  });
}

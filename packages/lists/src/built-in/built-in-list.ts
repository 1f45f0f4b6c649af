/** The demonstration list. */

import {
  type CalendarDate,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedName,
  type ListSnapshot,
  type Measure,
  type NameType,
  parseCalendarDate,
  parseCountryCode,
} from '@interdict/model';
import { parseBirthRange } from '../birth-range.ts';
import { programmeTagged } from '../ofac/measures.ts';
import { DEMONSTRATION_TABLE, type DemonstrationRow } from './demonstration-table.ts';
import { digestOfEntries } from './digest-of-entries.ts';

const LIST = 'built-in';

/**
 * Some thirty entries with every kind of measure, to try things out with. It is a demonstration and must not stand behind
 * a live decision: it is neither complete nor up to date, and marked `demonstration`.
 */
export function builtInList(): ListSnapshot {
  const entries = DEMONSTRATION_TABLE.map(entryOf);
  const sha256 = digestOfEntries(entries);
  return { list: LIST, format: 'built-in', sha256, entries, issues: [], demonstration: true };
}

function entryOf(row: DemonstrationRow): ListEntry {
  const listedOn = parseCalendarDate(row.listedOn ?? '');
  const country = parseCountryCode(row.nationality ?? '');
  const programmes = several(row.programmes).map((programme) => programme.split(' ')[0] ?? '');
  return {
    id: `${LIST}:${row.id}`,
    list: LIST,
    kind: row.kind,
    names: [
      ...named([row.name], 'primary', 'strong', row),
      ...named(several(row.aka), 'aka', 'strong', row),
      ...named(several(row.fka), 'fka', 'strong', row),
      ...named(several(row.weak), 'aka', 'weak', row),
    ],
    addresses: several(row.places).map(addressOf),
    identifiers: (row.identifiers ?? []).map(([type, value, label]) => ({ type, value, ...(label ? { label } : {}) })),
    births: birthOf(row),
    nationalities: country ? [country] : [],
    programmes,
    measures: measuresOf(row),
    relations: row.linkedTo ? [{ type: 'linked-to', target: `${LIST}:${row.linkedTo}` }] : [],
    ...(listedOn ? { listedOn } : {}),
    remarks: row.remarks ? [row.remarks] : [],
  };
}

function several(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split('; ');
}

/** Names of one kind; of a person's, the words in capitals are the family name. */
function named(
  values: readonly string[],
  type: NameType,
  strength: ListedName['strength'],
  { kind }: DemonstrationRow,
): readonly ListedName[] {
  return values.map((value) => {
    if (kind !== 'person') return { value, type, strength };
    const words = value.split(' ');
    const family = words.findIndex((word) => word === word.toUpperCase());
    const [givenNames, familyName] = [words.slice(0, family).join(' '), words.slice(family).join(' ')];
    return { value, type, strength, familyName, givenNames };
  });
}

function addressOf(place: string): ListedAddress {
  const [code = '', town] = place.split('/');
  const country = parseCountryCode(code);
  return { lines: [], ...(town ? { town } : {}), ...(country ? { country } : {}) };
}

function birthOf({ born, birthPlace, birthCountry }: DemonstrationRow): readonly ListedBirth[] {
  const range = parseBirthRange(born ?? '');
  const country = parseCountryCode(birthCountry ?? '');
  if (!range) return [];
  return [{ range, ...(birthPlace ? { place: birthPlace } : {}), ...(country ? { country } : {}) }];
}

/** One measure for each programme that is not only a mark. */
function measuresOf(row: DemonstrationRow): readonly Measure[] {
  const measure: Measure = {
    kind: row.measure ?? 'blocking',
    authority: row.authority ?? 'OFAC',
    ...(row.secondarySanctions ? { secondarySanctions: row.secondarySanctions } : {}),
  };
  if (!row.programmes) return [measure];
  return several(row.programmes).flatMap((text) => {
    const [programme = '', days = ''] = text.split(' ');
    const isMark = measure.kind === 'blocking' && programmeTagged(programme)?.blocks === false;
    return isMark ? [] : [{ ...measure, programme, ...inForce(days) }];
  });
}

/** `FROM..UNTIL`, either of them absent. */
function inForce(days: string): { readonly effectiveFrom?: CalendarDate; readonly until?: CalendarDate } {
  const [from = '', to = ''] = days.split('..');
  const effectiveFrom = parseCalendarDate(from);
  const until = parseCalendarDate(to);
  return { ...(effectiveFrom ? { effectiveFrom } : {}), ...(until ? { until } : {}) };
}

/** Turns the rows that OFAC's flat files have for one entry into a record. */

import type { EntryKind, Issue, ListedName, NameType } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { OFAC_LISTS, type OfacRecord } from './record.ts';
import type { OfacSet } from './measures.ts';
import { isUnknownCountry, ofacAddress } from './place.ts';
import { remarkSegments } from './remark-segments.ts';
import { spokenName } from './spoken-name.ts';

type Row = readonly string[];

/** The rows of one entry: the primary one, and those of the other files that have its number. */
export interface EntryRows {
  readonly primary: Row;
  readonly aliases: readonly Row[];
  readonly addresses: readonly Row[];
  /** The rest of remarks that are longer than the primary file holds; absent where there is none. */
  readonly comment?: string;
}

/** SDN_Type; what is neither has none. */
export const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['', 'organisation'],
  ['individual', 'person'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);

const NAME_TYPES: ReadonlyMap<string, NameType> = new Map([
  ['aka', 'aka'],
  ['fka', 'fka'],
  ['nka', 'nka'],
]);

/** The primary file cuts remarks here, in mid-word; the comments file has the rest. */
const REMARKS_LENGTH = 1000;

/** Columns 5 to 11 of the primary file under the names that the same values have in the remarks. */
const COLUMN_KEYS: readonly string[] = [
  'Title:',
  'Vessel Call Sign',
  'Vessel Type',
  'Vessel Tonnage',
  'Vessel Gross Registered Tonnage',
  'Vessel Flag',
  'Vessel Owner',
];

export function delimitedRecord(
  { primary, aliases, addresses, comment }: EntryRows,
  set: OfacSet,
  issues: Issue[],
): OfacRecord {
  const uid = primary[0] ?? '';
  const written = primary[1] ?? '';
  const partyType = primary[2] ?? '';
  const title = primary[4] ?? '';
  const remarks = primary[11] ?? '';
  const path = `${OFAC_LISTS[set]}:${uid}`;
  const kind = KINDS.get(partyType.trim()) ?? 'unknown';
  const named = (name: string, type: NameType): ListedName =>
    kind === 'person'
      ? spokenName(name, { type, strength: 'strong' })
      : { value: name.trim(), type, strength: 'strong' };
  const { segments, fragments } = readRemarks(remarks, comment, path, issues);
  const titleText = title.trim();
  const statements = columnSegments(primary);
  // The title stands in the remarks once more.
  for (const segment of segments) if (segment !== titleText) statements.push(segment);
  return {
    set,
    uid,
    kind,
    written,
    names: [
      named(written, 'primary'),
      ...aliases.map((row) => named(row[3] ?? '', NAME_TYPES.get(row[2]?.trim() ?? '') ?? 'aka')),
    ],
    addresses: addresses.flatMap(([, , street = '', town = '', country = '']) => {
      // A row of nulls is how the list says that it knows no address.
      if (`${street}${town}${country}`.trim() === '') return [];
      if (isUnknownCountry(country)) issues.push(listIssue('country-unknown', { path, received: country }));
      return [ofacAddress([street.trim()], town.trim(), country.trim())];
    }),
    programmes: tagsOf(primary),
    segments: statements,
    fragments,
  };
}

/** What stands in columns of its own, as segments of remarks. */
function columnSegments(primary: Row): string[] {
  const segments: string[] = [];
  COLUMN_KEYS.forEach((key, index) => {
    const value = primary[index + 4];
    if (value) segments.push(`${key} ${value}`.trim());
  });
  return segments;
}

/** The segments of remarks and comment together, and the pieces of segments whose other piece is not here. */
function readRemarks(
  remarks: string,
  comment: string | undefined,
  path: string,
  issues: Issue[],
): Pick<OfacRecord, 'segments' | 'fragments'> {
  const isCut = remarks.length >= REMARKS_LENGTH;
  if (isCut === (comment !== undefined)) return { segments: remarkSegments(remarks + (comment ?? '')), fragments: [] };
  const own = remarkSegments(remarks);
  if (isCut) {
    issues.push(listIssue('remarks-cut', { path, received: remarks.slice(-40) }));
    return { segments: own.slice(0, -1), fragments: own.slice(-1) };
  }
  issues.push(listIssue('comment-unexpected', { path, received: comment ?? '' }));
  const rest = remarkSegments(comment ?? '');
  return { segments: [...own, ...rest.slice(1)], fragments: rest.slice(0, 1) };
}

const NO_TAGS: readonly string[] = [];

/** The programme tags of a primary row; they stand with `] [` between them. */
export function tagsOf([, , , tags = '']: Row): readonly string[] {
  if (!tags.includes(']')) return tags === '' ? NO_TAGS : [tags.trim()];
  return tags
    .split('] [')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

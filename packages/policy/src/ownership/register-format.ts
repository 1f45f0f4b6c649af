/**
 * A file of ownership data: JSON lines, or rows of a table with the same names as columns, in any order, each one record.
 *
 *     {"record":"entity","id":"K","name":"KAMA TRADING FZE","countries":["AE"],"identifiers":[{"type":"lei","value":"..."}]}
 *     {"record":"entity","id":"X","name":"Ivan EXAMPLE","owners":"known"}
 *     {"record":"listing","of":"X","entry":"ofac-sdn:1","authority":"OFAC","measure":"blocking","programme":"SDGT","from":"2022-03-01"}
 *     {"record":"share","holder":"X","of":"K","percent":"33.34","asOf":"2026-01-31"}
 *     {"record":"share","holder":"X","of":"K","interest":"votes","least":"20","most":"25"}
 *     {"record":"influence","holder":"X","of":"K","interest":"office"}
 *
 * A cell of a table holds several `aliases` and `countries` with `;` between them, `identifiers` as `type:value`, and `yes`
 * for `ended`. Percentages are text: a JSON number is a binary fraction. Whose owners no record tells counts as looked up without
 * an answer, unless `owners` says `known`; who is not in the file as not looked up.
 */

import { AUTHORITIES, IDENTIFIER_TYPES, MEASURE_KINDS } from '@interdict/model';
import type { Authority, CalendarDate, EntryId, IdentifierType, Issue, MeasureKind } from '@interdict/model';
import { isDay, isDecimal, isEntryId, isText, isTrue, listOf, objectWith, oneOf, type Check } from '../checked-json.ts';
import { joined, recordFrom, several, yesOrNo, type Cell } from '../cells.ts';
import { BLOCKED_GOVERNMENTS, type Holder } from './stake.ts';

export interface EntityRecord {
  readonly record: 'entity';
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  readonly identifiers?: readonly { readonly type: IdentifierType; readonly value: string }[];
  readonly government?: NonNullable<Holder['government']>;
  /** Whether its owners are known, where no stake says so. */
  readonly owners?: 'known' | 'unknown';
}

export interface ListingRecord {
  readonly record: 'listing';
  readonly of: string;
  readonly entry: EntryId;
  readonly authority: Authority;
  readonly measure: MeasureKind;
  readonly programme?: string;
  /** First day in force, and first day no more. */
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

export interface ShareRecord {
  readonly record: 'share';
  readonly holder: string;
  readonly of: string;
  /** `shares` where absent. */
  readonly interest?: 'shares' | 'votes';
  /** Exact, or a range; one of the two. */
  readonly percent?: string;
  readonly least?: string;
  readonly most?: string;
  readonly asOf?: CalendarDate;
  readonly arrangement?: string;
}

export interface InfluenceRecord {
  readonly record: 'influence';
  readonly holder: string;
  readonly of: string;
  readonly interest: 'control' | 'office';
  readonly asOf?: CalendarDate;
  readonly ended?: true;
}

export type OwnershipRecord = EntityRecord | ListingRecord | ShareRecord | InfluenceRecord;

const ofEntity: Check<EntityRecord> = objectWith(
  { record: oneOf(['entity']), id: isText, name: isText },
  {
    aliases: listOf(isText),
    countries: listOf(isText),
    identifiers: listOf(objectWith({ type: oneOf(IDENTIFIER_TYPES), value: isText }, {})),
    government: oneOf(BLOCKED_GOVERNMENTS),
    owners: oneOf(['known', 'unknown']),
  },
);
const ofListing: Check<ListingRecord> = objectWith(
  {
    record: oneOf(['listing']),
    of: isText,
    entry: isEntryId,
    authority: oneOf(AUTHORITIES),
    measure: oneOf(MEASURE_KINDS),
  },
  { programme: isText, from: isDay, until: isDay },
);
const ofShare: Check<ShareRecord> = objectWith(
  { record: oneOf(['share']), holder: isText, of: isText },
  {
    interest: oneOf(['shares', 'votes']),
    percent: isDecimal,
    least: isDecimal,
    most: isDecimal,
    asOf: isDay,
    arrangement: isText,
  },
);
const ofInfluence: Check<InfluenceRecord> = objectWith(
  { record: oneOf(['influence']), holder: isText, of: isText, interest: oneOf(['control', 'office']) },
  { asOf: isDay, ended: isTrue },
);

const CELLS: ReadonlyMap<string, Cell> = new Map<string, Cell>([
  ['aliases', several],
  ['countries', several],
  ['identifiers', joined('type', 'value')],
  ['ended', yesOrNo],
]);

/** One line or row. A wrong one gives issues and nothing. */
export function readRecord(row: unknown, path: string, issues: Issue[]): OwnershipRecord | undefined {
  const record = recordFrom(row, CELLS);
  return isOwnershipRecord(record, path, issues) ? record : undefined;
}

const isKindOfRecord = oneOf(['entity', 'listing', 'share', 'influence']);

function isOwnershipRecord(value: unknown, path: string, issues: Issue[]): value is OwnershipRecord {
  const kind = typeof value === 'object' && value !== null && 'record' in value ? value.record : undefined;
  if (!isKindOfRecord(kind, `${path}.record`, issues)) return false;
  if (kind === 'entity') return ofEntity(value, path, issues);
  if (kind === 'listing') return ofListing(value, path, issues);
  return kind === 'share' ? ofShare(value, path, issues) : ofInfluence(value, path, issues);
}

/** Ownership data from a file: a provider that answers from memory. */

import type { Issue, Row } from '@interdict/model';
import { hashOf } from '../canonical-json.ts';
import { readEach, type Read } from '../checked-json.ts';
import { parseDecimal } from '../decimal.ts';
import { grouped } from '../grouped.ts';
import { directoryOf } from './directory.ts';
import {
  readRecord,
  type EntityRecord,
  type InfluenceRecord,
  type ListingRecord,
  type OwnershipRecord,
  type ShareRecord,
} from './register-format.ts';
import type { Holder, Listing, OwnershipProvider, Stake } from './stake.ts';

/** Ownership data at hand as they were read: another thread makes the same provider of the `records`. */
export interface OwnershipRegister extends OwnershipProvider {
  readonly records: readonly OwnershipRecord[];
}

/** Whether the data are at hand as records, so that they can be screened and handed to another thread. */
export function isOwnershipRegister(provider: OwnershipProvider): provider is OwnershipRegister {
  return 'records' in provider;
}

/**
 * Reads a file of ownership data as `register-format.ts` describes it: rows, or the text of JSON lines. One wrong line and
 * nothing of it is used: a stake that is missing makes an owned company look clean.
 */
export function readOwnership(file: string | readonly Row[]): Read<OwnershipRegister> {
  const { records, issues: wrong } = readEach(file, (row, path, issues) => {
    const record = readRecord(row, path, issues);
    if (record) issues.push(...oddities(record, path));
    return record;
  });
  const issues = [...wrong, ...mismatches(records)];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: ownershipRegister(records) };
}

/** Entities that are told of twice or never. */
function mismatches(records: readonly OwnershipRecord[]): Issue[] {
  const ids = records.flatMap((record) => (record.record === 'entity' ? record.id : []));
  const known = new Set(ids);
  const mentioned = records.flatMap((record) =>
    record.record === 'entity' ? [] : record.record === 'listing' ? record.of : [record.holder, record.of],
  );
  const twice = grouped(ids, (id) => id).filter((same) => same.length > 1);
  return [
    ...twice.map(([id]) => issue('entity-twice', id, `Two records tell who ${id} is.`)),
    ...[...new Set(mentioned)]
      .filter((id) => !known.has(id))
      .map((id) => issue('entity-unknown', id, `No record tells who ${id} is.`)),
  ];
}

function oddities(record: OwnershipRecord, path: string): Issue[] {
  if (record.record !== 'share') return [];
  const { least, most } = rangeOf(record);
  const [low, high] = [parseDecimal(least ?? ''), parseDecimal(most ?? '')];
  const fits = low !== undefined && high !== undefined && low <= high && high <= 100n * 10n ** 12n;
  const clear = record.percent === undefined || (record.least ?? record.most) === undefined;
  return fits && clear ? [] : [issue('share-invalid', path, 'Give percent, or least and most, from 0 to 100.')];
}

function rangeOf({ percent, least = percent, most = percent }: ShareRecord): Pick<ShareRecord, 'least' | 'most'> {
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

/** @param records - of {@link readOwnership}. */
export function ownershipRegister(records: readonly OwnershipRecord[]): OwnershipRegister {
  const of = <K extends OwnershipRecord['record']>(kind: K) =>
    records.filter((record): record is Extract<OwnershipRecord, { record: K }> => record.record === kind);
  const listings = byEntity(of('listing'));
  const holders = new Map(of('entity').map((entity) => [entity.id, holderFrom(entity, listings.get(entity.id) ?? [])]));
  const held = byEntity([...of('share'), ...of('influence')]);
  const lookUp = directoryOf(of('entity'));
  return {
    records,
    version: hashOf(records),
    stakesIn: (entity) => {
      const { records: found, identity } = lookUp(entity);
      const [first] = found;
      if (!first) return { status: 'not-looked-up' };
      if (!found.some(({ id, owners }) => owners === 'known' || held.has(id))) return { status: 'unknown' };
      const stakes = found.flatMap(({ id }) => (held.get(id) ?? []).flatMap((record) => stakeFrom(record, holders)));
      return { status: 'known', id: first.id, identity, stakes };
    },
  };
}

function byEntity<T extends { readonly of: string }>(records: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return new Map(grouped(records, (record) => record.of).map((own) => [own[0].of, own]));
}

function holderFrom(entity: EntityRecord, listings: readonly ListingRecord[]): Holder {
  return { ...entity, listings: listings.map(listingFrom) };
}

function listingFrom({ entry, authority, measure, programme, from, until }: ListingRecord): Listing {
  return {
    id: entry,
    measures: [{ kind: measure, authority, ...(programme === undefined ? {} : { programme }) }],
    ...(from ? { listedOn: from } : {}),
    ...(until ? { until } : {}),
  };
}

function stakeFrom(record: ShareRecord | InfluenceRecord, holders: ReadonlyMap<string, Holder>): Stake[] {
  const holder = holders.get(record.holder);
  if (!holder) return [];
  const { asOf } = record;
  const known = { holder, ...(asOf ? { asOf } : {}) };
  if (record.record === 'influence') {
    return [{ ...known, interest: record.interest, ...(record.ended ? { ended: true } : {}) }];
  }
  const { interest = 'shares', arrangement } = record;
  const { least = '0', most = '100' } = rangeOf(record);
  return [{ ...known, interest, least, most, ...(arrangement === undefined ? {} : { arrangement }) }];
}

function issue(code: string, path: string, message: string): Issue {
  return { code, severity: 'error', path, message };
}

/** Finds the entity of ownership data that a party of a payment is. */

import { identifierKey } from '@interdict/model';
import { grouped } from '../grouped.ts';
import { plainWords } from '../words.ts';
import type { EntityRecord } from './register-format.ts';
import type { Entity } from './stake.ts';

export interface Found {
  readonly records: readonly EntityRecord[];
  /** By an identifier, or by a whole name in its country. */
  readonly identity: 'confirmed' | 'possible';
}

/** Looks up by id, failing that by identifier, failing that by name: of several with one name all count. */
export function directoryOf(records: readonly EntityRecord[]): (entity: Entity) => Found {
  const byId = new Map(records.map((record) => [record.id, record]));
  const byNumber = indexed(records, ({ identifiers = [] }) => identifiers.map(numberKey));
  const byName = indexed(records, ({ name, aliases = [] }) => [name, ...aliases].flatMap(spellingsOf));
  return ({ id, names, identifiers, countries }) => {
    const named = id === undefined ? undefined : byId.get(id);
    if (named) return { records: [named], identity: 'confirmed' };
    const numbered = unique(identifiers.flatMap((identifier) => byNumber.get(numberKey(identifier)) ?? []));
    if (numbered.length > 0) return { records: numbered, identity: numbered.length === 1 ? 'confirmed' : 'possible' };
    const alike = unique(names.flatMap(spellingsOf).flatMap((name) => byName.get(name) ?? []));
    const there = alike.filter((record) => record.countries?.some((country) => countries.includes(country)));
    return there.length === 1
      ? { records: there, identity: 'confirmed' }
      : { records: there.length > 0 ? there : alike, identity: 'possible' };
  };
}

function indexed(records: readonly EntityRecord[], keysOf: (record: EntityRecord) => readonly string[]) {
  const pairs = records.flatMap((record) => keysOf(record).map((key) => ({ key, record })));
  return new Map(grouped(pairs, ({ key }) => key).map((own) => [own[0].key, own.map(({ record }) => record)]));
}

/** `Müller` is written MULLER and MUELLER where there is no such letter. */
function spellingsOf(name: string): string[] {
  return unique([name, name.normalize('NFC').replace(/[äöüÄÖÜ]/g, '$&e')].map(plainWords));
}

function numberKey({ type, value }: Entity['identifiers'][number]): string {
  return `${type} ${identifierKey(type, value)}`;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

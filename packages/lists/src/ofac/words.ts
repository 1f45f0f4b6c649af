/** OFAC's own words for kinds of parties, aliases and relations, in the XML formats. */

import type { EntryKind, NameType, Relation } from '@interdict/model';

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['Individual', 'person'],
  ['Entity', 'organisation'],
  ['Vessel', 'vessel'],
  ['Aircraft', 'aircraft'],
]);

const NAME_TYPES: ReadonlyMap<string, NameType> = new Map([
  ['a.k.a.', 'aka'],
  ['f.k.a.', 'fka'],
  ['n.k.a.', 'nka'],
]);

/** Read as `this party is TYPE that one`. */
const RELATIONS: ReadonlyMap<string, Relation['type']> = new Map([
  ['Associate Of', 'associate'],
  ['Providing support to', 'supports'],
  ['Acting for or on behalf of', 'acts-for'],
  ['Owned or Controlled By', 'owned-or-controlled-by'],
  ['Property in the interest of', 'owned-or-controlled-by'],
  ['Family member of', 'family'],
  ['Leader or official of', 'leader-of'],
  ['Principal Executive Officer', 'leader-of'],
]);

export function kindCalled(word: string): EntryKind {
  return KINDS.get(word) ?? 'unknown';
}

/** `A.K.A.`, `f.k.a.`; anything else is taken for an alias. */
export function nameTypeCalled(word: string): NameType {
  return NAME_TYPES.get(word.toLowerCase()) ?? 'aka';
}

export function relationCalled(word: string): Relation['type'] {
  return RELATIONS.get(word) ?? 'other';
}

/** The name of the list in which an entry is blocked. */
export const SDN_LIST = 'SDN List';

/** The list that every entry beside the SDN list is on. */
export const CONSOLIDATED_LIST = 'Consolidated List';

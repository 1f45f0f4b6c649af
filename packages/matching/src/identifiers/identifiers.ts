/** Exact search for numbers and codes: those a message gives as such, and those that stand in its texts. */

import {
  type Evidence,
  type Hit,
  identifierKey,
  type IdentifierType,
  type ListEntry,
  type ListedIdentifier,
  type Subject,
} from '@interdict/model';
import { probedWord, type Probe, probedIn } from './codes-in-text.ts';
import type { Entries } from '../index-of-lists/entry-store.ts';
import { keyOf, NUMBERS } from './identifier-keys.ts';
import type { FlatArray, IndexBuffer } from '../index-of-lists/index-buffer.ts';
import { visible } from '../text/normalise.ts';
import { openRows, rowAt, rowsByValue, rowsSections } from '../index-of-lists/rows.ts';
import type { ReadText } from '../text/read-text.ts';
import { rememberingWords } from '../remembering.ts';
import { NOT_FOUND, numbered, openStrings, stringArrays, stringSections } from '../index-of-lists/string-table.ts';

export interface Identifiers {
  /** Entries that list the number or code that `subject` is. */
  find(subject: Subject): readonly Hit[];
  /** Entries that list a number or code that stands in the text of `subject`. */
  findIn(subject: Subject, text: ReadText): readonly Hit[];
}

interface Listed {
  /** Number among all that are listed. */
  readonly row: number;
  readonly entry: ListEntry;
  readonly identifier: ListedIdentifier;
}

/** Short numbers are not unique in the world: a personal one, or one of which the message does not say what it is, has this score. Other equal identifiers have 1. */
export const SHORT_NUMBER_SCORE = 0.5;
const SHORTEST_PERSONAL = 5;
/** Of a number of which the message does not say what it is: at home, and anywhere. */
const SHORTEST_UNNAMED = { atHome: 6, anywhere: 8 };
/** Of a town or state: in a text such a number has to be as long as one of a whole country. */
const SHORTEST_LOCAL = 9;

const NO_HITS: readonly Hit[] = [];
const NONE_LISTED: readonly ListedProbe[] = [];

export function identifierSections(entries: readonly ListEntry[]): [string, FlatArray][] {
  const listed = entries.flatMap(({ identifiers }, entry) =>
    identifiers.map(({ type, value }, number) => ({ entry, number, key: keyOf(type, value) })),
  );
  const keys = numbered(listed.map(({ key }) => key));
  return [
    ...stringSections('identifiers', stringArrays(keys.sorted)),
    ...rowsSections(
      'identifiers.listed',
      rowsByValue(
        listed.map(({ key }) => keys.idOf(key)),
        keys.sorted.length,
      ),
    ),
    ['identifiers.entry', Uint32Array.from(listed, ({ entry }) => entry)],
    ['identifiers.number', Uint32Array.from(listed, ({ number }) => number)],
  ];
}

export function openIdentifiers(index: IndexBuffer, entryAt: Entries): Identifiers {
  const keys = openStrings(index, 'identifiers');
  const listedByKey = openRows(index, 'identifiers.listed');
  const entries = index.u32('identifiers.entry');
  const numbers = index.u32('identifiers.number');
  const listedAs = (type: IdentifierType, value: string): readonly ListedProbe[] => {
    const id = keys.find(keyOf(type, value));
    if (id === NOT_FOUND) return NONE_LISTED;
    return [...rowAt(listedByKey, id)].flatMap((row) => {
      const entry = entryAt(entries[row] ?? 0);
      const identifier = entry.identifiers[numbers[row] ?? 0];
      return identifier ? [{ value, listed: { row, entry, identifier } }] : [];
    });
  };
  const ofWord = rememberingWords((word) => probedWord(word, listedAs));
  return {
    find: (subject) => hitsOn(subject, once(probed(subject, listedAs))),
    findIn: (subject, { text, found }) =>
      hitsOn(subject, (found.identifiers ??= once(probedIn(text, ofWord, listedAs)))),
  };
}

/** What is found several times once. */
function once(found: readonly ListedProbe[]): readonly ListedProbe[] {
  if (found.length < 2) return found;
  return [...new Map(found.map((one) => [`${one.listed.row} ${one.value}`, one])).values()];
}

/** What is looked up for a subject, as the lists are searched. */
export function identifierKeysOf(subject: Pick<Subject, 'kind' | 'value' | 'identifierType'>): readonly string[] {
  if (subject.kind !== 'name' && subject.kind !== 'text') return probed(subject, keysAs);
  return probedIn(subject.value, (word) => probedWord(word, keysAs), keysAs);
}

function keysAs(type: IdentifierType, value: string): readonly string[] {
  return [keyOf(type, value)];
}

/** A number as it is written, and one that is listed and equal. */
export interface ListedProbe {
  readonly value: string;
  readonly listed: Listed;
}

function probed<Found>(
  { kind, value, identifierType }: Pick<Subject, 'kind' | 'value' | 'identifierType'>,
  probe: Probe<Found>,
): readonly Found[] {
  if (kind === 'country') return [];
  const code = visible(value);
  if (kind === 'bic' || kind === 'lei') return probe(kind, code);
  if (kind === 'account') return ACCOUNT_TYPES.flatMap((type) => probe(type, code));
  if (kind !== 'identifier' || !identifierType) return [];
  const types = UNNAMED.has(identifierType) ? NUMBERS : [identifierType];
  return Array.from(types, (type) => probe(type, code)).flat();
}

/** Of a number with no scheme, or one of the sender's own, nobody says what it is. */
const UNNAMED: ReadonlySet<IdentifierType> = new Set<IdentifierType>(['other', 'customer']);

function isUnnamed({ kind, identifierType }: Subject, listed: ListedIdentifier): boolean {
  return (
    kind === 'identifier' &&
    identifierType !== undefined &&
    UNNAMED.has(identifierType) &&
    keyOf(identifierType, listed.value) !== keyOf(listed.type, listed.value)
  );
}

function hitsOn(subject: Subject, found: readonly ListedProbe[]): readonly Hit[] {
  if (found.length === 0) return NO_HITS;
  return found
    .filter(({ listed: { identifier } }) => !contradicts(subject, identifier) && !isTooCommon(subject, identifier))
    .map(({ value, listed }) => hitOf(subject, value, listed));
}

/** What an account number or its alias may be. */
const ACCOUNT_TYPES: readonly IdentifierType[] = ['account', 'wallet', 'email', 'phone'];

/** A passport of another country is another passport. */
function contradicts({ kind, value, known }: Subject, listed: ListedIdentifier): boolean {
  if (kind !== 'identifier' || !listed.country) return false;
  const given = known.identifiers.find((identifier) => identifier.value.value === value)?.country?.value;
  return given !== undefined && given !== listed.country;
}

/** A short number that a town or state gave says nothing where nobody says what it is: others give it too. */
function isTooCommon(subject: Subject, listed: ListedIdentifier): boolean {
  const { length } = identifierKey(listed.type, listed.value);
  const unnamed = isUnnamed(subject, listed);
  if (listed.place !== undefined && (unnamed || subject.kind !== 'identifier')) return length < SHORTEST_LOCAL;
  const isAtHome = subject.known.countries.some(({ country }) => country === listed.country);
  return unnamed && length < (isAtHome ? SHORTEST_UNNAMED.atHome : SHORTEST_UNNAMED.anywhere);
}

function hitOf(subject: Subject, value: string, { entry, identifier }: Listed): Hit {
  const { type } = identifier;
  const isShort = PERSONAL.has(type) && identifierKey(type, identifier.value).length < SHORTEST_PERSONAL;
  const evidence: Evidence = { kind: 'identifier', type, subject: value, listed: identifier.value };
  return {
    subject,
    entry,
    matched: { kind: 'identifier', identifier },
    score: isShort || isUnnamed(subject, identifier) ? SHORT_NUMBER_SCORE : 1,
    evidence: [evidence],
  };
}

const PERSONAL: ReadonlySet<IdentifierType> = new Set<IdentifierType>(['passport', 'national-id']);

/** Exact search for numbers and codes: those a message gives as such, and those that stand in its texts. */

import {
  type Evidence,
  type Hit,
  identifierKey,
  type IdentifierType,
  type ListEntry,
  type ListedIdentifier,
  parseIban,
  parseLei,
  type Subject,
} from '@interdict/model';
import type { Entries } from './entry-store.ts';
import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import { visible } from './normalise.ts';
import { openRows, rowAt, rowsByValue, rowsSections } from './rows.ts';
import type { ReadText } from './read-text.ts';
import { rememberingWords } from './remembering.ts';
import { NOT_FOUND, numbered, openStrings, stringArrays, stringSections } from './string-table.ts';

export interface Identifiers {
  /** Entries that list the number or code that `subject` is. */
  find(subject: Subject): readonly Hit[];
  /** Entries that list a number or code that stands in the text of `subject`. */
  findIn(subject: Subject, text: ReadText): readonly Hit[];
}

interface Listed {
  readonly entry: ListEntry;
  readonly identifier: ListedIdentifier;
}

/** Short personal numbers are not unique in the world: such a hit has this score. Other equal identifiers have 1. */
export const SHORT_NUMBER_SCORE = 0.5;
const SHORTEST_PERSONAL = 5;

const NO_HITS: readonly Hit[] = [];

/** Types that share one number space: an IBAN is an account number. */
const SPACE: Partial<Record<IdentifierType, IdentifierType>> = { iban: 'account' };
/** Types whose long numbers share one: what one calls a tax number is a registration number to another. */
const NUMBERS: ReadonlySet<IdentifierType> = new Set<IdentifierType>([
  'clearing',
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'social-security',
  'driving-licence',
  'alien-registration',
  'mmsi',
  'customer',
  'employer',
  'phone',
  'other',
]);
/** So long that no two are equal by chance. */
const LONG_NUMBER = /^(?:\d{9,21}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{8,24})$/;

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
  const listedAs = (key: string): Listed[] => {
    const id = keys.find(key);
    if (id === NOT_FOUND) return [];
    return [...rowAt(listedByKey, id)].flatMap((at) => {
      const entry = entryAt(entries[at] ?? 0);
      const identifier = entry.identifiers[numbers[at] ?? 0];
      return identifier ? [{ entry, identifier }] : [];
    });
  };
  const listedOf = (probes: readonly Probe[]): ListedProbe[] => {
    const found = new Map<string, ListedProbe[]>();
    for (const { value, key } of probes) {
      const listed = listedAs(key);
      if (listed.length > 0)
        found.set(
          `${key} ${value}`,
          listed.map((each) => ({ value, listed: each })),
        );
    }
    return [...found.values()].flat();
  };
  const ofWord = rememberingWords(probesOfWord);
  return {
    find: (subject) => hitsOn(subject, listedOf(probesOf(subject))),
    findIn: (subject, { text, found }) => hitsOn(subject, (found.identifiers ??= listedOf(probesIn(text, ofWord)))),
  };
}

/** What is looked up for a subject, as the lists are searched. */
export function identifierKeysOf(subject: Pick<Subject, 'kind' | 'value' | 'identifierType'>): string[] {
  const isText = subject.kind === 'name' || subject.kind === 'text';
  return (isText ? probesIn(subject.value) : probesOf(subject)).map(({ key }) => key);
}

function keyOf(type: IdentifierType, value: string): string {
  const key = identifierKey(type, value);
  return `${NUMBERS.has(type) && LONG_NUMBER.test(key) ? 'number' : (SPACE[type] ?? type)} ${key}`;
}

/** What may be an identifier, and what it is filed under if it is a listed one. */
interface Probe {
  readonly value: string;
  readonly key: string;
}

function probeFor(type: IdentifierType, value: string): Probe {
  return { value, key: keyOf(type, value) };
}

/** A number as it is written, and one that is listed and equal. */
export interface ListedProbe {
  readonly value: string;
  readonly listed: Listed;
}

function probesOf({
  kind,
  value: written,
  identifierType,
}: Pick<Subject, 'kind' | 'value' | 'identifierType'>): readonly Probe[] {
  const value = visible(written);
  if (kind === 'bic' || kind === 'lei') return [probeFor(kind, value)];
  if (kind === 'account') return ACCOUNT_TYPES.map((type) => probeFor(type, value));
  return kind === 'identifier' && identifierType ? [probeFor(identifierType, value)] : [];
}

function hitsOn(subject: Subject, found: readonly ListedProbe[]): readonly Hit[] {
  if (found.length === 0) return NO_HITS;
  return found
    .filter(({ listed }) => !contradicts(subject, listed.identifier))
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

function hitOf(subject: Subject, value: string, { entry, identifier }: Listed): Hit {
  const { type } = identifier;
  const isPersonal = type === 'passport' || type === 'national-id';
  const evidence: Evidence = { kind: 'identifier', type, subject: value, listed: identifier.value };
  return {
    subject,
    entry,
    matched: { kind: 'identifier', identifier },
    score: isPersonal && identifierKey(type, value).length < SHORTEST_PERSONAL ? SHORT_NUMBER_SCORE : 1,
    evidence: [evidence],
  };
}

/** Groups in which codes are printed: an IBAN has up to nine, a BIC four (`BKID IR TH XXX`). */
const MOST_GROUPS = 9;
const LONGEST_CODE = 34;
const LONGEST_BIC = 11;
/** In groups of any kind: shorter numbers stand beside each other by chance. */
const SHORTEST_GROUPED = 9;
const LONGEST_GROUPED = 96;
const SHORTEST_WALLET = 25;
/** Of the forms below without a digit or an at sign. */
const SHORTEST_CODE = 8;
const LEI_LENGTH = 20;
/** Norway's. */
const SHORTEST_IBAN = 15;

const SEPARATORS = /[\s,;:()/+'"?#=|<>[\]{}*!~\\“”„«»]+/;
const ALPHANUMERIC = /^[A-Z0-9]+$/i;
const IBAN_START = /^[A-Z]{2}[0-9]{2}/i;

/** Without full stops and hyphens at its ends: by steps, as a search for them at the end would be tried at each in a row. */
function withoutEndSigns(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && isEndSign(word.charAt(start))) start += 1;
  while (end > start && isEndSign(word.charAt(end - 1))) end -= 1;
  return word.slice(start, end);
}

function isEndSign(sign: string): boolean {
  return sign === '.' || sign === '-';
}

/** Everything in a text that has the form of an identifier; whether it is one, the list decides. */
function probesIn(raw: string, ofWord: (word: string) => readonly Probe[] = probesOfWord): readonly Probe[] {
  const text = visible(raw);
  const written = text.split(SEPARATORS).map(withoutEndSigns);
  const words = [...written, ...written.flatMap(otherwise)];
  const isAlphanumeric = words.map((word) => ALPHANUMERIC.test(word));
  const mentionsPassport = PASSPORT.test(text);
  const hasDigit = DIGIT.test(text);
  const probes: Probe[] = [];
  words.forEach((word, at) => {
    if (mayBeCode(word)) probes.push(...ofWord(word));
    if (hasDigit && SEVEN_DIGITS.test(word) && isAfterImo(words, at)) probes.push(probeFor('imo', word));
    if (mentionsPassport && PASSPORT_NUMBER.test(word)) probes.push(probeFor('passport', word));
    if (hasDigit) for (const code of codesInGroups(words, at)) probes.push(...probesOfWord(code));
    let code = '';
    let isCutAsBic = true;
    let startsAsIban: boolean | undefined;
    for (let next = at; next < at + MOST_GROUPS && isAlphanumeric[next]; next += 1) {
      isCutAsBic &&= BIC_CUTS.has(code.length);
      if (!hasDigit && !isCutAsBic) break;
      code += words[next] ?? '';
      if (code.length > (hasDigit ? LONGEST_CODE : LONGEST_BIC)) break;
      if (code.length < SHORTEST_CODE) continue;
      if (isCutAsBic && BIC.test(code)) probes.push(probeFor('bic', code));
      if (code.length < SHORTEST_IBAN) continue;
      if (code.length === LEI_LENGTH && parseLei(code)) probes.push(probeFor('lei', code));
      startsAsIban ??= IBAN_START.test(code);
      if (startsAsIban && parseIban(code)) probes.push(probeFor('iban', code));
    }
  });
  return probes;
}

/** Codes from a word on that are written in groups: any with a digit in each, wallets in groups of one length but for the last. */
function codesInGroups(words: readonly string[], at: number): readonly string[] {
  let code = words[at] ?? '';
  const { length } = code;
  let isNumbered = DIGIT.test(code);
  let isEven = length > 1 && words[at + 1]?.length === length;
  if (!(isNumbered || isEven) || !ALPHANUMERIC.test(code)) return NO_WORDS;
  const codes: string[] = [];
  for (let next = at + 1; code.length <= LONGEST_GROUPED; next += 1) {
    const group = words[next] ?? '';
    isNumbered &&= DIGIT.test(group);
    isEven &&= group.length <= length;
    if (!(isNumbered || isEven) || !ALPHANUMERIC.test(group)) break;
    code += group;
    if (code.length >= (isNumbered ? SHORTEST_GROUPED : SHORTEST_WALLET)) codes.push(code);
    isEven &&= group.length === length;
  }
  return codes;
}

/**
 * A word without the signs that print it in groups (`GB29-NWBK-..`), and without what it is called (`INN7707083893`); of an email
 * its host. None of them stands beside another.
 */
function otherwise(word: string): readonly string[] {
  const at = word.indexOf('@');
  if (at > 0) return ['', word.slice(at + 1)];
  if (!GROUPED.test(word) && !CALLED.test(word)) return NO_WORDS;
  const joined = word.replaceAll(GROUP_SIGN, '');
  const ways = new Set([joined, joined.replace(CALLED, '')]);
  ways.delete(word);
  return [...ways].flatMap((way) => ['', way]);
}

const NO_WORDS: readonly string[] = [];
const GROUP_SIGN = /[-.]/g;
const GROUPED = /^[A-Z0-9]+(?:[-.][A-Z0-9]+)+$/i;
/** Words that people write onto a number. */
const CALLED =
  /^(?:ac|acc|account|bic|bik|cif|cnpj|crn|cuit|ein|iban|id|imo|inn|kpp|lei|mmsi|nif|nip|nit|no|nr|num|ogrn|pan|passport|ppt|reg|rfc|ruc|sort|ssn|swift|tax|tin|vat)[-.]?(?=[A-Z0-9]*\d)/i;

/** Most words are shorter: they are not even looked up among those that are remembered. */
function mayBeCode(word: string): boolean {
  return word.length >= SHORTEST_CODE || /[\d@]/.test(word);
}

/** What a word alone may be, wherever it stands. */
function probesOfWord(word: string): readonly Probe[] {
  const types = WORD_FORMS.flatMap(([type, form]) => (form.test(word) ? type : []));
  return [...types, ...(isImo(word) ? ['imo' as const] : [])].map((type) => probeFor(type, word));
}

const DIGIT = /\d/;
const PASSPORT = /passport|\bppt\b/i;
const PASSPORT_NUMBER = /^[A-Z0-9]{6,}$/i;

/** Between bank, country, place and branch: `SEP BIRTH` is no BIC. */
const BIC_CUTS: ReadonlySet<number> = new Set([0, 4, 6, 8]);
const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/i;

const WORD_FORMS: readonly (readonly [IdentifierType, RegExp])[] = [
  ['wallet', /^[A-Z0-9]{25,120}$/i],
  ['email', /^[^@]+@[^@]+$/],
  ['account', /^[A-Z0-9-]{8,34}$/i],
  ['passport', /^(?=[A-Z0-9]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{6,}$/i],
  ['website', /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i],
  // those in one piece with a letter have the form of a passport's
  ['other', /^(?:\d{9,21}|(?=[A-Z.-]*\d)(?=[A-Z\d]*[.-])[A-Z\d.-]{8,24})$/i],
  // eight digits with signs between them are no date or invoice
  ...[...NUMBERS].map((type): readonly [IdentifierType, RegExp] => [type, /^(?=.{9,16}$)(?:\d[.-]?){7}\d$/]),
];

const SEVEN_DIGITS = /^\d{7}$/;
const CALLED_IMO = /^IMO[-.#]?\d{7}$/i;

/** IMO ship number, called so or with its check digit: six digits times 7 to 2, and the last digit of the sum. */
function isImo(word: string): boolean {
  if (!SEVEN_DIGITS.test(word)) return CALLED_IMO.test(word);
  let sum = 0;
  for (let at = 0; at < 6; at += 1) sum += Number(word[at]) * (7 - at);
  return sum % 10 === Number(word[6]);
}

/** Words between `IMO` and the number; a sign alone leaves an empty one. */
const BETWEEN_IMO: ReadonlySet<string> = new Set(['', 'NO', 'NR', 'NUM', 'NUMBER', '#']);
const MOST_BETWEEN_IMO = 3;

/** Whether the number at a place is called an IMO number: then its check digit may be mistyped, or the list's be. */
function isAfterImo(words: readonly string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - MOST_BETWEEN_IMO), at).map((word) => word.toUpperCase());
  return before.findLast((word) => !BETWEEN_IMO.has(word)) === 'IMO';
}

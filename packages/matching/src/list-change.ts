/**
 * What a change of lists can change of earlier screenings, told without screening again. Why it misses nothing stands in the
 * README under "When lists change".
 */

import { type CountryCode, type ListSnapshot, parseCountryCode, referenceTo } from '@interdict/model';
import type { Screener, Screening, Subject } from '@interdict/model';
import { buildIndexBuffer, inOrderOfNames } from './build-index.ts';
import { keysOf } from './build-names.ts';
import { mostDoubt } from './candidates.ts';
import { changedEntries, laterWeights, reweighedEntries } from './changed-entries.ts';
import { countriesOfTowns, townsIn } from './circumstances.ts';
import type { Context, Mode } from './comparison.ts';
import { openEntries } from './entry-store.ts';
import { HIGH_SHIFT, POSTING } from './form-records.ts';
import { inOrder } from './hits.ts';
import { openIdentifiers } from './identifiers.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { type ListedNames, openNames, tokenCount } from './listed-names.ts';
import { createMostSteps } from './most-steps.ts';
import { createSearch } from './name-search.ts';
import { MOST_NAME_TOKENS, MOST_STEPS, PASSAGE } from './passages.ts';
import { indexPlaces } from './places.ts';
import { createReader, type ReadText } from './read-text.ts';
import { rememberingWord } from './remembering.ts';
import { openIndex, type ScreeningIndex } from './screening-index.ts';
import { DEFAULT_THRESHOLD, type ScreenerOptions, screenerOn } from './screener.ts';
import { openStrings } from './string-table.ts';
import type { Token } from './tokens.ts';
import { LONG_TEXT, markOf, type ScreenedText, type UnitTrait } from './traits.ts';
import { isBesideTokens, type Word } from './units.ts';
import { openWeakNames } from './weak-names.ts';

/**
 * What a change of lists does to the hits of a text, whatever is known beside it: `same` leaves them as they were and brings
 * none, `none` leaves none, `other` may do anything, and so may `costly`, for which screening may be broken off.
 */
export type Effect = 'same' | 'none' | 'other' | 'costly';

/** Texts that a unit makes a change concern: none, those that are loose, or all. */
export const CONCERN = { none: 0, loose: 1, all: 2 } as const;

export type Concern = (typeof CONCERN)[keyof typeof CONCERN];

export interface ListChange {
  /** The entries that came, went or changed, and those with a name in which a word weighs otherwise than before. */
  readonly entries: ReadonlySet<string>;
  /** The effect on hits but for those that were there on {@link entries}. */
  readonly effectOn: (text: ScreenedText) => Effect;
  /** Which texts with this unit, and whether those with this mark, may be other than `same`; those with none are not. */
  readonly concernOf: (unit: UnitTrait) => Concern;
  readonly concernsMark: (mark: number) => boolean;
  /** Screens as the later lists do whatever is not `costly`. */
  readonly screener: { readonly screen: (...asked: Parameters<Screener['screen']>) => Screening };
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const COUNTRIES: ReadonlySet<CountryCode> = new Set(
  LETTERS.flatMap((one) => LETTERS.flatMap((other) => parseCountryCode(one + other) ?? [])),
);

/**
 * What changed from the lists that `was` indexes to the lists `is`; undefined where a listed place changed, so that it cannot
 * be told.
 */
export function listChange(
  was: ScreeningIndex,
  is: readonly ListSnapshot[],
  { threshold = DEFAULT_THRESHOLD }: ScreenerOptions = {},
): ListChange | undefined {
  const all = is.flatMap((snapshot) => snapshot.entries);
  const changed = changedEntries(was, all);
  const { gone, come, ids } = changed;
  if ([...gone, ...come].some(({ kind }) => kind === 'place')) return undefined;
  const names = openNames(was);
  const idsOfChanged = [...gone, ...come].map(({ id }) => id);
  const keys = new Set([...gone, ...come].flatMap((entry) => [...(keysOf(entry) ?? [])]));
  const laterWeigh = laterWeights(was, names, changed);
  const concerned = new Set<string>(idsOfChanged);
  if (laterWeigh) {
    const isOther = (word: Token): boolean => names.weigh(word) !== laterWeigh(word);
    for (const entry of reweighedEntries(was, names, keys, isOther)) concerned.add(ids[entry] ?? '');
  }
  // an index of most entries beside that of before is no gain
  const given = concerned.size > all.length / 2 ? undefined : laterWeigh;
  const entries = given ? concerned : new Set<string>([...idsOfChanged, ...all.map(({ id }) => id)]);
  const isLeft = (entry: number): boolean => given !== undefined && !entries.has(ids[entry] ?? '');
  const some = is.map((snapshot) => ({
    ...snapshot,
    entries: snapshot.entries.filter(({ id, kind }) => kind === 'place' || entries.has(id)),
  }));
  const index = openIndex(buildIndexBuffer(some, given && { weigh: given, entries: all }));
  const later = openNames(index, given);
  const { weigh } = later;
  const isReweighed = rememberingWord((word: Token) => names.weigh(word) !== weigh(word));

  const lexicon = createLexicon(later);
  const read = createReader(lexicon);
  const mostSteps = createMostSteps(later, lexicon);
  const weak = openWeakNames(index);
  const entryAt = openEntries(index);
  const identifiers = openIdentifiers(index, entryAt);
  const towns = changedTowns(townsIn(was), countriesOfTowns(all));
  const namesTown = townFinder(towns);
  const longest = Math.max(later.forms.longest, longestName(names, isLeft));
  const isLongerOrShorter = longest !== names.forms.longest;
  const findLater = createFinder(later, lexicon, { counts: () => true, longest, threshold });
  const left = openNames(was, weigh);
  const leftLexicon = createLexicon(left);
  const readLeft = createReader(leftLexicon);
  const findLeft = createFinder(left, leftLexicon, { counts: isLeft, longest, threshold });

  const effectOnNames = (value: string, mode: Mode): Effect => {
    const text = read(value);
    const steps = mostSteps(text, mode);
    if (steps > MOST_STEPS / 2) return 'costly';
    if (namesTown(text) || weak.find(text.normalised).length > 0) return 'other';
    if (isLongerOrShorter && text.tokens.length > PASSAGE) return 'other';
    if (steps > 0 && findLater(text, mode)) return 'other';
    if (!text.tokens.some(isReweighed)) return 'same';
    return given && findLeft(readLeft(value), mode) ? 'other' : 'none';
  };
  const beginnings = new Set(towns.map(([first = '']) => first));
  const sought = ['texts', 'keys', 'weak', 'identifiers'].flatMap((table) => stringsIn(index, table));
  const marks = new Set([...sought, ...keys, ...beginnings].map(markOf));
  if (isLongerOrShorter) marks.add(LONG_TEXT);
  // what sounds like a name of a script that leaves sounds open need share none of its letters
  const isAny = laterWeigh === undefined || index.u32('texts.open').length > 0;
  const places = indexPlaces(Array.from(index.u32('entries.places'), entryAt), lexicon);
  const whole = { weigh, longest, towns: index, places };
  const screeners = [
    { screener: screenerOn(index, threshold, whole), isOf: (id: string) => entries.has(id) },
    ...(given ? [{ screener: screenerOn(was, threshold, whole), isOf: (id: string) => !entries.has(id) }] : []),
  ];
  const references = inOrderOfNames(is).map(referenceTo);
  return {
    entries,
    concernsMark: (mark) => isAny || marks.has(mark),
    concernOf([kind, text, key]) {
      const isOther = !isBesideTokens(kind) && isReweighed({ kind, text, key });
      return isAny || isOther || beginnings.has(text) ? CONCERN.all : concernBy(later, { kind, text, key }, threshold);
    },
    effectOn(text) {
      const { kind, value } = text;
      const subject = { ...text, ...ALONE };
      if (kind !== 'name' && kind !== 'text') return identifiers.find(subject).length > 0 ? 'other' : 'same';
      return identifiers.findIn(subject, read(value)).length > 0 ? 'other' : effectOnNames(value, kind);
    },
    screener: {
      screen(subjects, signal) {
        const answers = screeners.map(({ screener, isOf }) => {
          const { hits, issues } = screener.screen(subjects, signal);
          return { hits: hits.filter(({ entry }) => isOf(entry.id)), issues };
        });
        return {
          hits: inOrder(
            answers.flatMap(({ hits }) => hits),
            subjects,
          ),
          issues: answers.flatMap(({ issues }) => issues),
          lists: references,
        };
      },
    },
  };
}

/** Of a subject of which nothing is known but its text. */
const ALONE: Pick<Subject, 'role' | 'location' | 'known'> = {
  role: '',
  location: { path: '', start: 0, end: 0 },
  known: { role: '', countries: [], identifiers: [] },
};

/** Tells whether a text may hit a name, whatever is known beside it: all words may be of the address, and any country the party's. */
function createFinder(
  names: ListedNames,
  lexicon: Lexicon,
  { counts, longest, threshold }: Sought,
): (text: ReadText, mode: Mode) => boolean {
  const search = createSearch(names, lexicon, longest);
  return (text, mode) => {
    const context: Context = { countries: COUNTRIES, address: new Set(text.tokens.map((token) => token.text)) };
    return search(text, mode, context, threshold).found.some(({ name }) => counts(names.nameAt(name).entry));
  };
}

interface Sought {
  readonly counts: (entry: number) => boolean;
  /** Tokens of the longest of all names. */
  readonly longest: number;
  readonly threshold: number;
}

/** The words of each town that is one no more, or was none. */
function changedTowns(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): string[][] {
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((town) => was.get(town) !== is.get(town))
    .map((town) => town.split(' '));
}

/** Tells whether one of some towns may stand in a text. */
function townFinder(towns: readonly (readonly string[])[]): (text: ReadText) => boolean {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const words of towns) {
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  if (byFirst.size === 0) return () => false;
  return ({ normalised }) => {
    const words = normalised.split(' ');
    return words.some((word) => byFirst.get(word)?.some((town) => town.every((part) => words.includes(part))));
  };
}

/** Units of a text that is not loose: each token, with the next, with the next two, and all as one. */
const MOST_UNITS = 3 * MOST_NAME_TOKENS + 3;

/** By the names that the unit is like a word of: whether that word alone is worth a look, as the search for candidates has it. */
function concernBy({ vocabulary, forms }: ListedNames, unit: Word, threshold: number): Concern {
  const { first, words } = forms.postings;
  let concern: Concern = CONCERN.none;
  let steps = 0;
  for (const id of vocabulary.neighbours(unit).ids) {
    const [from = 0, to = 0] = first.subarray(id, id + 2);
    steps += to - from;
    const doubt = (words[POSTING.size * from + POSTING.form] ?? 0) >>> HIGH_SHIFT;
    const isTelling = vocabulary.isBesideTokens(id) || doubt <= mostDoubt(threshold);
    if (isTelling || steps > MOST_STEPS / 2 / MOST_UNITS) return CONCERN.all;
    concern = CONCERN.loose;
  }
  return concern;
}

function stringsIn(index: ScreeningIndex, table: string): string[] {
  const strings = openStrings(index, table);
  return Array.from({ length: strings.size }, (_, id) => strings.get(id));
}

/** Tokens of the longest name of the entries that `counts` takes. */
function longestName(names: ListedNames, counts: (entry: number) => boolean): number {
  const { forms } = names;
  let longest = 0;
  for (let form = 0; form < forms.size; form += 1) {
    const length = tokenCount(forms, form);
    if (length > longest && names.namesOf(form).some((name) => counts(names.nameAt(name).entry))) longest = length;
  }
  return longest;
}

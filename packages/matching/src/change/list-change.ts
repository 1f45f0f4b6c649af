/**
 * What a change of lists can change of earlier screenings, told without screening again. Why it misses nothing stands in the
 * README under "When lists change".
 */

import { COUNTRY_CODES, type ListSnapshot, referenceTo } from '@interdict/model';
import type { Screener, Screening, Subject } from '@interdict/model';
import { buildIndexBuffer, inOrderOfNames } from '../index-of-lists/build-index.ts';
import { changedEntries, laterWeights, reweighedEntries } from './changed-entries.ts';
import { countriesOfTowns, townsIn } from '../text/circumstances.ts';
import type { Context, Mode } from '../score/comparison.ts';
import { openEntries } from '../index-of-lists/entry-store.ts';
import { inOrder } from '../hits.ts';
import { openIdentifiers } from '../identifiers/identifiers.ts';
import { createLexicon, type Lexicon } from '../words/lexicon.ts';
import { type ListedNames, openNames, tokenCount } from '../index-of-lists/listed-names.ts';
import { createMostSteps } from '../search/most-steps.ts';
import { createSearch } from '../search/name-search.ts';
import { MOST_STEPS, PASSAGE } from '../text/passages.ts';
import { indexPlaces } from '../places/places.ts';
import { createReach, type Near } from '../search/reach.ts';
import { createReader, type ReadText, waysToRead } from '../text/read-text.ts';
import { rememberingWord } from '../remembering.ts';
import { openIndex, type ScreeningIndex } from '../index-of-lists/screening-index.ts';
import { DEFAULT_THRESHOLD, type ScreenerOptions, screenerOn } from '../screener.ts';
import { hashOf, openStrings } from '../index-of-lists/string-table.ts';
import type { Token } from '../words/tokens.ts';
import { LONG_TEXT, type ScreenedText, type Traits, type UnitTrait } from './traits.ts';
import { isBesideTokens, type Word } from '../words/units.ts';

/**
 * What a change of lists does to the hits of a text, whatever is known beside it: `same` leaves them as they were and brings
 * none, `none` leaves none, `other` may do anything, and so may `costly`, for which screening may be broken off.
 */
export type Effect = 'same' | 'none' | 'other' | 'costly';

/** What a change does to texts with some unit; to be kept for {@link ListChange.atAGlance}. */
export interface Concern {
  readonly word: Word;
  /** Whether each text with this unit has to be read. */
  readonly isSought: boolean;
  readonly isReweighed: boolean;
  /** Among the names that are looked for anew. */
  readonly near: Near;
}

export interface ListChange {
  /** The entries that came, went or changed, and those with a name in which a word weighs otherwise than before. */
  readonly entries: ReadonlySet<string>;
  /** The effect on hits but for those that were there on {@link entries}. */
  readonly effectOn: (text: ScreenedText) => Effect;
  readonly concernOf: (unit: UnitTrait) => Concern;
  /** Those of what is looked for anew: where {@link atAGlance} calls a text without marks the same, so is one with others. */
  readonly marks: ReadonlySet<number>;
  /** The effect on a text of these traits, where they tell it; undefined where the text has to be read. */
  readonly atAGlance: (
    text: Pick<Subject, 'kind'> & Omit<Traits, 'units' | 'latin'> & { readonly units: readonly Concern[] },
  ) => Effect | undefined;
  /** Screens as the later lists do whatever is not `costly`. */
  readonly screener: { readonly screen: (...asked: Parameters<Screener['screen']>) => Screening };
}

export interface ListChangeOptions extends ScreenerOptions {
  /** No text that will be asked about has a word of a script that leaves sounds open. */
  readonly areLatin?: boolean;
}

/**
 * What changed from the lists that `was` indexes to the lists `is`; undefined where a listed place changed, so that it cannot
 * be told.
 */
export function listChange(
  was: ScreeningIndex,
  is: readonly ListSnapshot[],
  { threshold = DEFAULT_THRESHOLD, areLatin = false }: ListChangeOptions = {},
): ListChange | undefined {
  const all = inOrderOfNames(is).flatMap((snapshot) => snapshot.entries); // as they stand in an index
  const changed = changedEntries(was, all);
  const { gone, come, renewed } = changed;
  if ([...gone, ...come, ...renewed.values()].some(({ kind }) => kind === 'place')) return undefined;
  const names = openNames(was);
  const later = laterWeights(was, names, changed);
  const isReweighed = rememberingWord(
    (word: Token) => !later || (later.keys.has(word.key) && names.weigh(word) !== later.weigh(word)),
  );
  /** Ids of the entries that are looked for anew; all others are found as they were. */
  const anew = new Set<string>([...gone, ...come, ...(later ? [] : all)].map(({ id }) => id));
  const entryBefore = openEntries(was);
  if (later) for (const entry of reweighedEntries(was, names, later.keys, isReweighed)) anew.add(entryBefore(entry).id);
  const isLeft = (entry: number): boolean => later !== undefined && !anew.has(entryBefore(entry).id);
  const some = is.map((snapshot) => ({
    ...snapshot,
    entries: snapshot.entries.filter(({ id, kind }) => kind === 'place' || anew.has(id)),
  }));
  const index = openIndex(buildIndexBuffer(some, later && { weigh: later.weigh, entries: all }, !areLatin));
  const sought = openNames(index, later?.weigh);
  const left = openNames(was, sought.weigh);
  const longest = Math.max(sought.forms.longest, longestName(names, isLeft));
  const isLongerOrShorter = longest !== names.forms.longest;

  const lexicon = createLexicon(sought);
  const read = createReader(lexicon);
  const mostSteps = createMostSteps(sought, lexicon);
  const entryAt = openEntries(index);
  const identifiers = openIdentifiers(index, entryAt);
  const leftLexicon = createLexicon(left);
  const readLeft = createReader(leftLexicon);
  const finds = createFinder(sought, lexicon, { counts: () => true, longest, threshold });
  const findsLeft = createFinder(left, leftLexicon, { counts: isLeft, longest, threshold });
  const asTheyAre = [
    ...changedTowns(townsIn(was), countriesOfTowns(all)),
    ...stringsIn(index, 'weak').map((alias) => alias.split(' ')),
  ];
  const hasAllOfOne = wordsFinder(asTheyAre);

  const mayHit = (text: ReadText, mode: Mode): boolean =>
    hasAllOfOne(text) ||
    (isLongerOrShorter && text.tokens.length > PASSAGE) ||
    (mostSteps(text, mode) > 0 && finds(text, mode));
  const effectOnNames = (text: ScreenedText, mode: Mode): Effect => {
    const ways = waysToRead(read(text.value));
    if (ways.some((way) => mostSteps(way, mode) > MOST_STEPS / 2)) return 'costly';
    const subject = { ...text, ...ALONE };
    if (ways.some((way) => identifiers.findIn(subject, way).length > 0 || mayHit(way, mode))) return 'other';
    if (!ways.some(({ tokens }) => tokens.some(isReweighed))) return 'same';
    return later && waysToRead(readLeft(text.value)).some((way) => findsLeft(way, mode)) ? 'other' : 'none';
  };
  const beginnings = new Set(asTheyAre.map(([first = '']) => first));
  const lookedUp = stringsIn(index, 'identifiers');
  // what is no number has letters in its key, and a number of more digits weighs more, up to a ceiling
  const isReweighedKey = (key: string): boolean => /\D/.test(key) || isReweighed({ text: key, key, kind: 'number' });
  const keys = [...(later?.keys ?? [])].filter(isReweighedKey);
  const marks = new Set([...lookedUp, ...keys, ...beginnings].map(hashOf));
  if (isLongerOrShorter) marks.add(LONG_TEXT);
  /** And those of what is looked for anew: most marks are none of them. */
  const known = new Set(marks);
  for (const word of ['texts', 'keys'].flatMap((table) => stringsIn(index, table))) known.add(hashOf(word));
  // what sounds like a name of a script that leaves sounds open need share none of its letters
  const isAny = !later || index.u32('texts.open').length > 0;
  const reach = createReach(index, sought, threshold);
  const reachLeft = createReach(was, left, threshold);
  const nearLeft = rememberingWord(reachLeft.near);
  const screeners = once(() => {
    const places = indexPlaces(Array.from(index.u32('entries.places'), entryAt), lexicon);
    const whole = { weigh: sought.weigh, longest, towns: index, places };
    const anewOn = { screener: screenerOn(index, threshold, whole), isOf: (id: string) => anew.has(id) };
    if (!later) return [anewOn];
    return [
      anewOn,
      { screener: screenerOn(was, threshold, { ...whole, renewed }), isOf: (id: string) => !anew.has(id) },
    ];
  });
  const references = inOrderOfNames(is).map(referenceTo);
  return {
    entries: new Set([...anew, ...Array.from(renewed.values(), ({ id }) => id)]),
    marks: known,
    concernOf([kind, text, key]) {
      const word = { kind, text, key };
      return {
        word,
        isSought: isAny || beginnings.has(text),
        isReweighed: !isBesideTokens(kind) && isReweighed({ kind, text, key }),
        near: reach.near(word),
      };
    },
    atAGlance({ kind, units, marks: own, loose }) {
      if (isAny || units.some(({ isSought }) => isSought)) return undefined;
      const met = own.some((mark) => known.has(mark)) ? own : [];
      if (met.some((mark) => marks.has(mark))) return undefined;
      const mode = kind === 'name' ? 'name' : 'text';
      const near = units.map((unit) => unit.near);
      if (reach.mayFind(near, met, mode, loose)) return undefined;
      if (!units.some((unit) => unit.isReweighed)) return 'same';
      const nearOnLeft = units.map(({ word }) => nearLeft(word));
      return reachLeft.mayFind(nearOnLeft, own, mode, loose) ? undefined : 'none';
    },
    effectOn(text) {
      const { kind } = text;
      if (kind === 'name' || kind === 'text') return effectOnNames(text, kind);
      return identifiers.find({ ...text, ...ALONE }).length > 0 ? 'other' : 'same';
    },
    screener: {
      screen(subjects, signal) {
        const answers = screeners().map(({ screener, isOf }) => {
          const { hits, issues } = screener.screen(subjects, signal);
          return { hits: hits.filter(({ entry }) => isOf(entry.id)), issues };
        });
        return {
          hits: inOrder(
            answers.flatMap(({ hits }) => hits),
            subjects,
          ),
          // what is told of a text alone, each of the two tells
          issues: [
            ...new Map(answers.flatMap(({ issues }) => issues.map((one) => [JSON.stringify(one), one]))).values(),
          ],
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
  const { search } = createSearch(names, lexicon, longest);
  return (text, mode) => {
    const context: Context = { countries: COUNTRY_CODES, address: new Set(text.tokens.map((token) => token.text)) };
    return search(text, mode, () => context, threshold).found.some(({ name }) => counts(names.nameAt(name).entry));
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

/** Tells whether one of some towns or weak aliases may stand in a text. */
function wordsFinder(names: readonly (readonly string[])[]): (text: ReadText) => boolean {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const words of names) {
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  if (byFirst.size === 0) return () => false;
  return ({ normalised }) => {
    const words = normalised.split(' ');
    return words.some((word) => byFirst.get(word)?.some((name) => name.every((part) => words.includes(part))));
  };
}

/** What is made when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
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

/** Screens subjects against the lists of an index. */

import type {
  CountryCode,
  EntryKind,
  Hit,
  Issue,
  Known,
  ListEntry,
  ListSnapshot,
  Screener,
  Screening,
  Subject,
} from '@interdict/model';
import { buildIndex } from './index-of-lists/build-index.ts';
import { type Circumstances, openSurroundings } from './text/circumstances.ts';
import type { Context, NameEvidence } from './score/comparison.ts';
import { createLexicon } from './words/lexicon.ts';
import { corroborate } from './score/corroboration.ts';
import { openEntries } from './index-of-lists/entry-store.ts';
import { inOrder, mergeReadings } from './hits.ts';
import { openIdentifiers } from './identifiers/identifiers.ts';
import type { IndexBuffer } from './index-of-lists/index-buffer.ts';
import { issueAt, type IssueCode } from './issue-codes.ts';
import { openNames } from './index-of-lists/listed-names.ts';
import { createMostSteps } from './search/most-steps.ts';
import { createSearch } from './search/name-search.ts';
import { MOST_STEPS } from './text/passages.ts';
import { indexPlaces, type Places } from './places/places.ts';
import { createReader, type ReadText, waysToRead } from './text/read-text.ts';
import type { ScreeningIndex } from './index-of-lists/screening-index.ts';
import { evidenceOfWeak, openWeakNames } from './index-of-lists/weak-names.ts';
import type { Weigh } from './words/weights.ts';

/**
 * Likeness from which a name is a hit. On the development data this finds .972 of the listed names that were spoilt as
 * payments spoil them, and alerts 0.24 % of innocent names (OFAC's list of 28 December 2023; table in the README).
 */
export const DEFAULT_THRESHOLD = 0.8;

export interface ScreenerOptions {
  /** From 0 to 1; {@link DEFAULT_THRESHOLD} where absent. */
  readonly threshold?: number;
}

export interface SearchOptions {
  /** Kinds of entries that may be hit; all where absent. */
  readonly kinds?: readonly EntryKind[];
  /** Hits at most; all where absent. */
  readonly limit?: number;
  /** From 0 to 1; that of the screener where absent. */
  readonly threshold?: number;
}

export interface NameScreener extends Screener {
  /**
   * A subject beyond its budget (2,000 words, 50,000 characters, six million steps) gives an issue `screening-budget-exceeded`
   * of severity `error`. Throws the reason of `signal` where it is aborted before a subject.
   */
  screen(subjects: readonly Subject[], signal?: AbortSignal): Screening;
  /** Hits for a name alone, best first. Throws as {@link createScreener} does. */
  search(name: string, options?: SearchOptions): readonly Hit[];
  /** Whether screening a name or text for names may cost half of what one subject may, whatever is known beside it. */
  isCostly(subject: Pick<Subject, 'kind' | 'value'>): boolean;
}

/** What an index is a part of: lists that change. */
export interface Whole {
  readonly weigh: Weigh;
  /** Tokens of the longest name. */
  readonly longest: number;
  /** An index that has the towns of all lists. */
  readonly towns: IndexBuffer;
  readonly places: Places;
  /** What entries of the index, by their numbers, have become. */
  readonly renewed?: ReadonlyMap<number, ListEntry>;
}

/**
 * A screener for the lists of an index, or for `snapshots`, whose order does not matter: then it builds the index first.
 *
 * @throws RangeError for a threshold that is no number from 0 to 1: nothing would reach it.
 */
export function createScreener(
  lists: ScreeningIndex | readonly ListSnapshot[],
  { threshold = DEFAULT_THRESHOLD }: ScreenerOptions = {},
): NameScreener {
  return screenerOn('buffer' in lists ? lists : buildIndex(lists), threshold);
}

function checked(threshold: number): number {
  if (Number.isFinite(threshold) && threshold >= 0 && threshold <= 1) return threshold;
  throw new RangeError(`threshold must be a number from 0 to 1, got ${threshold}`);
}

/** @param whole - what `index` is a part of; it is all there is where absent. */
export function screenerOn(index: ScreeningIndex, threshold: number, whole?: Whole): NameScreener {
  checked(threshold);
  const entryAt = openEntries(index, whole?.renewed);
  const names = openNames(index, whole?.weigh);
  const lexicon = createLexicon(names);
  const read = createReader(lexicon);
  const { clear, search } = createSearch(names, lexicon, whole?.longest);
  const weakNames = openWeakNames(index);
  const places = whole?.places ?? indexPlaces(Array.from(index.u32('entries.places'), entryAt), lexicon);
  const identifiers = openIdentifiers(index, entryAt);
  const surroundings = openSurroundings(whole?.towns ?? index, places, read, lexicon);
  const mostSteps = createMostSteps(names, lexicon);
  const countriesOfPlaces = (beside: string) => surroundings.countriesOfPlaces(read(beside));
  const ofLine = (line: string): readonly CountryCode[] => surroundings.countriesOfLine(read(line));

  const screen = (subjects: readonly Subject[], least: number, signal?: AbortSignal): Omit<Screening, 'lists'> => {
    const circumstancesOf = forParties((known) => surroundings.circumstancesOf(known, subjects));
    const hits: Hit[] = [];
    const unfinished: Subject[] = [];
    const texts = subjects.map((subject) => {
      signal?.throwIfAborted();
      return isWritten(subject) ? waysToRead(read(subject.value)) : NO_TEXTS;
    });
    clear(texts.filter((_, at) => subjects[at]?.kind === 'text').flat(), least, signal);
    const add = (found: readonly Hit[], countries: readonly CountryCode[] = []): void => {
      for (const hit of found) {
        const around = inCountries(circumstancesOf(hit.subject), countries);
        hits.push({ ...hit, evidence: [...hit.evidence, ...corroborate(hit.subject, hit.entry, around)] });
      }
    };
    subjects.forEach((subject, at) => {
      signal?.throwIfAborted();
      const { kind } = subject;
      if (!isWritten(subject)) add(identifiers.find(subject));
      for (const text of texts[at] ?? NO_TEXTS) {
        const whereabouts = { ofAddress: () => addressOf(circumstancesOf(subject)), ofLine };
        const there = surroundings.mayNamePlace(text) ? places.find(subject, text, whereabouts) : [];
        if (there.length > 0 && !(kind === 'text' && isReadAsName(subject, subjects))) hits.push(...there);
        if (kind !== 'name' && kind !== 'text') continue;
        add(identifiers.findIn(subject, text));
        const contextOf = (): Context => {
          const context = withCountries(circumstancesOf(subject).context, surroundings.countriesOf(text));
          return kind === 'name' && surroundings.mayNamePlace(text)
            ? withWords(context, places.wordsIn(text))
            : context;
        };
        const { found, inFull } = search(text, kind, contextOf, least);
        for (const { name: number, score, evidence } of found) {
          const { entry, name } = names.nameAt(number);
          add(hitOn(subject, entryAt(entry), name, score, () => evidence));
        }
        if (!inFull) {
          unfinished.push(subject);
          continue;
        }
        const beside = surroundings.mayNamePlace(text) ? countriesOfPlaces : undefined;
        const weak = (text.found.weak ??= weakNames.find(text.normalised, beside));
        for (const { entry, name, countries } of weak)
          add(hitOn(subject, entryAt(entry), name, 1, evidenceOfWeak), countries);
      }
    });
    const overridden = subjects.filter((subject) => isWritten(subject) && OVERRIDE.test(subject.value));
    const issues = [
      ...issuesAt('screening-budget-exceeded', unfinished),
      ...issuesAt('text-direction-overridden', overridden),
    ];
    return { hits: mergeReadings(inOrder(hits, subjects)), issues };
  };

  return {
    screen(subjects, signal) {
      const { hits, issues } = screen(subjects, threshold, signal);
      return { hits, issues, lists: index.lists };
    },
    search(name, { kinds, limit, threshold: least = threshold } = {}) {
      return screen([queryFor(name)], checked(least))
        .hits.filter(({ entry }) => kinds === undefined || kinds.includes(entry.kind))
        .slice(0, limit);
    },
    isCostly: ({ kind, value }) =>
      (kind === 'name' || kind === 'text') &&
      waysToRead(read(value)).some((text) => mostSteps(text, kind) > MOST_STEPS / 2),
  };
}

const NO_TEXTS: readonly ReadText[] = [];

/** Whether a text is read as a name too: what place stands in it is looked at as in a name. */
function isReadAsName({ location: { path, start, end } }: Subject, subjects: readonly Subject[]): boolean {
  return subjects.some(
    ({ kind, location }) =>
      kind === 'name' && location.start === start && location.end === end && location.path === path,
  );
}

/** Marks after which letters show from the other side. */
const OVERRIDE = /[\u202d\u202e]/;

function isWritten({ kind }: Subject): boolean {
  return kind === 'name' || kind === 'text' || kind === 'place';
}

/** What is known of the party of a subject, told once for all of its subjects. */
function forParties<Told>(tell: (known: Known) => Told): (subject: Subject) => Told {
  const told = new Map<Known, Told>();
  return ({ known }) => {
    const before = told.get(known);
    if (before) return before;
    const now = tell(known);
    told.set(known, now);
    return now;
  };
}

function queryFor(name: string): Subject {
  return {
    kind: 'name',
    value: name,
    role: 'query',
    location: { path: 'query', start: 0, end: new TextEncoder().encode(name).length },
    known: { role: 'query', countries: [], identifiers: [] },
  };
}

function withCountries(context: Context, more: readonly CountryCode[]): Context {
  if (more.every((country) => context.countries.has(country))) return context;
  return { ...context, countries: new Set([...context.countries, ...more]) };
}

function addressOf({ signals }: Circumstances): readonly CountryCode[] {
  return signals.flatMap(({ country, source }) => (source === 'address' ? country : []));
}

/** `MOIS TEHRAN`: a place beside a name is as if it stood in the address. */
function inCountries(around: Circumstances, countries: readonly CountryCode[]): Circumstances {
  if (countries.length === 0) return around;
  const there = countries.map((country) => ({ country, source: 'address' as const }));
  return { ...around, signals: [...around.signals, ...there] };
}

/** `NIOC TEHRAN`: a listed place in a name is as if it stood in the address. */
function withWords(context: Context, words: readonly string[]): Context {
  return words.length === 0 ? context : { ...context, address: new Set([...context.address, ...words]) };
}

function hitOn(
  subject: Subject,
  entry: ListEntry,
  number: number,
  score: number,
  evidenceOf: (name: string) => NameEvidence,
): Hit[] {
  const name = entry.names[number];
  return name ? [{ subject, entry, matched: { kind: 'name', name }, score, evidence: [evidenceOf(name.value)] }] : [];
}

/** One issue for each field: several readings of one are as long as each other. */
function issuesAt(code: IssueCode, subjects: readonly Subject[]): Issue[] {
  const fields: Subject['location'][] = [];
  return subjects.flatMap((subject) => {
    const { path, start, end } = subject.location;
    if (fields.some((field) => field.path === path && start < field.end && field.start < end)) return [];
    fields.push(subject.location);
    return [issueAt(code, subject)];
  });
}

/** Screens subjects against lists by considering every listed name and identifier: the reference for any index. */

import {
  type EntryKind,
  type Hit,
  type Issue,
  type Known,
  type ListSnapshot,
  referenceTo,
  type Screener,
  type Screening,
  type Subject,
} from '@interdict/model';
import { type Circumstances, createSurroundings } from './circumstances.ts';
import { corroborate } from './corroboration.ts';
import { indexIdentifiers } from './identifiers.ts';
import { issueAt } from './issue-codes.ts';
import { indexNames } from './listed-names.ts';
import { indexPlaces } from './places.ts';
import { inOrder, mergeReadings } from './hits.ts';
import { createSearch, type Found } from './name-search.ts';
import { indexWeakNames } from './weak-names.ts';

/**
 * Likeness from which a name is a hit. On the development data this finds .961 of the listed names that were spoilt as
 * payments spoil them, and alerts 0.10 % of innocent names (OFAC's list of 28 December 2023; table in the README).
 */
export const DEFAULT_THRESHOLD = 0.8;

export interface ScreenerOptions {
  /** From 0 to 1; {@link DEFAULT_THRESHOLD} where absent. */
  readonly threshold?: number;
}

export interface SearchOptions {
  readonly kinds?: readonly EntryKind[];
  readonly limit?: number;
  readonly threshold?: number;
}

export interface NameScreener extends Screener {
  /**
   * A subject of more than 2,000 words gives an issue `screening-budget-exceeded` of severity `error`. Throws the reason of
   * `signal` where it is aborted before a subject.
   */
  screen(subjects: readonly Subject[], signal?: AbortSignal): Screening;
  /** Hits for a name alone, best first. */
  search(name: string, options?: SearchOptions): readonly Hit[];
}

/** A screener for the entries of `snapshots`, whose order does not matter. */
export function createScreener(
  snapshots: readonly ListSnapshot[],
  { threshold = DEFAULT_THRESHOLD }: ScreenerOptions = {},
): NameScreener {
  const ordered = snapshots.toSorted((a, b) => compareTexts(a.list, b.list) || compareTexts(a.sha256, b.sha256));
  const entries = ordered.flatMap((snapshot) => snapshot.entries);
  const listedNames = indexNames(entries);
  const weakNames = indexWeakNames(entries);
  const places = indexPlaces(entries);
  const identifiers = indexIdentifiers(entries);
  const surroundings = createSurroundings(entries, places);
  const lists = ordered.map(referenceTo);

  const screen = (subjects: readonly Subject[], least: number, signal?: AbortSignal): Omit<Screening, 'lists'> => {
    const search = createSearch(listedNames, least);
    const circumstancesOf = new Map<Known, Circumstances>();
    for (const [known, ofParty] of byParty(subjects)) circumstancesOf.set(known, surroundings.circumstancesOf(ofParty));
    const hits: Hit[] = [];
    const issues: Issue[] = [];
    for (const subject of subjects) {
      signal?.throwIfAborted();
      const circumstances = circumstancesOf.get(subject.known) ?? surroundings.circumstancesOf([subject]);
      const corroborated = (hit: Hit): Hit => ({
        ...hit,
        evidence: [...hit.evidence, ...corroborate(subject, hit.entry, circumstances)],
      });
      hits.push(...places.find(subject), ...identifiers.find(subject).map(corroborated));
      const { kind, value } = subject;
      if (kind !== 'name' && kind !== 'text') continue;
      const { countries, address } = circumstances.context;
      const context = { address, countries: new Set([...countries, ...surroundings.countriesOf(value)]) };
      const { found, inFull } = search(value, kind, context);
      const weak = inFull ? weakNames.find(value) : [];
      hits.push(...[...found, ...weak].map((name) => corroborated(hitOf(subject, name))));
      if (!inFull) issues.push(issueAt('screening-budget-exceeded', subject));
    }
    return { hits: mergeReadings(inOrder(hits, subjects)), issues };
  };

  return {
    screen: (subjects, signal) => ({ ...screen(subjects, threshold, signal), lists }),
    search(name, { kinds, limit, threshold: least = threshold } = {}) {
      return screen([queryFor(name)], least)
        .hits.filter(({ entry }) => kinds === undefined || kinds.includes(entry.kind))
        .slice(0, limit);
    },
  };
}

/** Subjects with one and the same `known` belong to one party. */
function byParty(subjects: readonly Subject[]): ReadonlyMap<Known, readonly Subject[]> {
  const parties = new Map<Known, Subject[]>();
  for (const subject of subjects) {
    const party = parties.get(subject.known);
    if (party) party.push(subject);
    else parties.set(subject.known, [subject]);
  }
  return parties;
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

function hitOf(subject: Subject, { entry, name, score, evidence }: Found): Hit {
  return { subject, entry, matched: { kind: 'name', name }, score, evidence: [evidence] };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

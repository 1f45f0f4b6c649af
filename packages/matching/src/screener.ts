/** Screens subjects against lists by considering every listed name and identifier: the reference for any index. */

import {
  type EntryKind,
  type Hit,
  type Known,
  type ListSnapshot,
  referenceTo,
  type Screener,
  type Screening,
  type Subject,
} from '@interdict/model';
import { type Circumstances, createSurroundings } from './circumstances.ts';
import type { Context } from './comparison.ts';
import { corroborate } from './corroboration.ts';
import { indexIdentifiers } from './identifiers.ts';
import { indexNames } from './listed-names.ts';
import { indexPlaces } from './places.ts';
import { inOrder, mergeReadings } from './hits.ts';
import { createSearch, type Found } from './name-search.ts';
import { indexWeakNames } from './weak-names.ts';

/**
 * Likeness from which a name is a hit. On the development data this finds .961 of the listed names that were spoilt as
 * payments spoil them, and alerts 0.11 % of innocent names (OFAC's list of 28 December 2023; table in the README).
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
  screen(subjects: readonly Subject[]): Screening;
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

  const screen = (subjects: readonly Subject[], least: number): Hit[] => {
    const search = createSearch(listedNames, least);
    const namesIn = ({ kind, value }: Subject, { countries, address }: Context): Found[] => {
      if (kind !== 'name' && kind !== 'text') return [];
      const context = { address, countries: new Set([...countries, ...surroundings.countriesOf(value)]) };
      return [...search(value, kind, context), ...weakNames.find(value)];
    };
    const circumstancesOf = new Map<Known, Circumstances>();
    for (const [known, ofParty] of byParty(subjects)) circumstancesOf.set(known, surroundings.circumstancesOf(ofParty));
    return subjects.flatMap((subject) => {
      const circumstances = circumstancesOf.get(subject.known) ?? surroundings.circumstancesOf([subject]);
      const found = namesIn(subject, circumstances.context);
      const hits = [...identifiers.find(subject), ...found.map((name) => hitOf(subject, name))].map(
        (hit): Hit => ({ ...hit, evidence: [...hit.evidence, ...corroborate(subject, hit.entry, circumstances)] }),
      );
      return [...places.find(subject), ...hits];
    });
  };

  return {
    screen: (subjects) => ({ hits: mergeReadings(inOrder(screen(subjects, threshold), subjects)), lists, issues: [] }),
    search(name, { kinds, limit, threshold: least = threshold } = {}) {
      const subject = queryFor(name);
      const hits = inOrder(screen([subject], least), [subject]);
      return mergeReadings(hits)
        .filter(({ entry }) => kinds === undefined || kinds.includes(entry.kind))
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

/** The gate before a list is served: what is refused, and why. */

import { type ListEntry, type ListSnapshot, readInFull } from '@interdict/model';
import type { ListAlarmCode } from './list-alarm.ts';
import { ProviderError } from './provider-error.ts';

export interface AdmissionRules {
  /** Names of the lists there must be: these and no others, unless newcomers are welcome. */
  readonly lists: readonly string[];
  /** Whether there may be others too. Those that came must stay. */
  readonly newcomers?: boolean;
  /**
   * Share of its entries, of their names and of their identifiers, 0 to 1, that a list may lose from one snapshot to the next.
   * Above 0 it may lose 20 names and 20 identifiers in any case, but not all that several entries had.
   */
  readonly maxShrink: number;
  /** Entries that a list must have at least. */
  readonly minEntries: number;
}

/**
 * Lets `after` pass as a whole.
 *
 * @throws {ProviderError} naming the first thing that is wrong
 */
export function admit(after: readonly ListSnapshot[], before: readonly ListSnapshot[], rules: AdmissionRules): void {
  const expected = rules.newcomers ? [...rules.lists, ...before.map(({ list }) => list)] : rules.lists;
  for (const [position, snapshot] of after.entries()) {
    const { list } = snapshot;
    if (!rules.newcomers && !expected.includes(list)) refuse('list-unexpected', list, 'is not expected of the source');
    if (after.findIndex((other) => other.list === list) !== position) refuse('list-unexpected', list, 'is there twice');
    admitAlone(snapshot, rules);
    const serving = before.find((other) => other.list === list);
    if (serving) admitAfter(snapshot, serving, rules);
  }
  const missing = expected.find((list) => !after.some((snapshot) => snapshot.list === list));
  if (missing !== undefined) refuse('list-missing', missing, 'is not in the source');
}

function admitAlone({ list, entries, issues }: ListSnapshot, { minEntries }: AdmissionRules): void {
  if (!readInFull(issues)) refuse('list-unreadable', list, 'was not read in full');
  if (entries.length < minEntries) refuse('list-too-small', list, `has ${entries.length} entries, not ${minEntries}`);
  const ids = new Set<string>();
  for (const { id, list: owner } of entries) {
    if (owner !== list || !id.startsWith(`${list}:`)) refuse('list-unexpected', list, `holds ${id} of ${owner}`);
    if (ids.has(id)) refuse('id-duplicate', list, `holds ${id} twice`);
    ids.add(id);
  }
}

function admitAfter(after: ListSnapshot, before: ListSnapshot, { maxShrink }: AdmissionRules): void {
  for (const [what, few, count] of COUNTS) {
    const [had, has] = [before.entries.map(count), after.entries.map(count)];
    const [was, is] = [sum(had), sum(has)];
    const isAllGone = is === 0 && had.filter((each) => each > 0).length > 1;
    if (was - is > Math.max(was * maxShrink, maxShrink === 0 || isAllGone ? 0 : few)) {
      refuse('list-shrunk', after.list, `shrank from ${was} ${what} to ${is}`);
    }
  }
  if (before.publishedOn && after.publishedOn && after.publishedOn < before.publishedOn)
    refuse('list-older', after.list, `is of ${after.publishedOn}, and that of ${before.publishedOn} is served`);
}

/** What a single entry may take with it, though there is not much else on the list. */
const FEW = 20;

/** What a list must not lose, how many it may lose in any case, and how many an entry has. */
const COUNTS: readonly (readonly [what: string, few: number, count: (entry: ListEntry) => number])[] = [
  ['entries', 0, () => 1],
  ['names', FEW, ({ names }) => names.length],
  ['identifiers', FEW, ({ identifiers }) => identifiers.length],
];

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function refuse(code: ListAlarmCode, list: string, what: string): never {
  throw new ProviderError(code, `The list ${list} ${what}.`, { list });
}

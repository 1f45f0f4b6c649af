/** The lists of one moment with the screener built from them: swapped as a whole or not at all. */

import { isDeepStrictEqual } from 'node:util';
import type { ListProvider } from '@interdict/lists';
import { embargoedPlaces } from '@interdict/lists/built-in';
import {
  buildIndex,
  buildIndexInWorker,
  createScreener,
  type NameScreener,
  openIndex,
  type ScreeningIndex,
} from '@interdict/matching';
import { errorMessage, type Issue, type ListReference, type ListSnapshot, referenceTo } from '@interdict/model';
import { tellLists, tellListsFailed } from '../diagnostics.ts';
import { InterceptorError } from '../interceptor-error.ts';
import { isSnapshot } from '../options.ts';

/** Everything a decision reads from lists. Immutable: whoever holds it sees one version of every list. */
export interface OpenedBase {
  /** The lists as a decision names them, in the order of their names. */
  readonly references: readonly ListReference[];
  readonly screener: NameScreener;
}

export interface ScreeningBase extends OpenedBase {
  readonly snapshots: readonly ListSnapshot[];
  /** What the screener works on, to be opened in other threads. */
  readonly index: ScreeningIndex;
  /** Equal for equal lists and thresholds. */
  readonly key: string;
}

/** The newest base, as snapshots arrive. */
export interface ScreeningSource {
  readonly current: () => ScreeningBase;
  /** Warnings where the newest lists are not those that serve. */
  readonly issues: () => readonly Issue[];
  readonly close: () => void;
}

/** The lists of one provider by their names. */
type Provided = Map<string, ListSnapshot>;

/**
 * Waits until every provider has given its lists, then follows them. A provider that fails later, or lists that do not go
 * together, leave the last good ones in place: a warning says so, and they are seen to age.
 *
 * @param taken - names of lists that are none of these
 * @throws {InterceptorError} where a provider gives no list, or two give lists of one name; what a provider throws before
 * its first snapshot.
 */
export async function followLists(
  providers: readonly ListProvider[],
  threshold: number | undefined,
  taken: readonly string[],
): Promise<ScreeningSource> {
  const provided = providers.map((): Provided => new Map());
  /** The last failure of each provider, and under `''` of building from what all gave. */
  const failures = new Map<string, unknown>();
  const life = new AbortController();
  let base: ScreeningBase | undefined;
  let changed = false;
  let building = false;

  const build = (): ScreeningBase | Promise<ScreeningBase> => {
    changed = false;
    return buildBase(allOf(provided, taken), threshold, life.signal);
  };
  const rebuild = async (): Promise<void> => {
    building = true;
    // oxlint-disable-next-line no-unmodified-loop-condition -- `build` and the providers change it
    while (changed && !life.signal.aborted) {
      try {
        const made = build();
        base = made instanceof Promise ? await made : made;
        failures.delete('');
        tellLists(base.references);
      } catch (error) {
        // What was being built when nobody wanted it any more did not fail.
        if (life.signal.aborted) return;
        failures.set('', error);
        tellListsFailed(error);
      }
    }
    building = false;
  };
  /** What a provider gives in one go is swapped in one go. */
  const changeSoon = (): void => {
    if (changed) return;
    changed = true;
    if (base && !building) queueMicrotask(rebuild);
  };

  const following = providers.map((provider, position) =>
    follow(provider, provided[position] ?? new Map(), changeSoon, failures),
  );
  const close = (): void => {
    life.abort();
    following.forEach(({ stop }) => stop());
  };
  try {
    await Promise.all(following.map(({ ready }) => ready));
    const first = await build();
    base = first;
    if (changed) void rebuild();
    return { current: () => base ?? first, issues: () => [...failures].map(updateFailed), close };
  } catch (error) {
    close();
    throw error;
  }
}

function follow(
  { id, snapshots }: ListProvider,
  lists: Provided,
  changed: () => void,
  failures: Map<string, unknown>,
): { ready: Promise<void>; stop: () => void } {
  const { promise: ready, resolve, reject } = withResolvers();
  const failed = (error: unknown): void => {
    failures.set(id, error);
    tellListsFailed(error);
    reject(error);
  };
  const subscription = snapshots.subscribe({
    next: (snapshot) => {
      if (!isSnapshot(snapshot)) {
        failed(new InterceptorError('list-malformed', `The provider ${id} gave what is no list.`));
        return;
      }
      failures.delete(id);
      const before = lists.get(snapshot.list);
      lists.set(snapshot.list, snapshot);
      // The lists of one provider come in one go, so all are there once the first has been handed over.
      if (!before) queueMicrotask(resolve);
      if (!before || !isDeepStrictEqual(referenceTo(before), referenceTo(snapshot))) changed();
    },
    error: failed,
    complete: () => {
      if (lists.size === 0) reject(new InterceptorError('no-lists', `The provider ${id} gave no list.`));
    },
  });
  return { ready, stop: () => subscription.unsubscribe() };
}

function allOf(provided: readonly Provided[], taken: readonly string[]): readonly ListSnapshot[] {
  const snapshots = [...provided.flatMap((lists) => [...lists.values()]), embargoedPlaces()];
  const names = [...taken, ...snapshots.map(({ list }) => list)];
  const twice = names.find((name, position) => names.indexOf(name) !== position);
  if (twice !== undefined)
    throw new InterceptorError('list-twice', `Two lists are called ${twice}: their entries could not be told apart.`);
  return snapshots;
}

/** Entries that are indexed at once, in some milliseconds; more of them in a thread of their own. */
const FEW = 1000;

function buildBase(
  snapshots: readonly ListSnapshot[],
  threshold: number | undefined,
  signal: AbortSignal,
): ScreeningBase | Promise<ScreeningBase> {
  const based = (index: ScreeningIndex): ScreeningBase => ({
    ...openBase(index.buffer, threshold),
    snapshots,
    index,
    key: JSON.stringify([index.lists, threshold]),
  });
  const index = indexOf(snapshots, signal);
  return index instanceof Promise ? index.then(based) : based(index);
}

export function indexOf(
  snapshots: readonly ListSnapshot[],
  signal?: AbortSignal,
): ScreeningIndex | Promise<ScreeningIndex> {
  const entries = snapshots.reduce((total, { entries: some }) => total + some.length, 0);
  return entries <= FEW ? buildIndex(snapshots) : buildIndexInWorker(snapshots, signal);
}

/** @param threshold - name score from which a hit is reported; the default of the matching if absent. */
export function openBase(buffer: SharedArrayBuffer, threshold: number | undefined): OpenedBase {
  const index = openIndex(buffer);
  return { references: index.lists, screener: createScreener(index, threshold === undefined ? {} : { threshold }) };
}

function updateFailed([provider, error]: [provider: string, error: unknown]): Issue {
  const message = `The last change of lists was not taken over, the earlier ones serve: ${errorMessage(error)}`;
  return { code: 'list-update-failed', severity: 'warning', ...(provider ? { path: provider } : {}), message };
}

/** As `Promise.withResolvers`, which Node.js 20 lacks. */
function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } {
  let settle: { resolve: () => void; reject: (error: unknown) => void } = { resolve: () => {}, reject: () => {} };
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

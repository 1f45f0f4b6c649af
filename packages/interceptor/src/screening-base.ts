/** The lists of one moment with the screener built from them: swapped as a whole or not at all. */

import { embargoedPlaces, type ListProvider } from '@interdict/lists';
import { createScreener } from '@interdict/matching';
import {
  errorMessage,
  type Issue,
  type ListReference,
  type ListSnapshot,
  referenceTo,
  type Screener,
} from '@interdict/model';
import { InterceptorError } from './interceptor-error.ts';

/** Everything a decision reads from lists. Immutable: whoever holds it sees one version of every list. */
export interface ScreeningBase {
  readonly snapshots: readonly ListSnapshot[];
  /** The snapshots as a decision names them, in the order of their names. */
  readonly references: readonly ListReference[];
  readonly screener: Screener;
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
 * @throws {InterceptorError} where a provider gives no list, or two give lists of one name; what a provider throws before
 * its first snapshot.
 */
export async function followLists(
  providers: readonly ListProvider[],
  threshold: number | undefined,
): Promise<ScreeningSource> {
  const provided = providers.map((): Provided => new Map());
  let base: ScreeningBase | undefined;
  let changed = false;
  /** The last failure of each provider, and under `''` of building from what all gave. */
  const failures = new Map<string, unknown>();

  const rebuild = (): void => {
    changed = false;
    try {
      base = screeningBase(allOf(provided), threshold);
      failures.delete('');
    } catch (error) {
      failures.set('', error);
    }
  };
  /** What a provider gives in one go is swapped in one go. */
  const changeSoon = (): void => {
    if (!base || changed) return;
    changed = true;
    queueMicrotask(rebuild);
  };

  const following = providers.map((provider, position) =>
    follow(provider, provided[position] ?? new Map(), changeSoon, (error) => failures.set(provider.id, error)),
  );
  const close = (): void => following.forEach(({ stop }) => stop());
  try {
    await Promise.all(following.map(({ ready }) => ready));
    const first = screeningBase(allOf(provided), threshold);
    base = first;
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
  failed: (error: unknown) => void,
): { ready: Promise<void>; stop: () => void } {
  const { promise: ready, resolve, reject } = withResolvers();
  const subscription = snapshots.subscribe({
    next: (snapshot) => {
      const before = lists.get(snapshot.list);
      lists.set(snapshot.list, snapshot);
      // The lists of one provider come in one go, so all are there once the first has been handed over.
      if (!before) queueMicrotask(resolve);
      if (before?.sha256 !== snapshot.sha256 || before.publishedOn !== snapshot.publishedOn) changed();
    },
    error: (error) => {
      failed(error);
      reject(error);
    },
    complete: () => {
      if (lists.size === 0) reject(new InterceptorError('no-lists', `The provider ${id} gave no list.`));
    },
  });
  return { ready, stop: () => subscription.unsubscribe() };
}

function allOf(provided: readonly Provided[]): readonly ListSnapshot[] {
  const snapshots = provided.flatMap((lists) => [...lists.values()]);
  const names = snapshots.map(({ list }) => list);
  const twice = names.find((name, position) => names.indexOf(name) !== position);
  if (twice !== undefined)
    throw new InterceptorError('list-twice', `Two lists are called ${twice}: their entries could not be told apart.`);
  return [...snapshots, embargoedPlaces()];
}

/** @param threshold - name score from which a hit is reported; the default of the matching if absent. */
export function screeningBase(snapshots: readonly ListSnapshot[], threshold: number | undefined): ScreeningBase {
  const references = snapshots.map(referenceTo).toSorted((a, b) => (a.list < b.list ? -1 : 1));
  const screener = createScreener(snapshots, threshold === undefined ? {} : { threshold });
  return { snapshots, references, screener };
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

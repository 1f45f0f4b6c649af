/** What the tests of list providers share: a reader of tiny lists, a time that stands still, and what a provider said. */

import type { EntryId, ListSnapshot } from '@interdict/model';
import type { Subscription } from 'rxjs';
import { createHash } from 'node:crypto';
import type {
  ListAlarm,
  ListFile,
  ReadLists,
  RefreshingListProvider,
  Wait,
} from '../../packages/lists/src/providers/index.ts';

/** A file of the tiny format: the name of the list, then one entry number a line, then `end`. */
export function tinyList(list: string, numbers: readonly number[], name = `${list}.txt`): ListFile {
  return { name, bytes: Buffer.from([list, ...numbers, 'end'].join('\n')) };
}

/** Reads each file as one list; refuses what does not end with `end`, as real readers refuse what was cut. */
export const readTiny: ReadLists = async (files) => files.map(readTinyFile);

function readTinyFile({ name, bytes }: ListFile): ListSnapshot {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  if (lines.at(-1) !== 'end') throw new Error(`${name} is no tiny list`);
  const [list = '', ...numbers] = lines.slice(0, -1);
  return {
    list,
    format: 'tiny',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    issues: [],
    entries: numbers.map((number) => ({
      id: `${list}:${number}` satisfies EntryId,
      list,
      kind: 'unknown',
      names: [{ value: `Entry ${number}`, type: 'primary', strength: 'strong' }],
      addresses: [],
      identifiers: [],
      births: [],
      nationalities: [],
      programmes: [],
      measures: [],
      relations: [],
      remarks: [],
    })),
  };
}

/** Numbers of a snapshot's entries: what the tests compare. */
export const numbersOf = ({ entries }: ListSnapshot): number[] => entries.map(({ id }) => Number(id.split(':')[1]));

export interface ManualTime {
  readonly clock: () => Date;
  readonly wait: Wait;
  /** Lets that many milliseconds pass, and what waits for them go on. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Sets the clock alone, as a person or a time server does. */
  readonly setClock: (at: Date) => void;
  /** Ends of the waits under way. */
  readonly pending: () => number;
}

export function manualTime(start = new Date('2026-01-05T12:00:00Z')): ManualTime {
  let now = 0;
  let offset = start.getTime();
  const waiting = new Set<{ readonly until: number; readonly go: () => void }>();
  return {
    clock: () => new Date(offset + now),
    setClock: (at) => {
      offset = at.getTime() - now;
    },
    pending: () => waiting.size,
    wait: (milliseconds, signal) =>
      new Promise<void>((resolve, reject) => {
        const entry = { until: now + milliseconds, go: resolve };
        waiting.add(entry);
        signal.addEventListener('abort', () => {
          waiting.delete(entry);
          reject(signal.reason);
        });
      }),
    advance: async (milliseconds) => {
      now += milliseconds;
      for (const entry of waiting) {
        if (entry.until > now) continue;
        waiting.delete(entry);
        entry.go();
      }
      await new Promise(setImmediate);
    },
  };
}

/** Everything a provider says, in order. */
export interface Watched {
  readonly lists: number[][];
  readonly alarms: ListAlarm[];
  readonly errors: unknown[];
  readonly completed: () => boolean;
  readonly stop: () => void;
}

export function watch(provider: RefreshingListProvider): Watched {
  const lists: number[][] = [];
  const alarms: ListAlarm[] = [];
  const errors: unknown[] = [];
  let completed = false;
  const subscriptions: Subscription[] = [
    provider.alarms.subscribe((alarm) => alarms.push(alarm)),
    provider.snapshots.subscribe({
      next: (snapshot) => lists.push(numbersOf(snapshot)),
      error: (error: unknown) => errors.push(error),
      complete: () => {
        completed = true;
      },
    }),
  ];
  const stop = (): void => subscriptions.forEach((subscription) => subscription.unsubscribe());
  return { lists, alarms, errors, completed: () => completed, stop };
}

export const codesOf = ({ alarms }: Watched): string[] => alarms.map(({ code }) => code);

/** Waits until what is asked for is so; the runner's own limit ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

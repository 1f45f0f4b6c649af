/** What the tests of list providers share: a reader of tiny lists, and what a provider said. */

import { type EntryId, listEntry, type ListSnapshot } from '@interdict/model';
import type { Subscription } from 'rxjs';
import { createHash } from 'node:crypto';
import type { ListAlarm, ListFile, ReadLists, RefreshingListProvider } from '@interdict/lists';

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
    entries: numbers.map((number) =>
      listEntry({
        id: `${list}:${number}` satisfies EntryId,
        list,
        kind: 'unknown',
        names: [{ value: `Entry ${number}`, type: 'primary', strength: 'strong' }],
      }),
    ),
  };
}

/** Numbers of a snapshot's entries: what the tests compare. */
export const numbersOf = ({ entries }: ListSnapshot): number[] => entries.map(({ id }) => Number(id.split(':')[1]));

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

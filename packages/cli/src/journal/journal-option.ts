/** The `--journal` option: decisions are kept before they are printed. */

import { join } from 'node:path';
import { type DecisionJournal, type FileJournal, openJournal, openPostgresJournal, readJournal } from 'interdict';
import { errorMessage } from '@interdict/model';
import { readFor } from '../options/options-read.ts';
import { apartFrom, messagesAt } from '../options/places.ts';
import { say } from '../shown/say.ts';
import { isDatabase, withDatabase } from './journal-place.ts';
import { type ScreeningOptions, settingsFrom } from '../options/screening-options.ts';

/**
 * Runs `work` with the journal that the options name, open; durable before anything of it is told.
 *
 * @param inputs - what is read, among which its folder must not be.
 */
export async function withJournal<T>(
  options: ScreeningOptions,
  inputs: readonly string[],
  work: (journal: DecisionJournal | undefined) => Promise<T>,
): Promise<T> {
  const { journal: place } = await settingsFrom(options);
  return place !== undefined && isDatabase(place)
    ? withDatabase(place, async (database) => {
        for await (const _record of readJournal(database)) break; // so that there is one
        const journal = openPostgresJournal(database);
        return work(telling(journal)).finally(journal.close);
      })
    : withFolder(options, inputs, work);
}

/** As {@link withJournal}, for what takes only a journal in a folder. */
export async function withFolder<T>(
  options: ScreeningOptions,
  inputs: readonly string[],
  work: (journal: FileJournal | undefined) => Promise<T>,
): Promise<T> {
  const { journal: folder } = await settingsFrom(options);
  if (folder === undefined) return work(undefined);
  const checkApart = await apartFrom([messagesAt(inputs), ...(await readFor(options))]);
  await checkApart(folder, join(folder, 'segment'));
  const journal = await openJournal(folder, { durable: true });
  try {
    for (const { segment, offset, movedTo } of journal.torn)
      say(`${folder}: ${segment} ended at byte ${offset} in half a record, as after a crash: moved to ${movedTo}.`);
    const result = await work(telling(journal));
    const { size, root } = journal.head();
    say(`${folder}: the head is now ${size}:${root}. Keep it elsewhere.`);
    return result;
  } finally {
    await journal.close();
  }
}

/** Says once why nothing is kept any more, and so everything is held. */
function telling<T extends DecisionJournal>(journal: T): T {
  let isTold = false;
  return {
    ...journal,
    append: async (entry) =>
      journal.append(entry).catch((error: unknown) => {
        if (!isTold) say(`${errorMessage(error)}. What is not kept is held.`);
        isTold = true;
        throw error;
      }),
  };
}

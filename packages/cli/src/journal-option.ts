/** The `--journal` option: decisions are kept before they are printed. */

import { join } from 'node:path';
import { type FileJournal, openJournal } from 'interdict';
import { readFor } from './options-read.ts';
import { apartFrom, messagesAt } from './places.ts';
import { say } from './say.ts';
import { type ScreeningOptions, settingsFrom } from './screening-options.ts';

/**
 * Runs `work` with the journal that the options name, open; on the disk before anything of it is told.
 *
 * @param inputs - what is read, among which it must not be.
 */
export async function withJournal<T>(
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
    const result = await work(journal);
    const { size, root } = journal.head();
    say(`${folder}: the head is now ${size}:${root}. Keep it elsewhere.`);
    return result;
  } finally {
    await journal.close();
  }
}

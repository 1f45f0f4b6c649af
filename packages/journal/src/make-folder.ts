/** Makes the folder of a journal. */

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './has-code.ts';

/** With those above it. One by one: asked for all of them, Node never ends where none can be made, as in `/proc`. */
export async function makeFolder(folder: string): Promise<void> {
  if (await made(folder)) return;
  await makeFolder(dirname(folder));
  if (!(await made(folder))) throw new Error(`No folder can be made at ${folder}.`);
}

/** False where there is nothing to make it in. */
async function made(folder: string): Promise<boolean> {
  return mkdir(folder).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'EEXIST')) return true;
      if (hasCode(error, 'ENOENT') && dirname(folder) !== folder) return false;
      throw error;
    },
  );
}

/** Writes a file so that it is there as it was or as it is to be, never half, whenever the process ends. */

import { rename, writeFile } from 'node:fs/promises';

export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(unfinished(path), text, { flush: true });
  await rename(unfinished(path), path);
}

/** Where it stands until it is whole. */
export function unfinished(path: string): string {
  return `${path}.new`;
}

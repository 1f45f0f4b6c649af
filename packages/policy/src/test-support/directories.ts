/** Directories for tests, as the file format writes them. */

import type { Directories } from '../directories/directories.ts';
import { readDirectories } from '../directories/read-directories.ts';

export function directories(...lines: readonly Readonly<Record<string, unknown>>[]): Directories {
  const read = readDirectories(lines.map((line) => JSON.stringify(line)).join('\n'));
  if (!read.ok) throw new Error(`test data: ${JSON.stringify(read.issues)}`);
  return read.value;
}

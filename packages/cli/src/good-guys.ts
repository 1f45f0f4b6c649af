/** The file of good guys: what persons found about hits that came up before. */

import { readFile } from 'node:fs/promises';
import { readGoodGuys, type GoodGuy } from 'interdict';
import { UsageError } from './usage-error.ts';

/**
 * What is wrong in the file is told and left out: more is held then, never less.
 *
 * @throws {UsageError} where there is no such file
 */
export async function goodGuysFrom(file: string): Promise<readonly GoodGuy[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(
      `The good guys ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const { records, issues } = readGoodGuys(bytes, file);
  for (const { path, message, code } of issues) process.stderr.write(`interdict: ${path}: ${message} [${code}]\n`);
  return records;
}

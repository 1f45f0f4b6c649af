/** What is given to the options that name files and folders. */

import type { Command } from 'commander';
import { UsageError } from './usage-error.ts';

const OF_PATHS = /<(?:file|dir|folder|path)>$/;

/** @throws {UsageError} where such an option has no path, or the next option in its place. */
export function checkNamedPaths(command: Command): void {
  for (const option of command.options.filter(({ flags }) => OF_PATHS.test(flags))) {
    const given: unknown = command.getOptionValue(option.attributeName());
    const paths = Array.isArray(given) ? given : [given];
    if (paths.some((path) => typeof path === 'string' && (path.trim() === '' || path.startsWith('--'))))
      throw new UsageError(`${option.flags}: name it; one that begins with -- is written ./--.`);
  }
}

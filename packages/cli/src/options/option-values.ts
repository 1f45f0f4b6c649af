/** What is given to options that take a value. */

import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';

/** The parser of an option that may be given several times: all of its values. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

/**
 * Has a command refuse, with a {@link UsageError}, a value that is left out (empty, `-`, or the next option in its place), and
 * a second one that would silently take the place of the first.
 */
export function checkValues(command: Command): void {
  for (const option of command.options.filter(({ required }) => required)) {
    let given = 0;
    command.on(`option:${option.name()}`, (value: string) => {
      given += 1;
      if (given > 1 && option.parseArg !== collect) throw new UsageError(`${option.flags}: give it once.`);
      if (value.trim() === '' || value === '-' || value.startsWith('--'))
        throw new UsageError(`${option.flags}: name it; a file called - or --... is written with ./ before it.`);
    });
  }
}

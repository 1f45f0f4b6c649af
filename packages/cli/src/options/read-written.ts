/** Reads what a person wrote to a file, in JSON or otherwise. */

import { errorMessage, KeyTwiceError } from '@interdict/model';
import { UsageError } from '../usage-error.ts';

/**
 * What `read` makes of it.
 *
 * @param what - names the file, with a verb: `The configuration a.json is`.
 * @param none - what it is where it cannot be read at all: `no JSON`.
 * @throws {UsageError} saying what is wrong.
 */
export function readWritten<T>(what: string, none: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${what} ${error instanceof KeyTwiceError ? 'wrong' : none}: ${errorMessage(error)}`);
  }
}

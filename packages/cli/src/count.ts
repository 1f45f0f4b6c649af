/** Counts as a person writes them on a command line. */

import { InvalidArgumentError } from 'commander';

/** A whole number from 1. */
export function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Use a whole number from 1.');
  return count;
}

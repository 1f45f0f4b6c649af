/** Counts as a person writes them on a command line. */

import { InvalidArgumentError } from 'commander';

/** A whole number from 1. */
export function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Use a whole number from 1.');
  return count;
}

/** Threads that a pool takes: with very many the machine gives out before anything is decided. */
export const MOST_WORKERS = 1024;

/** A whole number from 1 to {@link MOST_WORKERS}. */
export function toWorkers(text: string): number {
  const count = toCount(text);
  if (count > MOST_WORKERS) throw new InvalidArgumentError(`Use a whole number from 1 to ${MOST_WORKERS}.`);
  return count;
}

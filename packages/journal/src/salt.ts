/** Where salts come from. */

import { randomBytes } from 'node:crypto';

/** Gives a text that nobody can guess, another one each time. */
export type SaltSource = () => string;

/** Digits of a salt, two for a byte. */
const SALT = 32;
/** Bytes that are drawn at once. */
const DRAWN = 4096;

/** 128 bits from the operating system, drawn in bulk: a draw costs more than all else about a record. */
export function randomSalts(): SaltSource {
  let pool = '';
  let drawn = 0;
  return () => {
    if (drawn === pool.length) [pool, drawn] = [randomBytes(DRAWN).toString('hex'), 0];
    return pool.slice(drawn, (drawn += SALT));
  };
}

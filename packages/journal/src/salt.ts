/** Where salts come from. */

import { randomBytes } from 'node:crypto';

/** Gives a text that nobody can guess, another one each time. */
export type SaltSource = () => string;

const SALT = 16;
const DRAWN = 4096;

/** 128 bits from the operating system, drawn in bulk: a draw costs more than all else about a record. */
export function randomSalts(): SaltSource {
  let pool = Buffer.alloc(0);
  return () => {
    if (pool.length === 0) pool = randomBytes(DRAWN);
    const salt = pool.toString('hex', 0, SALT);
    pool = pool.subarray(SALT);
    return salt;
  };
}

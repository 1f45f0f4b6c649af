/** Names of persons in the order they are spoken. */

import type { ListedName } from '@interdict/model';
import type { NameStanding } from './person-name.ts';

/**
 * Turns `LAST, First Middle, Jr.` into `First Middle LAST Jr.` with its parts. The part before the first comma is the
 * family name; a name without comma is taken as it stands. Only persons' names are written so: companies have commas
 * of their own.
 */
export function spokenName(written: string, { type, strength }: NameStanding): ListedName {
  if (!written.includes(',')) return { value: written, type, strength };
  const [familyName = '', givenNames, ...suffixes] = written.split(',').map((part) => part.trim());
  if (!givenNames || !familyName) return { value: written, type, strength };
  return { value: [givenNames, familyName, ...suffixes].join(' '), type, strength, familyName, givenNames };
}

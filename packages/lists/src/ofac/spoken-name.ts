/** Names of persons in the order they are spoken. */

import type { ListedName } from '@interdict/model';

/**
 * Turns `LAST, First Middle, Jr.` into `First Middle LAST Jr.` with its parts. The part before the first comma is the
 * family name; a name without comma is taken as it stands. Only persons' names are written so: companies have commas
 * of their own.
 */
export function spokenName(written: string): Pick<ListedName, 'value' | 'familyName' | 'givenNames'> {
  const [familyName = '', givenNames, ...suffixes] = written.split(',').map((part) => part.trim());
  if (!givenNames || !familyName) return { value: written };
  return { value: [givenNames, familyName, ...suffixes].join(' '), familyName, givenNames };
}

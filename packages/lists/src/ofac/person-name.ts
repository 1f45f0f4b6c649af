/** Names of persons whose parts the list gives apart. */

import type { ListedName } from '@interdict/model';
import { spokenParts } from '../script.ts';

/** How a name came to be listed. */
export type NameStanding = Pick<ListedName, 'type' | 'strength'>;

/** A name from its parts; one without given names is no more than its value. */
export function partedName(
  givenNames: string,
  familyName: string,
  script: string,
  { type, strength }: NameStanding,
): ListedName {
  const value = spokenParts(givenNames, familyName, script);
  // Written out: objects put together of others take several times the memory, and names are most of a list.
  const name: ListedName =
    givenNames === '' || familyName === ''
      ? { value, type, strength }
      : { value, type, strength, familyName, givenNames };
  return script === 'Latn' ? name : { ...name, script };
}

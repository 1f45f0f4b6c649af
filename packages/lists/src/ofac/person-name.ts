/** Names of persons whose parts the list gives apart. */

import type { ListedName } from '@interdict/model';
import { spokenParts } from '../script.ts';

/** Value, parts and script of a name; a name without given names is no more than its value. */
export function partedName(
  givenNames: string,
  familyName: string,
  script: string,
): Pick<ListedName, 'value' | 'familyName' | 'givenNames' | 'script'> {
  const value = spokenParts(givenNames, familyName, script);
  const parts = givenNames === '' || familyName === '' ? {} : { familyName, givenNames };
  return { value, ...parts, ...(script === 'Latn' ? {} : { script }) };
}

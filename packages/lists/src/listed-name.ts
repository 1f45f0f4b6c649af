/** Names with the script they are written in. */

import type { ListedName } from '@interdict/model';
import { scriptOf } from './script.ts';

type Parts = Pick<ListedName, 'familyName' | 'givenNames'>;

/** A name as the list writes it, on one line; none where it is empty. */
export function listedName(
  written: string,
  type: ListedName['type'],
  strength: ListedName['strength'],
  { familyName = '', givenNames = '' }: Parts = {},
): readonly ListedName[] {
  const value = written.replace(/\s+/g, ' ').trim();
  if (value === '') return [];
  const script = scriptOf(value);
  const parts = familyName === '' || givenNames === '' ? {} : { familyName, givenNames };
  return [{ value, type, strength, ...parts, ...(script === 'Latn' ? {} : { script }) }];
}

/** The names with a primary one in front: the one marked so, else the first strong one, else the first; it is not said twice. */
export function primaryFirst(names: readonly ListedName[]): readonly ListedName[] {
  const primary =
    names.find(({ type }) => type === 'primary') ?? names.find(({ strength }) => strength === 'strong') ?? names[0];
  if (!primary) return [];
  return [{ ...primary, type: 'primary' }, ...names.filter(({ value }) => value !== primary.value)];
}

/** Names of the Swiss list: parts in an order of their own, each with spellings in other languages and scripts. */

import type { ListedName } from '@interdict/model';
import { distinct } from '../distinct.ts';
import { listedName } from '../listed-name.ts';
import { attribute, childrenOf, textAt, type XmlElement } from '../xml/xml-element.ts';

const TYPES: ReadonlyMap<string, ListedName['type']> = new Map([
  ['primary-name', 'primary'],
  ['formerly-known-as', 'fka'],
]);

/** Parts of the family name; all others but titles are given names. */
const FAMILY: ReadonlySet<string> = new Set(['family-name', 'maiden-name', 'tribal-name', 'suffix']);

/**
 * The name, and one more for each set of spellings of one language and script: parts that are not spelt differently in
 * it stay as they are.
 */
export function secoNames(name: XmlElement, person: boolean, main: boolean): readonly ListedName[] {
  const parts = childrenOf(name, 'name-part')
    .filter((part) => attribute(part, 'name-part-type') !== 'title')
    .toSorted((a, b) => Number(attribute(a, 'order')) - Number(attribute(b, 'order')));
  const type = TYPES.get(attribute(name, 'name-type')) ?? 'aka';
  const strength = attribute(name, 'quality') === 'low' ? 'weak' : 'strong';
  const spellings = distinct(parts.flatMap((part) => childrenOf(part, 'spelling-variant').map(spellingOf)));
  const written = (spelling: string, as: ListedName['type']): readonly ListedName[] => {
    const texts = parts.map((part) => ({ family: isFamily(part), text: textOf(part, spelling) }));
    const joined = (family: boolean): string =>
      texts
        .filter((each) => each.family === family && each.text !== '')
        .map(({ text }) => text)
        .join(' ');
    const [givenNames, familyName] = [joined(false), joined(true)];
    const value = [givenNames, familyName].filter((text) => text !== '').join(' ');
    return listedName(value, as, strength, person ? { familyName, givenNames } : {});
  };
  const own = written('', type === 'primary' && !main ? 'aka' : type);
  return distinct([...own, ...spellings.flatMap((spelling) => written(spelling, 'aka'))]);
}

function isFamily(part: XmlElement): boolean {
  return FAMILY.has(attribute(part, 'name-part-type'));
}

/** One spelling of the whole name: parts of one language and script, and of one number where a part has several. */
function spellingOf(variant: XmlElement, index: number): string {
  return `${attribute(variant, 'lang')} ${attribute(variant, 'script')} ${index}`;
}

function textOf(part: XmlElement, spelling: string): string {
  const variant = childrenOf(part, 'spelling-variant').find((each, index) => spellingOf(each, index) === spelling);
  return variant?.text.trim() || textAt(part, 'value');
}

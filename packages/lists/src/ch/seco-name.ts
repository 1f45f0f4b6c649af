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

interface Part {
  readonly isFamily: boolean;
  readonly value: string;
  /** By language and script, in the order in which they stand there. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
}

/**
 * The name, and one more for each set of spellings of one language and script. A part with fewer spellings in it than
 * others keeps its first, and one with none stays as it is.
 */
export function secoNames(name: XmlElement, person: boolean, main: boolean): readonly ListedName[] {
  const parts = childrenOf(name, 'name-part')
    .filter((part) => attribute(part, 'name-part-type') !== 'title')
    .toSorted((a, b) => Number(attribute(a, 'order')) - Number(attribute(b, 'order')))
    .map(partOf);
  const type = TYPES.get(attribute(name, 'name-type')) ?? 'aka';
  const strength = attribute(name, 'quality') === 'low' ? 'weak' : 'strong';
  const written = (textOf: (part: Part) => string, as: ListedName['type']): readonly ListedName[] => {
    const joined = (ofFamily: boolean): string =>
      parts
        .filter(({ isFamily }) => isFamily === ofFamily)
        .map(textOf)
        .filter((text) => text !== '')
        .join(' ');
    const [givenNames, familyName] = [joined(false), joined(true)];
    const value = [givenNames, familyName].filter((text) => text !== '').join(' ');
    return listedName(value, as, strength, person ? { familyName, givenNames } : {});
  };
  const languages = distinct(parts.flatMap(({ spellings }) => [...spellings.keys()]));
  const spelt = languages.flatMap((language) => {
    const most = parts.reduce((length, { spellings }) => Math.max(length, spellings.get(language)?.length ?? 0), 0);
    return Array.from({ length: most }, (_, number) => (part: Part): string => {
      const own = part.spellings.get(language);
      return own?.[number] ?? own?.[0] ?? part.value;
    });
  });
  const own = written(({ value }) => value, type === 'primary' && !main ? 'aka' : type);
  return distinct([...own, ...spelt.flatMap((textOf) => written(textOf, 'aka'))]);
}

function partOf(part: XmlElement): Part {
  const spellings = new Map<string, string[]>();
  for (const variant of childrenOf(part, 'spelling-variant')) {
    const language = `${attribute(variant, 'lang')} ${attribute(variant, 'script')}`;
    const text = variant.text.trim();
    if (text === '') continue;
    const own = spellings.get(language);
    if (own) own.push(text);
    else spellings.set(language, [text]);
  }
  return { isFamily: FAMILY.has(attribute(part, 'name-part-type')), value: textAt(part, 'value'), spellings };
}

/** Writing systems, by ISO 15924 code. */

/** Names that lists use for scripts. */
const SCRIPT_NAMES: ReadonlyMap<string, string> = new Map([
  ['Arabic', 'Arab'],
  ['Armenian', 'Armn'],
  ['Bengali', 'Beng'],
  ['Burmese', 'Mymr'],
  ['Chinese Simplified', 'Hans'],
  ['Chinese Traditional', 'Hant'],
  ['Cyrillic', 'Cyrl'],
  ['Georgian', 'Geor'],
  ['Greek', 'Grek'],
  ['Hebrew', 'Hebr'],
  ['Japanese', 'Jpan'],
  ['Khmer', 'Khmr'],
  ['Korean', 'Kore'],
  ['Latin', 'Latn'],
  ['Thai', 'Thai'],
]);

/** The first that a text has a letter of. Han letters alone do not tell Chinese from Japanese. */
const SCRIPT_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Hangul}/u, 'Kore'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Jpan'],
  [/\p{Script=Han}/u, 'Hani'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Georgian}/u, 'Geor'],
  [/\p{Script=Armenian}/u, 'Armn'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Myanmar}/u, 'Mymr'],
  [/\p{Script=Devanagari}/u, 'Deva'],
];

/** Scripts in which the family name is spoken and written first, without a blank. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['Hani', 'Hans', 'Hant', 'Jpan', 'Kore']);

/** The code of a script that a list names in words; `Zyyy` (undetermined) for an unknown one. */
export function scriptNamed(name: string): string {
  return SCRIPT_NAMES.get(name) ?? 'Zyyy';
}

/** The code of the script `text` is written in; `Latn` where no other shows. */
export function scriptOf(text: string): string {
  return SCRIPT_LETTERS.find(([letter]) => letter.test(text))?.[1] ?? 'Latn';
}

/** A person's name as it is spoken. Either part may be ''. */
export function spokenParts(givenNames: string, familyName: string, script: string): string {
  const parts = FAMILY_FIRST.has(script) ? [familyName, givenNames] : [givenNames, familyName];
  return parts.filter((part) => part !== '').join(FAMILY_FIRST.has(script) ? '' : ' ');
}

/** Names within names: lists put acronyms, other spellings and other names of a party into brackets behind its name. */

import { countryNamed, type EntryKind, type ListedName, type ListEntry } from '@interdict/model';
import { listedName } from './listed-name.ts';
import { scriptOf } from './script.ts';

const BRACKETS = /\(([^()]*)\)/g;

/** Words that introduce another name of the party. */
const KNOWN_AS = /^(?:(?:also|formerly|previously|now) )?known as |^(?:a\.?k\.?a|f\.?k\.?a|n\.?k\.?a)\b[.:]? ?/i;

/** What the name in front of it was once used for. */
const LISTED_AS = /^(?:formerly|previously) listed as$/i;

/** The listing is of a part of what the name without brackets means: `GRAND STORES (THE GAMBIA LOCATION ONLY)`. */
const ONLY = /\bonly\b/i;

/** An acronym: a word in capitals, with points or without. */
const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u;

/** The shortest word that is a name of its own: shorter ones are everywhere. */
const SHORTEST_ALONE = 4;

/** Scripts whose names have no blanks. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The entry with each name that has brackets followed by the names that are in it. */
export function withBracketedNames(entry: ListEntry): ListEntry {
  const { names, kind } = entry;
  if (!names.some(({ value }) => value.includes('('))) return entry;
  const known = new Set(names.map(({ value }) => value));
  const all = names.flatMap((name): readonly ListedName[] => {
    const more = namesWithin(name, kind).filter(({ value }) => !known.has(value));
    for (const { value } of more) known.add(value);
    return [name, ...more];
  });
  return { ...entry, names: all };
}

/**
 * The name without its brackets, where these stand behind it, hold its initials or belong to a person; and what they hold, where
 * that is in another script, is introduced as a name, spells out an acronym or is one. A single word makes no
 * strong name, nor do two words that brackets of several explain (`TIDEWATER CO. (MIDDLE EAST MARINE SERVICES)`).
 */
function namesWithin({ value, type, strength }: ListedName, kind: EntryKind): readonly ListedName[] {
  const text = value.replace(/\s+/g, ' ');
  const insides = [...text.matchAll(BRACKETS)].map(([, inside = '']) => inside.trim());
  if (insides.length === 0) return [];
  const outside = tidied(text.replace(BRACKETS, ' '));
  const isBehind = !/[\p{L}\p{N}]/u.test(text.slice(text.indexOf(')')).replace(BRACKETS, ''));
  const stands = isBehind || kind === 'person' || insides.every((inside) => isAcronymOf(inside, outside));
  const within = insides.map((inside) => namesInside(inside, outside));
  const isExplained =
    kind !== 'person' && insides.some((inside, at) => inside.includes(' ') && within[at]?.length === 0);
  const found = within.flat().map((name) => ({ name, least: 2 }));
  if (stands && !insides.some((inside) => ONLY.test(inside)))
    found.unshift({ name: outside, least: isExplained ? 3 : 2 });
  return found.flatMap(({ name, least }) => {
    const words = name.split(' ').length;
    const isWeak = words < least && !UNSPACED.test(name);
    if (words === 1 && isWeak && (name.length < SHORTEST_ALONE || countryNamed(name))) return [];
    return listedName(name, type === 'primary' ? 'aka' : type, isWeak ? 'weak' : strength);
  });
}

function namesInside(inside: string, outside: string): readonly string[] {
  if (LISTED_AS.test(inside)) return [];
  const script = scriptOf(inside);
  if (script !== scriptOf(outside)) return separate(script === 'Latn' ? inside : fromScript(inside));
  const introduced = inside.replace(KNOWN_AS, '');
  if (introduced !== inside) return separate(introduced);
  const spellsOut = CAPITALS.test(outside) && inside.split(' ').length > 2;
  return spellsOut || isAcronymOf(inside, outside) ? [inside] : [];
}

function separate(names: string): readonly string[] {
  return names.split(';').map(tidied);
}

/** The text from its first letter of another script than Latin on: `In Arabic: ...`. */
function fromScript(text: string): string {
  return text.slice(text.search(/[^\P{L}\p{Script=Latin}]/u));
}

/** Whether a word in capitals has nothing but initials of the words of a name, in their order. */
function isAcronymOf(word: string, name: string): boolean {
  if (!CAPITALS.test(word)) return false;
  const initials = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((each) => each.charAt(0).toUpperCase());
  let at = 0;
  for (const letter of word.replaceAll('.', '')) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Without what a bracket that is taken out leaves behind. */
function tidied(text: string): string {
  return text
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.]? (?=[,;.])/g, '')
    .replace(/^[ ,;]+|[ ,;]+$/g, '');
}

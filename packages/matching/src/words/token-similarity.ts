/** How alike two units are, and why. */

import { COUNTRY_CODES, type CountryCode, type TokenRelation, wordsForCountry } from '@interdict/model';
import { keysOfUnabbreviated } from './abbreviations.ts';
import { hasDigitsAt, withoutDigitsAt } from './digits-at-word.ts';
import { codesOf, editDistance, isSwapFrom } from './edit-distance.ts';
import { fold } from './fold.ts';
import { otherKeysOf } from './orthographies.ts';
import { isOpen } from '../sounds/sounds.ts';
import { countryOf } from './tokens.ts';
import type { Word } from './units.ts';
import { soundLikeness } from '../sounds/sound-likeness.ts';

export interface Likeness {
  readonly relation: TokenRelation;
  /** From 0 to 1. */
  readonly similarity: number;
}

type Comparable = Pick<Word, 'text' | 'key' | 'kind' | 'otherKeys' | 'isSure'>;

/** {@link likeness} of a unit and one with the same text. */
export function likenessOfSame(a: Comparable, kind: Comparable['kind']): Likeness | undefined {
  const glued = a.kind === 'glued' || kind === 'glued';
  if (a.kind === 'heard' || kind === 'heard') return acrossScripts(a, a, glued);
  return glued ? JOINED : EQUAL;
}

const EQUAL: Likeness = { relation: 'equal', similarity: 1 };
const VARIANT: Likeness = { relation: 'variant', similarity: 0.97 };
/** `III` and `3`, `LTD` and `LIMITED`. */
const SAME_MEANING: Likeness = { relation: 'variant', similarity: 1 };
/** `MKS` and `MMCZ` fold to one key, as short words often do, and are two names. */
const FAR_VARIANT: Likeness = { relation: 'variant', similarity: 0.85 };
/** As another country writes it, or short for it. */
export const RESPELT: Likeness = { relation: 'variant', similarity: 0.95 };
const SHORT = 5;
export const DIGITS_FOR_LETTERS: Likeness = { relation: 'typo', similarity: 0.95 };
const JOINED: Likeness = { relation: 'joined', similarity: 1 };
const JOINED_VARIANT: Likeness = { relation: 'joined', similarity: 0.97 };
const OTHER_FIRST_LETTER = 0.08;
/** A swap of two letters makes a name less often than another letter does: so much of an edit it is where it is the only one. */
export const SWAP: number = 0.6;

/** Edits that two units may differ by: none up to 2 letters, 1 up to 5, 2 up to 13, 3 beyond; 1 for glued ones of 6 or more. */
export function editBudget(length: number, glued: boolean): number {
  if (glued) return length < 6 ? 0 : 1;
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 13 ? 2 : 3;
}

/**
 * Undefined where the two are not the same word by any rule. Symmetric but for orthographies, in which only `a` is read, and for
 * typing errors, which only `a` may have.
 */
export function likeness(a: Comparable, b: Comparable): Likeness | undefined {
  const glued = a.kind === 'glued' || b.kind === 'glued';
  if (a.text === b.text) return likenessOfSame(a, b.kind);
  if (a.kind === 'heard' || b.kind === 'heard') return acrossScripts(a, b, glued);
  if (a.key === b.key) {
    if (a.kind === 'number' || b.kind === 'number' || a.kind === 'legal') return SAME_MEANING;
    if (/\d/.test(a.text) !== /\d/.test(b.text)) return DIGITS_FOR_LETTERS;
    if (glued) return JOINED_VARIANT;
    return isShort(a, b) && editDistance(a.text, b.text, 1) > 1 ? FAR_VARIANT : VARIANT;
  }
  if (mayBeRespelt(a, b) && otherKeysIn(a).includes(b.key)) return RESPELT;
  if (isOpen(a.text) || isOpen(b.text)) return acrossScripts(a, b, glued);
  const similarity = afterErrors(lettersInDoubt(a), lettersOf(b), glued);
  return similarity === 0 ? undefined : { relation: glued ? 'joined' : 'typo', similarity };
}

/** A `GENL` may be a rank or a word of firms. */
const OF_FIRMS: ReadonlySet<Comparable['kind']> = new Set(['generic', 'honorific']);

function mayBeRespelt(a: Comparable, b: Comparable): boolean {
  return OF_FIRMS.has(b.kind) || (isDistinctive(b) && (!isShort(a, b) || countryOf(b) !== undefined));
}

/** Keys of a word as other orthographies are read, if it may be a name, of what it is short for, and of others for a country. */
export function otherKeysIn(word: Comparable): readonly string[] {
  return (word.otherKeys ??= [
    ...(isDistinctive(word) ? [...otherKeysOf(word.text), ...keysForCountry(word)] : []),
    ...(MAY_BE_SHORT.has(word.kind) ? keysOfUnabbreviated(word.text) : []),
    ...keysWithoutDigits(word),
  ]);
}

export function keysWithoutDigits(word: Pick<Comparable, 'text' | 'kind'>): readonly string[] {
  return mayHaveDigits(word) ? [fold(withoutDigitsAt(word.text))] : NO_KEYS;
}

function mayHaveDigits({ text, kind }: Pick<Comparable, 'text' | 'kind'>): boolean {
  return kind === 'word' && hasDigitsAt(text);
}

/** `IRAN`, `IRANIAN` and `PERSIA` are one to a firm's name. */
function keysForCountry(word: Comparable): readonly string[] {
  const country = countryOf(word);
  return country === undefined ? NO_KEYS : (KEYS_FOR_COUNTRY.get(country) ?? NO_KEYS).filter((key) => key !== word.key);
}

const NO_KEYS: readonly string[] = [];
const KEYS_FOR_COUNTRY: ReadonlyMap<CountryCode, readonly string[]> = new Map(
  Array.from(COUNTRY_CODES, (code) => [code, wordsForCountry(code).map(fold)]),
);

/** `MIN` and `DAN` are names that thousands bear. */
const MAY_BE_SHORT: ReadonlySet<Comparable['kind']> = new Set(['word', 'generic']);

function acrossScripts(a: Comparable, b: Comparable, glued: boolean): Likeness | undefined {
  return heardLikeness(() => soundLikeness(a.text, b.text, glued), glued);
}

/** Of two units that are alike by sound, `similarityOf` whether one is made of several. */
export function heardLikeness(similarityOf: (glued: boolean) => number, glued: boolean): Likeness | undefined {
  const similarity = similarityOf(glued);
  return similarity === 0 ? undefined : { relation: glued ? 'joined' : 'typo', similarity };
}

/** Whether one of two names is so short that another spelling may be another name. Words that a table abbreviates may be short. */
function isShort(a: Comparable, b: Comparable): boolean {
  return isDistinctive(a) && isDistinctive(b) && Math.min(a.text.length, b.text.length) < SHORT;
}

/** Whether a word may be somebody's own. */
export function isDistinctive({ kind }: Pick<Word, 'kind'>): boolean {
  return kind === 'word' || kind === 'common';
}

/** Whether two variants are surely one name; of short ones only those of persons that differ by one letter. */
export function isSureVariant(a: Comparable, b: Comparable, ofPerson: boolean): boolean {
  return !isShort(a, b) || (ofPerson && editDistance(a.text, b.text, 1) <= 1);
}

/**
 * The letters in which typing errors are counted. Empty where none are admitted: words with digits are codes, and of short
 * legal forms and particles one is often a letter away from another.
 */
export function lettersOf({ text, kind }: Comparable): string {
  if (kind === 'legal') return text.length < 4 ? '' : text;
  const isWord = kind === 'word' || kind === 'common' || kind === 'generic' || kind === 'glued';
  return isWord && !/\d/.test(text) && !isOpen(text) ? text : '';
}

/** The same for a word that is looked for. A digit or two at it may stand for any letter: `8HATIB`. */
export function lettersInDoubt(word: Comparable): string {
  if (word.isSure) return '';
  return mayHaveDigits(word) ? word.text : lettersOf(word);
}

function afterErrors(a: string, b: string, glued: boolean): number {
  const budget = editBudget(Math.min(a.length, b.length), glued);
  if (budget === 0) return 0;
  const distance = editDistance(a, b, budget);
  if (distance > budget) return 0;
  const isSwap = distance === 1 && a.length === b.length && isSwapFrom(codesOf(a), codesOf(b), 0, a.length);
  return similarityAfter(isSwap ? SWAP : distance, Math.max(a.length, b.length), a[0] === b[0]);
}

/** Similarity of two words, the longer one of `longest` letters, that are so many edits apart. */
export function similarityAfter(distance: number, longest: number, sameFirst: boolean): number {
  return 1 - distance / longest - (sameFirst ? 0 : OTHER_FIRST_LETTER);
}

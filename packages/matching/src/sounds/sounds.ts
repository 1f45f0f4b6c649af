/**
 * Words as rows of sounds, and what one sound costs for another, where a script leaves some of them open.
 *
 * A word of another script is a row of sounds, one letter each, some of them open: Arabic and Hebrew write few vowels, Kana
 * and Hangul have one liquid. A Latin word is what `spellings.ts` says that its letters may stand for. The two are alike
 * where some reading of the letters comes near the sounds; what is not written in either script weighs little.
 */

import { boundedCache } from '../bounded-cache.ts';
import { EXTRA, mostSounds, type Reading, readingsAt, spellingAt } from './spellings.ts';

/** Any vowel or none, in a romanised word; no orthography of names uses the letter. */
export const OPEN_VOWEL = 'ɘ';
/** The one liquid of Kana, Hangul and Han: `r` or `l`. */
export const OPEN_LIQUID = 'ɾ';
/** The Arabic and Hebrew letters for `i` or `e`, and for `u` or `o`. */
export const OPEN_FRONT = 'ɪ';
export const OPEN_BACK = 'ʊ';
/** A full vowel of Hangul that Latin spellings render with any but `i`. */
export const OPEN_MID = 'ʌ';
/** The Arabic letter jim: `j`, or `g` in Egypt and in foreign names. */
export const OPEN_JIM = 'ɟ';

const OPEN = /[ɘɾɟʌɪʊ]/;

/** Whether a normalised word comes from a script that leaves sounds open. */
export function isOpen(word: string): boolean {
  return OPEN.test(word);
}

/** `word`, marked as one of sounds if it has no open one. */
export function opened(word: string): string {
  return isOpen(word) ? word : word + OPEN_VOWEL;
}

/** What the readers of scripts write for sounds that have no letter of their own. */
const ROMANISED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ch: 'C',
    sh: 'S',
    zh: 'J',
    dzh: 'j',
    kh: 'X',
    gh: 'G',
    th: 'T',
    dh: 'D',
    ts: 'c',
    q: 'k',
    c: 'k',
    x: 'ks',
  }),
);
const ROMANISED_AS = new RegExp([...ROMANISED.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
const DOUBLED = /(.)\1+/g;

/** A word ready to be compared. */
export interface Spelt {
  /** Of an open word its sounds, of another one its letters. */
  readonly letters: string;
  readonly isOpen: boolean;
  /** How many letters or sounds are written. */
  readonly length: number;
}

/** Words of more letters or sounds are no names: they are like none by sound. */
export const LONGEST = 40;

export function speltOf(word: string): Spelt {
  if (!isOpen(word)) return { letters: word, isOpen: false, length: word.length };
  const letters = word.replace(ROMANISED_AS, (spelling) => ROMANISED.get(spelling) ?? spelling).replace(DOUBLED, '$1');
  return { letters, isOpen: true, length: letters.replaceAll(OPEN_VOWEL, '').length };
}

/** What the letters from one on may stand for; a sound, for itself, or at last for none; nothing behind the last. */
export function readingsOf({ letters, isOpen: ofOpen }: Spelt, at: number): readonly Reading[] {
  if (at === letters.length) return [];
  if (!ofOpen) return readingsAt(letters, at);
  return [
    { length: 1, sounds: letters.charAt(at), cost: 0 },
    { length: 1, sounds: '', cost: costOfMissing(letters, at) },
  ];
}

/** So many letters are remembered. */
const REMEMBERED = 256;

/** Gives what `make` makes of what letters may stand for ({@link readingsOf}): once for all that may stand for the same. */
export function rememberingReadings<Made>(
  make: (readings: readonly Reading[]) => Made,
): (word: Spelt, at: number) => Made {
  const known = boundedCache<string, Map<number, Made>>(REMEMBERED);
  return (word, at) => {
    const { letters, isOpen: ofOpen } = word;
    const letter = letters.charAt(at);
    let ofLetter = known.get(letter);
    if (!ofLetter) known.set(letter, (ofLetter = new Map()));
    const spelling = ofOpen ? -1 - costOfMissing(letters, at) : spellingAt(letters, at);
    let made = ofLetter.get(spelling);
    if (made === undefined) ofLetter.set(spelling, (made = make(readingsOf(word, at))));
    return made;
  };
}

const VOWELS = 'aeiouʌɪʊ';
const isVowel = (sound: string): boolean => sound !== '' && VOWELS.includes(sound);

/** Sounds that one letter of some script stands for, or that are spelt in either way; then those that are nearly so, or less often. */
const ALIKE = 'ɪi ɪe ʊu ʊo ɾl ɾr ɟj ɟg vw wu wo wʊ yi ye yɪ Xh Gg Ts Tt Dd Dz ʌo ʌu ʌe ʌa';
const NEAR = 'bp bv pf fv jC sS Gh kg';
const CLOSE = 'uo ie ae ao vu vo vʊ bw wf XC Xk Gk jJ jy jz ɟC ɟJ ɟS sz SC cz cs cC td zJ mn zD ct';
/** Costs are whole numbers, so that sums are the same in any order, and so many are 1: half of what another sound costs. */
const WHOLE = 20;
const OTHER_VOWEL = 16;
const OTHER_SOUND = 40;

/** Every letter that stands for a sound; others cost as much as can be. */
const SOUNDS = `abcdefghijklmnopqrstuvwxyzCSJXGTD${OPEN_VOWEL}${OPEN_LIQUID}${OPEN_JIM}${OPEN_MID}${OPEN_FRONT}${OPEN_BACK}`;
const UNSPOKEN = new RegExp(`[^${SOUNDS}]`);
const NUMBERS = new Uint8Array(0x300);
Array.from(SOUNDS).forEach((sound, at) => (NUMBERS[sound.charCodeAt(0)] = at + 1));
const SIZE = SOUNDS.length + 1;
const COSTS = new Uint8Array(SIZE * SIZE).fill(OTHER_SOUND);
for (const [pairs, cost] of [
  [everyPair(VOWELS + OPEN_VOWEL), OTHER_VOWEL],
  [Array.from(VOWELS, (vowel) => vowel + OPEN_VOWEL).join(' '), 0],
  [CLOSE, 4],
  [NEAR, 1],
  [ALIKE, 0],
] as const) {
  for (const pair of pairs.split(' ')) {
    const [a, b] = [numberOf(pair.charCodeAt(0)), numberOf(pair.charCodeAt(1))];
    COSTS[a * SIZE + b] = cost;
    COSTS[b * SIZE + a] = cost;
  }
}

function everyPair(letters: string): string {
  return Array.from(letters, (a) => Array.from(letters, (b) => a + b).join(' ')).join(' ');
}

function numberOf(code: number): number {
  return NUMBERS[code] ?? 0;
}

export const OPEN_CODE: number = OPEN_VOWEL.charCodeAt(0);
const VOWEL_CODES = new Uint8Array(NUMBERS.length);
for (const vowel of VOWELS) VOWEL_CODES[vowel.charCodeAt(0)] = 1;

export function isVowelCode(code: number): boolean {
  return VOWEL_CODES[code] === 1;
}

/** What it costs that one sound stands where another does. */
export function costOf(a: number, b: number): number {
  return a === b ? 0 : (COSTS[numberOf(a) * SIZE + numberOf(b)] ?? OTHER_SOUND);
}

/** What a sound of the open word costs that the Latin one lacks: what is written is meant. */
export function costOfMissing(open: string, at: number): number {
  const sound = open.charAt(at);
  if (sound === OPEN_VOWEL) return at === 0 && !isVowel(open.charAt(1)) ? 10 : 0;
  if (sound === 'h' && at === open.length - 1) return 0;
  if (isVowel(sound)) return 10;
  if (sound !== 'w' && sound !== 'y') return EXTRA;
  return isVowel(open.charAt(at - 1)) && isVowel(open.charAt(at + 1)) ? 4 : 10;
}

/** Whether each letter of a word stands for some sound; digits stand for none. */
export function isSpoken({ letters }: Spelt): boolean {
  return !UNSPOKEN.test(letters);
}

/** A word that is not spoken is at least so far from one that is. */
export const FROM_SPOKEN: number = EXTRA;

const BEST = 0.97;
/** Words of fewer sounds may differ as much as one of so many. */
const SHORTEST = 3;
/** So many hundredths may two words differ for each of their letters but one: short words meet by chance. */
const TOLERATED = { single: 4, glued: 1 };
/** How far two words may be apart, the longer one of `length`. `glued`: one of them is made of several. */
export function limitFor(length: number, glued: boolean): number {
  const tolerated = glued ? TOLERATED.glued : TOLERATED.single;
  return Math.floor((tolerated * (Math.max(length, SHORTEST) - 1) * WHOLE) / 100);
}

/** No two words may be further apart. */
export const FARTHEST: number = limitFor(LONGEST, false);

/** A sound costs at least so much that the other word lacks, but for a last `h`. */
const LEAST_MISSING = 4;

/** Words of more letters or sounds than so many are further from `word` than they may be. */
export function longestAlike({ letters, isOpen: ofOpen }: Spelt): number {
  const heard = (ofOpen ? letters.length : mostSounds(letters)) + 1;
  let length = heard;
  while (length < LONGEST && (length + 1 - heard) * LEAST_MISSING <= limitFor(length + 1, false)) length += 1;
  return Math.min(LONGEST, length);
}

/** Likeness from 0.93 to 0.97 of two words that are so far apart; 0 where that is too far. */
export function likenessAt(distance: number, length: number, glued: boolean): number {
  return distance > limitFor(length, glued) ? 0 : BEST - distance / WHOLE / Math.max(length, SHORTEST);
}

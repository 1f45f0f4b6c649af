/**
 * Compares words across scripts by their sounds, where a script leaves some of them open.
 *
 * A word of another script is a row of sounds, one letter each, some of them open: Arabic and Hebrew write few vowels, Kana
 * and Hangul have one liquid. A Latin word is what `spellings.ts` says that its letters may stand for. The two are alike
 * where some reading of the letters comes near the sounds; what is not written in either script weighs little.
 */

import { keyOfLetters, type Reading, readingsAt } from './spellings.ts';

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
const ROMANISATION = new RegExp([...ROMANISED.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
const DOUBLED = /(.)\1+/g;

/** A word ready to be compared. */
export interface Spelt {
  /** Of an open word its sounds, of another one its letters. */
  readonly letters: string;
  readonly isOpen: boolean;
  /** How many letters or sounds are written. */
  readonly length: number;
  /** Of an open word, what each sound costs that the other word lacks. */
  readonly missing: readonly number[];
  /** What the letters from each one on may stand for, as far as that was asked for. */
  readonly readings: (readonly Reading[])[];
}

export function speltOf(word: string): Spelt {
  if (!isOpen(word)) {
    return { letters: word, isOpen: false, length: word.length, missing: NOTHING, readings: [] };
  }
  const letters = word.replace(ROMANISATION, (spelling) => ROMANISED.get(spelling) ?? spelling).replace(DOUBLED, '$1');
  const missing = Array.from(letters, (_, at) => costOfMissing(letters, at));
  return { letters, isOpen: true, length: letters.replaceAll(OPEN_VOWEL, '').length, missing, readings: [] };
}

const NOTHING: readonly number[] = [];

/** What the letters from one on may stand for; a sound, for itself or for none. */
function readingsOf({ letters, isOpen: ofOpen, missing }: Spelt, at: number): readonly Reading[] {
  if (at === letters.length) return NO_READINGS;
  if (!ofOpen) return readingsAt(letters, at);
  return [
    { length: 1, sounds: letters.charAt(at), cost: 0 },
    { length: 1, sounds: '', cost: missing[at] ?? 0 },
  ];
}

const NO_READINGS: readonly Reading[] = [];

const VOWELS = 'aeiouʌɪʊ';
const isVowel = (sound: string): boolean => sound !== '' && VOWELS.includes(sound);

/**
 * The classes of a Latin word that each sound may be spelt with, `-` for none. What Latin words write before silence, or
 * before another consonant, their keys leave out.
 */
const CLASSES: ReadonlyMap<string, string> = new Map(
  `b:p- p:p- v:-p f:-p t:t d:t T:ts D:ts s:sQtx z:sQtx c:sQt S:sQtx J:sQ- C:sQt j:sQ- ɟ:sQk- k:kQ g:kQ- G:kQ- X:kQ- h:-Q y:-r r:r l:r ɾ:r m:n n:n`
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
);
/** Sounds that Latin spellings leave out, or write without their speaking, where no vowel follows. */
const WEAK = 'tdszTDcrɾlgkbp';

/** Longer words are no names. */
const LONGEST = 40;
/** So many of the consonants make a key. */
const LONGEST_KEY = 8;
/** Words of many readings are told by fewer: what is lost is a rare word. */
const MOST_KEYS = 128;

/** Two words are compared only where they share one of these: the classes of their first consonants, after `a` where they begin with none. */
export function keysOf({ letters, isOpen: ofOpen }: Spelt): readonly string[] {
  if (letters.length > LONGEST) return [];
  return ofOpen ? keysOfSounds(letters) : [keyOfLetters(letters).slice(0, LONGEST_KEY)];
}

function keysOfSounds(sounds: string): readonly string[] {
  let keys = [''];
  for (let at = 0; at < sounds.length; at += 1) {
    const sound = sounds.charAt(at);
    const classes = CLASSES.get(sound) ?? '-';
    const isWeak = WEAK.includes(sound) && !isVowel(sounds.charAt(at + 1)) && at > 0;
    const ways = isWeak && !classes.includes('-') ? `${classes}-` : classes;
    const longer = keys.flatMap((key) =>
      key.length === LONGEST_KEY ? [key] : Array.from(ways, (each) => (each === '-' ? key || 'a' : key + each)),
    );
    keys = [...new Set(longer)].slice(0, MOST_KEYS);
  }
  return keys;
}

/** Room to compute in: costs of what is read so far of the one word and of the other, and of each row what is not empty. */
const reached = new Float64Array((LONGEST + 1) * (LONGEST + 1));
const from = new Uint8Array(LONGEST + 1);
const to = new Uint8Array(LONGEST + 1);

/** How far two words are apart, from 0, or more than `limit`. `open` is the one of the other script. */
function distanceOf({ letters: open, missing }: Spelt, other: Spelt, limit: number): number {
  const { letters, readings } = other;
  const width = open.length + 1;
  const end = width * (letters.length + 1) - 1;
  reached.fill(Number.POSITIVE_INFINITY, 0, end + 1);
  from.fill(width, 0, letters.length + 1);
  to.fill(0, 0, letters.length + 1);
  reached[0] = 0;
  from[0] = 0;
  let last = 0;
  for (let j = 0; j <= last; j += 1) {
    for (let i = from[j] ?? width; i <= (to[j] ?? 0); i += 1) {
      const cost = reached[j * width + i] ?? 0;
      if (cost > limit) continue;
      const without = cost + (missing[i] ?? 0);
      if (i < open.length && without <= limit && without < (reached[j * width + i + 1] ?? 0)) {
        reached[j * width + i + 1] = without;
        if (i === to[j]) to[j] = i + 1;
      }
      for (const reading of (readings[j] ??= readingsOf(other, j))) {
        let sum = cost + reading.cost;
        let next = i;
        for (let k = 0; k < reading.sounds.length && sum <= limit; k += 1, next += 1) {
          const sound = reading.sounds.charCodeAt(k);
          if (k > 0 && open.charCodeAt(next) === OPEN_CODE && !isVowelCode(sound)) next += 1; // two consonants
          sum += next < open.length ? costOf(open.charCodeAt(next), sound) : OTHER_SOUND;
        }
        const row = j + reading.length;
        if (sum > limit || sum >= (reached[row * width + next] ?? 0)) continue;
        reached[row * width + next] = sum;
        if (next < (from[row] ?? 0)) from[row] = next;
        if (next > (to[row] ?? 0)) to[row] = next;
        if (row > last) last = row;
      }
    }
  }
  return reached[end] ?? limit + 1;
}

/** Sounds that one letter of some script stands for, or that are spelt in either way; then those that are nearly so, or less often. */
const ALIKE = 'ɪi ɪe ʊu ʊo ɾl ɾr ɟj ɟg vw wu wo wʊ yi ye yɪ Xh Gg Ts Tt Dd Dz ʌo ʌu ʌe ʌa';
const NEAR = 'bp bv pf fv jC sS Gh kg';
const CLOSE = 'uo ie ae ao vu vo vʊ bw wf XC Xk Gk jJ jy jz ɟC ɟJ ɟS sz SC cz cs cC td zJ mn zD ct';
const OTHER_VOWEL = 0.8;
const OTHER_SOUND = 2;

/** Every letter that stands for a sound; others cost as much as can be. */
const SOUNDS = `abcdefghijklmnopqrstuvwxyzCSJXGTD${OPEN_VOWEL}${OPEN_LIQUID}${OPEN_JIM}${OPEN_MID}${OPEN_FRONT}${OPEN_BACK}`;
const NUMBERS = new Uint8Array(0x300);
Array.from(SOUNDS).forEach((sound, at) => (NUMBERS[sound.charCodeAt(0)] = at + 1));
const SIZE = SOUNDS.length + 1;
const COSTS = new Float64Array(SIZE * SIZE).fill(OTHER_SOUND);
for (const [pairs, cost] of [
  [everyPair(VOWELS + OPEN_VOWEL), OTHER_VOWEL],
  [Array.from(VOWELS, (vowel) => vowel + OPEN_VOWEL).join(' '), 0],
  [CLOSE, 0.2],
  [NEAR, 0.05],
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

const OPEN_CODE = OPEN_VOWEL.charCodeAt(0);
const VOWEL_CODES = new Uint8Array(NUMBERS.length);
for (const vowel of VOWELS) VOWEL_CODES[vowel.charCodeAt(0)] = 1;

function isVowelCode(code: number): boolean {
  return VOWEL_CODES[code] === 1;
}

function costOf(a: number, b: number): number {
  return a === b ? 0 : (COSTS[numberOf(a) * SIZE + numberOf(b)] ?? OTHER_SOUND);
}

/** What a sound of the open word costs that the Latin one lacks: what is written is meant. */
function costOfMissing(open: string, at: number): number {
  const sound = open.charAt(at);
  if (sound === OPEN_VOWEL) return at === 0 && !isVowel(open.charAt(1)) ? 0.5 : 0;
  if (sound === 'h' && at === open.length - 1) return 0;
  if (isVowel(sound)) return 0.5;
  if (sound !== 'w' && sound !== 'y') return 1;
  return isVowel(open.charAt(at - 1)) && isVowel(open.charAt(at + 1)) ? 0.2 : 0.5;
}

const BEST = 0.97;
/** Words of fewer sounds may differ as much as one of so many. */
const SHORTEST = 3;
/** So much may two words differ for each of their letters but one: short words meet by chance. */
const TOLERATED = { word: 0.04, glued: 0.01 };
const ROUNDING = 1e-9;

/**
 * Likeness from 0.93 to 0.97 of two words of which one {@link isOpen}; 0 where they are further apart or have other
 * consonants, or where none is open. Symmetric. `glued`: one of them is made of several.
 */
export function soundLikeness(a: string, b: string, glued: boolean): number {
  const [one, other] = [speltOf(a), speltOf(b)];
  const keys = keysOf(one);
  return keysOf(other).some((key) => keys.includes(key)) ? likenessOf(one, other, glued) : 0;
}

/** {@link soundLikeness} of words that share a key. */
export function likenessOf(a: Spelt, b: Spelt, glued: boolean): number {
  if (!a.isOpen && !b.isOpen) return 0;
  const [open, other] = a.isOpen && !(b.isOpen && b.letters < a.letters) ? [a, b] : [b, a];
  const length = Math.max(a.length, b.length, SHORTEST);
  const limit = (glued ? TOLERATED.glued : TOLERATED.word) * (length - 1) + ROUNDING;
  const distance = distanceOf(open, other, limit);
  return distance > limit ? 0 : BEST - distance / length;
}

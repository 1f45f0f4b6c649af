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
interface Spelt {
  /** Of an open word its sounds, of another one its letters. */
  readonly letters: string;
  readonly isOpen: boolean;
  /** How many letters or sounds are written. */
  readonly length: number;
}

function speltOf(word: string): Spelt {
  if (!isOpen(word)) return { letters: word, isOpen: false, length: word.length };
  const letters = word.replace(ROMANISATION, (spelling) => ROMANISED.get(spelling) ?? spelling).replace(DOUBLED, '$1');
  return { letters, isOpen: true, length: letters.replaceAll(OPEN_VOWEL, '').length };
}

/** What the letters from one on may stand for; a sound, for itself. */
function readingsOf({ letters, isOpen: ofOpen }: Spelt, at: number): readonly Reading[] {
  if (!ofOpen) return readingsAt(letters, at);
  return [
    { length: 1, sounds: letters.charAt(at), cost: 0 },
    { length: 1, sounds: '', cost: costOfMissing(letters, at) },
  ];
}

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
function keysOf({ letters, isOpen: ofOpen }: Spelt): readonly string[] {
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

/** What the letters of a word from each on may stand for, as far as it was asked for. */
type Readings = (readonly Reading[])[];

/** How far two words are apart, from 0, or more than `limit`. `open` are the sounds of the one of the other script. */
function distanceOf(open: string, other: Spelt, limit: number, readings: Readings): number {
  const { letters } = other;
  const width = letters.length + 1;
  const nearest = new Map<number, number>();
  const visit = (i: number, j: number, cost: number): void => {
    if (cost > limit || cost >= (nearest.get(i * width + j) ?? Number.POSITIVE_INFINITY)) return;
    nearest.set(i * width + j, cost);
    if (j < letters.length) {
      for (const reading of (readings[j] ??= readingsOf(other, j))) {
        let sum = cost + reading.cost;
        let end = i;
        for (let k = 0; k < reading.sounds.length && sum <= limit; k += 1, end += 1) {
          const sound = reading.sounds.charCodeAt(k);
          if (k > 0 && open.charCodeAt(end) === OPEN_CODE && !VOWEL_CODES.has(sound)) end += 1; // two consonants
          sum += end < open.length ? costOf(open.charCodeAt(end), sound) : OTHER_SOUND;
        }
        visit(end, j + reading.length, sum);
      }
    }
    if (i < open.length) visit(i + 1, j, cost + costOfMissing(open, i));
  };
  visit(0, 0, 0);
  return nearest.get(open.length * width + letters.length) ?? limit + 1;
}

/** Sounds that one letter of some script stands for, or that are spelt in either way; then those that are nearly so, or less often. */
const ALIKE = 'ɪi ɪe ʊu ʊo ɾl ɾr ɟj ɟg vw wu wo wʊ yi ye yɪ Xh Gg Ts Tt Dd Dz ʌo ʌu ʌe ʌa';
const NEAR = 'bp bv pf fv jC sS Gh kg';
const CLOSE = 'uo ie ae ao vu vo vʊ bw wf XC Xk Gk jJ jy jz ɟC ɟJ ɟS sz SC cz cs cC td zJ mn zD ct';
const COSTS: ReadonlyMap<number, number> = new Map([
  ...bothWays(CLOSE, 0.2),
  ...bothWays(NEAR, 0.05),
  ...bothWays(ALIKE, 0),
]);
const OTHER_VOWEL = 0.8;
const OTHER_SOUND = 2;

function bothWays(pairs: string, cost: number): readonly (readonly [number, number])[] {
  return pairs.split(' ').flatMap((pair) => {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    return [[pairCode(a, b), cost] as const, [pairCode(b, a), cost] as const];
  });
}

function pairCode(a: number, b: number): number {
  return a * 0x10000 + b;
}

const OPEN_CODE = OPEN_VOWEL.charCodeAt(0);
const VOWEL_CODES: ReadonlySet<number> = new Set(Array.from(VOWELS, (vowel) => vowel.charCodeAt(0)));

function costOf(a: number, b: number): number {
  if (a === b) return 0;
  const known = COSTS.get(pairCode(a, b));
  if (known !== undefined) return known;
  const areVowels = VOWEL_CODES.has(a) || a === OPEN_CODE ? VOWEL_CODES.has(b) || b === OPEN_CODE : false;
  if (!areVowels) return OTHER_SOUND;
  return a === OPEN_CODE || b === OPEN_CODE ? 0 : OTHER_VOWEL;
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

/** `readings`: those of `a`, remembered while it is held against many words. */
function likenessOf(a: Spelt, b: Spelt, glued: boolean, readings: Readings = []): number {
  if (!a.isOpen && !b.isOpen) return 0;
  const [open, other] = a.isOpen && !(b.isOpen && b.letters < a.letters) ? [a, b] : [b, a];
  const length = Math.max(a.length, b.length, SHORTEST);
  const limit = (glued ? TOLERATED.glued : TOLERATED.word) * (length - 1) + ROUNDING;
  const distance = distanceOf(open.letters, other, limit, other === a ? readings : []);
  return distance > limit ? 0 : BEST - distance / length;
}

interface Sounding extends Spelt {
  readonly id: number;
}

type Index = ReadonlyMap<string, readonly Sounding[]>;

/**
 * Finds the texts, by their number, for which {@link soundLikeness} is more than 0; `open` are the numbers of those that
 * are open. Lists are mostly Latin: the index of all texts is made when the first word of another script is looked for,
 * and where no text is open a Latin word costs nothing.
 */
export function indexSounds(
  texts: { readonly size: number; get(id: number): string },
  open: Uint32Array,
): (word: string, found: (id: number) => void) => void {
  const indexed = (ids: () => Iterable<number>): (() => Index) => {
    let index: Index | undefined;
    return () => (index ??= byKey(ids(), (id) => texts.get(id)));
  };
  const ofOpen = indexed(() => open);
  const ofAll = indexed(() => Array(texts.size).keys());
  return (word, found) => {
    if (open.length === 0 && !isOpen(word)) return;
    const index = isOpen(word) ? ofAll() : ofOpen();
    const spelt = speltOf(word);
    const seen = new Set<number>();
    const readings: Readings = [];
    for (const key of keysOf(spelt)) {
      for (const other of index.get(key) ?? []) {
        if (seen.has(other.id)) continue;
        seen.add(other.id);
        if (likenessOf(spelt, other, false, readings) > 0) found(other.id);
      }
    }
  };
}

function byKey(ids: Iterable<number>, textOf: (id: number) => string): Index {
  const index = new Map<string, Sounding[]>();
  for (const id of ids) {
    const sounding = { id, ...speltOf(textOf(id)) };
    for (const key of keysOf(sounding)) {
      const sameKey = index.get(key);
      if (sameKey) sameKey.push(sounding);
      else index.set(key, [sounding]);
    }
  }
  return index;
}

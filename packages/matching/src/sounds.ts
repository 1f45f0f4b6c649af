/**
 * Compares words across scripts by their sounds, where a script leaves some of them open.
 *
 * Arabic and Hebrew write few vowels; Hangul and Kana write sounds that Latin spellings render in several ways. A word
 * romanised from such a script holds {@link OPEN_VOWEL} where a vowel may stand or not. It is held against a Latin word
 * consonant by consonant, and vowels weigh little.
 */

/** Any vowel or none, in a romanised word; no orthography of names uses the letter. */
export const OPEN_VOWEL = 'ɘ';
/** The one liquid of Kana and Hangul: `r` or `l`. */
export const OPEN_LIQUID = 'ɾ';

/** The Arabic letter jim: `j`, or `g` in Egypt and in foreign names. */
export const OPEN_JIM = 'ɟ';

const OPEN = /[ɘɾɟ]/;

/** Whether a normalised word comes from a script that leaves sounds open. */
export function isOpen(word: string): boolean {
  return OPEN.test(word);
}

/** Spellings of one sound, with the longest first; the value has one letter a sound. */
const SPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ngh: 'ngh', // two syllables
    tsch: 'C',
    tch: 'C',
    sch: 'S',
    ch: 'C',
    cz: 'C',
    sh: 'S',
    zh: 'J',
    dzh: 'j',
    dj: 'j',
    ph: 'f',
    kh: 'X',
    gh: 'G',
    ght: 't',
    th: 'T',
    dh: 'D',
    ts: 'c',
    tz: 'c',
    gn: 'n',
    ck: 'k',
    qu: 'k',
    q: 'k',
    x: 'ks',
    ce: 'se',
    ci: 'si',
    cy: 'si',
    c: 'k',
    ou: 'u',
    oo: 'u',
    ue: 'u',
    ee: 'i',
    ie: 'i',
    ey: 'i',
    ay: 'ai',
    oe: 'o',
    ae: 'ai',
  }),
);

const FINAL_C = /(?<=i)c$/;
const SPELLING = new RegExp([...SPELT.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
const DOUBLED = /(.)\1+/g;

/** The sounds of a normalised word, one letter each. */
function soundsOf(word: string): string {
  return word
    .replace(FINAL_C, 'ch')
    .replace(SPELLING, (spelling) => SPELT.get(spelling) ?? spelling)
    .replace(DOUBLED, '$1');
}

const VOWELS = 'aeiou';
/** Often mute at the end of a Latin word. */
const MUTE = 'tdsx';

/** Coarse classes of the consonants that never fall out, and of what a word begins with. */
const CLASSES: ReadonlyMap<string, string> = classes(['b:bp', 't:tdTDc', 's:szSCJjɟ', 'k:kgXG', 'r:lrɾ', 'm:m', 'n:n']);
/** Classes that a sound of an open word may have besides: `j` is `g` in Gamal, and Hangul has no `f` or `v`. */
const OTHER_CLASSES: ReadonlyMap<string, string> = new Map([...classes(['k:ɟC', 's:XTDc']), ['b', ''], ['p', '']]);
/** And of a Latin word: none where `j` is a vowel, as in Rajko. */
const OTHER_LATIN_CLASSES: ReadonlyMap<string, string> = new Map([['j', '']]);

function classes(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap((row) => Array.from(row.slice(2), (sound) => [sound, row.charAt(0)] as const)));
}

/** Longer words are no names. */
const LONGEST = 40;
/** Words of many readings are told by fewer: what is lost is a rare word. */
const MOST_KEYS = 16;

/** Two words are compared only where they share one of these: their consonants by class. */
function keysOf(sounds: string): readonly string[] {
  if (sounds.length > LONGEST) return [];
  const others = isOpen(sounds) ? OTHER_CLASSES : OTHER_LATIN_CLASSES;
  let keys = [CLASSES.has(sounds.charAt(0)) ? '' : 'a'];
  for (const sound of sounds) {
    const one = CLASSES.get(sound);
    if (one === undefined) continue;
    const other = keys.length < MOST_KEYS ? others.get(sound) : undefined;
    keys = keys.flatMap((key) => (other === undefined ? key + one : [key + one, key + other]));
  }
  return keys;
}

/** How far two words are apart, from 0, or more than `limit`. `open` is the one of the other script. */
function distanceOf(open: string, latin: string, limit: number): number {
  const extra = Array.from(latin, (_, j) => costOfExtra(latin, j));
  let row = [0];
  for (let j = 0; j < latin.length; j += 1) row.push((row[j] ?? 0) + (extra[j] ?? 0));
  for (let i = 0; i < open.length; i += 1) {
    const left = costOfMissing(open, i);
    const next = [(row[0] ?? 0) + left];
    let least = next[0] ?? 0;
    for (let j = 0; j < latin.length; j += 1) {
      const both = (row[j] ?? 0) + costOf(open.charAt(i), latin.charAt(j));
      const cost = Math.min(both, (row[j + 1] ?? 0) + left, (next[j] ?? 0) + (extra[j] ?? 0));
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return least;
    row = next;
  }
  return row[latin.length] ?? 0;
}

const isVowel = (sound: string): boolean => sound !== '' && VOWELS.includes(sound);

const isGlide = (sound: string): boolean => sound === 'w' || sound === 'y';

/** Sounds that one letter of an open script stands for, or that are spelt in either way. */
const ALIKE: ReadonlySet<string> = bothWays('uo ie ɾl ɾr ɟj ɟg vw wu wo yi ye Xh Gg kg Ts Tt Dd Dz');
/** The same, less often. */
const CLOSE: ReadonlySet<string> = bothWays(
  'ae ao bp bv pf fv vu vo XC Xk Gk jC jJ jy ɟC ɟJ ɟS sS sz SC cz cs cC td zJ zj',
);

function bothWays(pairs: string): ReadonlySet<string> {
  return new Set(pairs.split(' ').flatMap(([a = '', b = '']) => [a + b, b + a]));
}

function costOf(a: string, b: string): number {
  if (a === b || ALIKE.has(a + b)) return 0;
  if (a === OPEN_VOWEL || b === OPEN_VOWEL) return isVowel(a) || isVowel(b) ? 0 : 2;
  if (isVowel(a) && isVowel(b)) return CLOSE.has(a + b) ? 0.1 : 0.8;
  return CLOSE.has(a + b) ? 0.2 : 2;
}

/** What a sound of the open word costs that the Latin one lacks: what is written is meant. */
function costOfMissing(open: string, at: number): number {
  const sound = open.charAt(at);
  if (sound === OPEN_VOWEL) return at === 0 ? 0.5 : 0;
  if (sound === 'h' && at === open.length - 1) return 0;
  return isVowel(sound) || isGlide(sound) ? 0.5 : 1;
}

/** What a sound of the Latin word costs that the open one lacks: it may be mute, or one vowel spelt with two letters. */
function costOfExtra(latin: string, at: number): number {
  const sound = latin.charAt(at);
  const isLast = at === latin.length - 1;
  const isBesideVowel = isVowel(latin.charAt(at - 1)) || isVowel(latin.charAt(at + 1));
  if (isVowel(sound)) return isBesideVowel || (isLast && sound === 'e') ? 0.15 : 0.5;
  if (isGlide(sound)) return isBesideVowel && at > 0 ? 0.2 : 0.5;
  if (sound === 'h') return isLast ? 0 : 0.4;
  return isLast && MUTE.includes(sound) ? 0.6 : 1;
}

const BEST = 0.97;
const LEAST = { word: 0.87, glued: 0.92 };

/**
 * Likeness from 0.87 to 0.97 of two words of which one {@link isOpen}; 0 where they are further apart or have other
 * consonants. Symmetric. `glued`: one of them is made of several.
 */
export function soundLikeness(a: string, b: string, glued: boolean): number {
  const [one, other] = [soundsOf(a), soundsOf(b)];
  const keys = keysOf(one);
  return keysOf(other).some((key) => keys.includes(key)) ? likenessOf(one, other, glued) : 0;
}

function likenessOf(a: string, b: string, glued: boolean): number {
  const least = glued ? LEAST.glued : LEAST.word;
  const length = Math.max(writtenLength(a), writtenLength(b), 3);
  const limit = (BEST - least) * length;
  const distance = isOpen(a) && !(isOpen(b) && b < a) ? distanceOf(a, b, limit) : distanceOf(b, a, limit);
  return distance > limit ? 0 : BEST - distance / length;
}

function writtenLength(sounds: string): number {
  return sounds.replaceAll(OPEN_VOWEL, '').length;
}

interface Sounding {
  readonly id: number;
  readonly sounds: string;
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
    const sounds = soundsOf(word);
    for (const key of keysOf(sounds)) {
      for (const other of index.get(key) ?? []) if (likenessOf(sounds, other.sounds, false) > 0) found(other.id);
    }
  };
}

function byKey(ids: Iterable<number>, textOf: (id: number) => string): Index {
  const index = new Map<string, Sounding[]>();
  for (const id of ids) {
    const sounding = { id, sounds: soundsOf(textOf(id)) };
    for (const key of keysOf(sounding.sounds)) {
      const sameKey = index.get(key);
      if (sameKey) sameKey.push(sounding);
      else index.set(key, [sounding]);
    }
  }
  return index;
}

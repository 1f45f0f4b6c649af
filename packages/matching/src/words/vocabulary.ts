/** All units of all listed names, each once, and a search for those that are like a given one. */

import { type Deletions, deletionSections, MOST_DELETIONS, openDeletions } from './deletions.ts';
import { codesOf, editDistanceFrom, isSwapFrom } from './edit-distance.ts';
import type { FlatArray, IndexBuffer } from '../index-of-lists/index-buffer.ts';
import { eachInRow, openRows, rowAt, rowsByValue, rowsSections } from '../index-of-lists/rows.ts';
import { mayRunOn, partsOf } from './run-on.ts';
import { openSounds, soundSections } from '../sounds/sound-index.ts';
import { isOpen } from '../sounds/sounds.ts';
import { NOT_FOUND, numbered, openStrings, stringArrays, stringSections } from '../index-of-lists/string-table.ts';
import {
  editBudget,
  likeness,
  type Likeness,
  lettersOf,
  lettersInDoubt,
  heardLikeness,
  otherKeysIn,
  likenessOfSame,
  SWAP,
  similarityAfter,
} from './token-similarity.ts';
import type { Word } from './units.ts';

/** The units that are like one; `likes[i]` says how unit `ids[i]` is. */
export interface Neighbours {
  readonly ids: readonly number[];
  readonly likes: readonly Likeness[];
  /** The units that stand in it one behind the other, in whatever order a name has them. */
  readonly parts: readonly number[];
  /** What it took to find those that sound like it: a matter of the unit and the lists alone. */
  readonly steps: number;
}

export interface Vocabulary {
  /** How many units there are; their numbers are below, in the order of their texts. */
  readonly size: number;
  wordAt(id: number): Word;
  kindAt(id: number): Word['kind'];
  /** Whether a unit is none of the tokens of a name but stands beside them. */
  isBesideTokens(id: number): boolean;
  /** First code unit of the text of a unit. */
  initialAt(id: number): number;
  /** In how many entries the word with this key stands. */
  frequencyOf(key: string): number;
  /** Exactly the units for which {@link likeness} is defined. */
  neighbours(unit: Word): Neighbours;
  /** The units whose texts begin with `text`: from the first number up to but not including the second. */
  beginningWith(text: string): readonly [number, number];
}

/** Those that stand beside tokens last. */
const KINDS: readonly Word['kind'][] = [
  'word',
  'common',
  'generic',
  'number',
  'initial',
  'particle',
  'legal',
  'honorific',
  'glued',
  'heard',
] satisfies Word['kind'][];
const GLUED = KINDS.indexOf('glued');
const KIND_MASK = 15;
/** Typing errors are counted in this unit. */
const HAS_LETTERS = 16;

const NONE: readonly number[] = [];
const NO_LIKES: readonly Likeness[] = [];

/** Words of so many letters may be three edits apart. */
const LONG = 14;
/** Longer words have no neighbours among those of less than {@link LONG} letters. */
const LONGEST_FOR_TWO = LONG + 1;

/**
 * The vocabulary of `met`, no two of which are alike, and their numbers in it; `frequency`: how many entries have a key.
 * `asksOpen`: it may be asked about words of scripts that leave sounds open.
 */
export function buildVocabulary(
  met: readonly Word[],
  frequency: ReadonlyMap<string, number>,
  asksOpen: boolean,
): { readonly sections: [string, FlatArray][]; readonly numbers: Uint32Array } {
  const order = Uint32Array.from(met.keys()).sort((a, b) => compare(met[a], met[b]));
  const numbers = new Uint32Array(met.length);
  order.forEach((at, id) => (numbers[at] = id));
  const words = Array.from(order, (at) => met[at] ?? raise());
  const texts = numbered(words.map(({ text }) => text));
  const keys = numbered(words.map(({ key }) => key));
  const unitText = Uint32Array.from(words, ({ text }) => texts.idOf(text));
  const unitKey = Uint32Array.from(words, ({ key }) => keys.idOf(key));
  const depths = new Uint8Array(texts.sorted.length);
  const long = new Set<number>();
  const single = new Set<number>();
  words.forEach((word, id) => {
    const text = unitText[id] ?? 0;
    const { length } = lettersOf(word);
    const isGlued = word.kind === 'glued';
    depths[text] = Math.max(depths[text] ?? 0, Math.min(MOST_DELETIONS, editBudget(length, isGlued)));
    if (!isGlued) single.add(text);
    if (!isGlued && length >= LONG) long.add(text);
  });
  const textArrays = stringArrays(texts.sorted);
  const open = texts.sorted.flatMap((text, id) => (isOpen(text) ? id : []));
  return {
    numbers,
    sections: [
      ...stringSections('texts', textArrays),
      ...stringSections('keys', stringArrays(keys.sorted)),
      ...rowsSections('unitsOfText', rowsByValue(unitText, texts.sorted.length)),
      ...rowsSections('unitsOfKey', rowsByValue(unitKey, keys.sorted.length)),
      ...deletionSections('deletions', textArrays, depths),
      ...soundSections(asksOpen || open.length > 0 ? texts.sorted : [], (text) => !single.has(text)),
      ['units.text', unitText],
      ['units.key', unitKey],
      [
        'units.kind',
        Uint8Array.from(words, (word) => KINDS.indexOf(word.kind) | (lettersOf(word) === '' ? 0 : HAS_LETTERS)),
      ],
      ['keys.frequency', Uint32Array.from(keys.sorted, (key) => frequency.get(key) ?? 0)],
      ['texts.long', Uint32Array.from(long).sort()],
      ['texts.open', Uint32Array.from(open)],
    ],
  };
}

/** By text, and by kind where the text is the same. */
function compare(a: Word = raise(), b: Word = raise()): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

function raise(): never {
  throw new Error('every unit has a word');
}

export function openVocabulary(index: IndexBuffer): Vocabulary {
  const texts = openStrings(index, 'texts');
  const keys = openStrings(index, 'keys');
  const unitsOfText = openRows(index, 'unitsOfText');
  const unitsOfKey = openRows(index, 'unitsOfKey');
  const deletions: Deletions = openDeletions(index, 'deletions');
  const unitText = index.u32('units.text');
  const unitKey = index.u32('units.key');
  const kinds = index.u8('units.kind');
  const frequency = index.u32('keys.frequency');
  const long = index.u32('texts.long');
  const sounds = openSounds(index);
  const seenText = new Uint32Array(texts.size);
  /** The letters of a word that is looked for. */
  let codes = new Uint16Array(64);
  let search = 0;

  const kindAt = (id: number): Word['kind'] => KINDS[(kinds[id] ?? 0) & KIND_MASK] ?? 'word';
  const wordAt = (id: number): Word => ({
    text: texts.get(unitText[id] ?? 0),
    key: keys.get(unitKey[id] ?? 0),
    kind: kindAt(id),
  });
  const isBesideTokens = (id: number): boolean => ((kinds[id] ?? 0) & KIND_MASK) >= GLUED;
  const isGlued = (id: number): boolean => ((kinds[id] ?? 0) & KIND_MASK) === GLUED;

  const tokensOf = (text: number): number[] => [...rowAt(unitsOfText, text)].filter((id) => !isBesideTokens(id));
  const tokensIn = (word: string): number[] => [
    ...new Set(partsOf(word, texts, (text) => tokensOf(text).length > 0).flatMap(tokensOf)),
  ];

  const neighbours = (unit: Word): Neighbours => {
    const ids: number[] = [];
    const likes: Likeness[] = [];
    const sameText = texts.find(unit.text);
    const sameKey = keys.find(unit.key);
    const glued = unit.kind === 'glued';
    const add = (id: number, like: Likeness | undefined): void => {
      if (!like) return;
      ids.push(id);
      likes.push(like);
    };
    eachInRow(unitsOfText, sameText, (id) => add(id, likenessOfSame(unit, kindAt(id))));
    eachInRow(unitsOfKey, sameKey, (id) => {
      if (unitText[id] !== sameText) add(id, likeness(unit, wordAt(id)));
    });
    const otherKeys = otherKeysIn(unit)
      .map((key) => keys.find(key))
      .filter((key) => key !== NOT_FOUND);
    for (const key of otherKeys) {
      eachInRow(unitsOfKey, key, (id) => {
        if (unitText[id] !== sameText) add(id, likeness(unit, wordAt(id)));
      });
    }
    const steps = sounds(unit.text, glued, (text, soundLikeness) => {
      if (text === sameText) return;
      eachInRow(unitsOfText, text, (id) => {
        if (unitKey[id] !== sameKey) add(id, heardLikeness(soundLikeness, glued || isGlued(id)));
      });
    });
    misspelt(lettersInDoubt(unit), glued, sameText, (id, like) => {
      if (unitKey[id] !== sameKey && !otherKeys.includes(unitKey[id] ?? NOT_FOUND)) add(id, like);
    });
    const parts = mayRunOn(unit) ? tokensIn(unit.text) : NONE;
    return ids.length === 0 ? { ids: NONE, likes: NO_LIKES, parts, steps } : { ids, likes, parts, steps };
  };

  /** Units whose letters are within the edit budget, but for those with text `but`. */
  function misspelt(letters: string, glued: boolean, but: number, found: (id: number, like: Likeness) => void): void {
    const { length } = letters;
    const budget = editBudget(length, glued);
    if (budget === 0) return;
    if (length > codes.length) codes = new Uint16Array(2 * length);
    codesOf(letters, codes);
    search = search === 0xffffffff ? 1 : search + 1;
    if (search === 1) seenText.fill(0);
    const check = (text: number): void => {
      if (seenText[text] === search) return;
      seenText[text] = search;
      if (text === but) return;
      const start = texts.first[text] ?? 0;
      const end = texts.first[text + 1] ?? 0;
      const shorter = Math.min(length, end - start);
      const most = editBudget(shorter, glued);
      if (Math.abs(length - (end - start)) > most) return;
      const distance = editDistanceFrom(codes, 0, length, texts.units, start, end, most);
      if (distance > most) return;
      const isSwap = distance === 1 && end - start === length && isSwapFrom(codes, texts.units, start, length);
      const edits = isSwap ? SWAP : distance;
      const similarity = similarityAfter(edits, Math.max(length, end - start), codes[0] === texts.units[start]);
      eachInRow(unitsOfText, text, (id) => {
        const isJoined = glued || isGlued(id);
        if (((kinds[id] ?? 0) & HAS_LETTERS) === 0 || distance > editBudget(shorter, isJoined)) return;
        found(id, { relation: isJoined ? 'joined' : 'typo', similarity });
      });
    };
    const isLong = !glued && length > LONGEST_FOR_TWO;
    deletions.probe(codes, length, isLong ? 1 : Math.min(budget, MOST_DELETIONS), check);
    if (!glued && length >= LONG) for (const text of long) check(text);
  }

  return {
    size: unitText.length,
    wordAt,
    kindAt,
    isBesideTokens,
    neighbours,
    initialAt: (id) => texts.units[texts.first[unitText[id] ?? 0] ?? 0] ?? 0,
    frequencyOf(key) {
      const id = keys.find(key);
      return id === NOT_FOUND ? 0 : (frequency[id] ?? 0);
    },
    beginningWith(text) {
      const from = firstFrom(text);
      const to = firstFrom(`${text}\uffff\uffff`);
      return [unitsOfText.first[from] ?? 0, unitsOfText.first[to] ?? 0];
    },
  };

  /** Whether a text stands before another in the order of code units. */
  function isBefore(id: number, other: string): boolean {
    const start = texts.first[id] ?? 0;
    const length = (texts.first[id + 1] ?? 0) - start;
    for (let at = 0; at < length && at < other.length; at += 1) {
      const difference = (texts.units[start + at] ?? 0) - other.charCodeAt(at);
      if (difference !== 0) return difference < 0;
    }
    return length < other.length;
  }

  /** Number of the first text that does not stand before `text`. */
  function firstFrom(text: string): number {
    let low = 0;
    let high = texts.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(middle, text)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** All units of all listed names, each once, and a search for those that are like a given one. */

import { type Deletions, deletionSections, MOST_DELETIONS, openDeletions } from './deletions.ts';
import { type Codes, codesDistance, codesOf } from './edit-distance.ts';
import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import { openRows, rowAt, rowsByValue, rowsSections } from './rows.ts';
import { indexSounds, isOpen } from './sounds.ts';
import { NOT_FOUND, numbered, openStrings, stringArrays, stringSections } from './string-table.ts';
import { editBudget, likeness, type Likeness, lettersOf, similarityAfter } from './token-similarity.ts';
import type { Unit } from './units.ts';

/** The units that are like one; `likes[i]` says how unit `ids[i]` is. */
export interface Neighbours {
  readonly ids: readonly number[];
  readonly likes: readonly Likeness[];
}

/** What {@link likeness} looks at in a unit. */
export type Word = Pick<Unit, 'text' | 'key' | 'kind'>;

export interface Vocabulary {
  /** How many units there are; their numbers are below, in the order of their texts. */
  readonly size: number;
  wordAt(id: number): Word;
  kindAt(id: number): Word['kind'];
  /** First code unit of the text of a unit. */
  initialAt(id: number): number;
  /** In how many entries the word with this key stands. */
  frequencyOf(key: string): number;
  /** Exactly the units for which {@link likeness} is defined. */
  neighbours(unit: Word): Neighbours;
  /** The units whose texts begin with `text`: from the first number up to but not including the second. */
  beginningWith(text: string): readonly [number, number];
}

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

/** Words of so many letters may be three edits apart. */
const LONG = 14;
/** Longer words have no neighbours among those of less than {@link LONG} letters. */
const LONGEST_FOR_TWO = LONG + 1;

/** The vocabulary of `met`, no two of which are alike, and their numbers in it; `frequency`: how many entries have a key. */
export function buildVocabulary(
  met: readonly Word[],
  frequency: ReadonlyMap<string, number>,
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
  words.forEach((word, id) => {
    const text = unitText[id] ?? 0;
    const { length } = lettersOf(word);
    const isGlued = word.kind === 'glued';
    depths[text] = Math.max(depths[text] ?? 0, Math.min(MOST_DELETIONS, editBudget(length, isGlued)));
    if (!isGlued && length >= LONG) long.add(text);
  });
  const textArrays = stringArrays(texts.sorted);
  return {
    numbers,
    sections: [
      ...stringSections('texts', textArrays),
      ...stringSections('keys', stringArrays(keys.sorted)),
      ...rowsSections('unitsOfText', rowsByValue(unitText, texts.sorted.length)),
      ...rowsSections('unitsOfKey', rowsByValue(unitKey, keys.sorted.length)),
      ...deletionSections('deletions', textArrays, depths),
      ['units.text', unitText],
      ['units.key', unitKey],
      [
        'units.kind',
        Uint8Array.from(words, (word) => KINDS.indexOf(word.kind) | (lettersOf(word) === '' ? 0 : HAS_LETTERS)),
      ],
      ['keys.frequency', Uint32Array.from(keys.sorted, (key) => frequency.get(key) ?? 0)],
      ['texts.long', Uint32Array.from(long).sort()],
      ['texts.open', Uint32Array.from(texts.sorted.flatMap((text, id) => (isOpen(text) ? id : [])))],
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
  const sounds = indexSounds(texts, index.u32('texts.open'));
  const seenText = new Uint32Array(texts.size);
  let search = 0;

  const kindAt = (id: number): Word['kind'] => KINDS[(kinds[id] ?? 0) & KIND_MASK] ?? 'word';
  const wordAt = (id: number): Word => ({
    text: texts.get(unitText[id] ?? 0),
    key: keys.get(unitKey[id] ?? 0),
    kind: kindAt(id),
  });
  const codesAt = (text: number): Codes => {
    const start = texts.first[text] ?? 0;
    return { codes: texts.units, start, length: (texts.first[text + 1] ?? 0) - start };
  };

  const neighbours = (unit: Word): Neighbours => {
    const ids: number[] = [];
    const likes: Likeness[] = [];
    const sameText = texts.find(unit.text);
    const sameKey = keys.find(unit.key);
    const add = (id: number): void => {
      const like = likeness(unit, wordAt(id));
      if (!like) return;
      ids.push(id);
      likes.push(like);
    };
    if (sameText !== NOT_FOUND) rowAt(unitsOfText, sameText).forEach(add);
    if (sameKey !== NOT_FOUND) {
      for (const id of rowAt(unitsOfKey, sameKey)) if (unitText[id] !== sameText) add(id);
    }
    sounds(unit.text, (text) => {
      if (text === sameText) return;
      for (const id of rowAt(unitsOfText, text)) if (unitKey[id] !== sameKey) add(id);
    });
    const letters = lettersOf(unit);
    if (letters !== '') {
      misspelt(codesOf(letters), unit.kind === 'glued', sameText, (id, like) => {
        if (unitKey[id] === sameKey) return;
        ids.push(id);
        likes.push(like);
      });
    }
    return { ids, likes };
  };

  /** Units whose letters are within the edit budget, but for those with text `but`. */
  function misspelt(word: Codes, glued: boolean, but: number, found: (id: number, like: Likeness) => void): void {
    search = search === 0xffffffff ? 1 : search + 1;
    if (search === 1) seenText.fill(0);
    const check = (text: number): void => {
      if (seenText[text] === search) return;
      seenText[text] = search;
      if (text === but) return;
      const other = codesAt(text);
      const shorter = Math.min(word.length, other.length);
      const most = editBudget(shorter, glued);
      if (Math.abs(word.length - other.length) > most) return;
      const distance = codesDistance(word, other, most);
      if (distance > most) return;
      const similarity = similarityAfter(
        distance,
        Math.max(word.length, other.length),
        word.codes[word.start] === other.codes[other.start],
      );
      for (const id of rowAt(unitsOfText, text)) {
        const kind = kinds[id] ?? 0;
        const isGlued = glued || (kind & KIND_MASK) === GLUED;
        if ((kind & HAS_LETTERS) === 0 || distance > editBudget(shorter, isGlued)) continue;
        found(id, { relation: isGlued ? 'joined' : 'typo', similarity });
      }
    };
    const budget = editBudget(word.length, glued);
    if (budget === 0) return;
    const isLong = !glued && word.length > LONGEST_FOR_TWO;
    deletions.probe(word.codes, isLong ? 1 : Math.min(budget, MOST_DELETIONS), check);
    if (!glued && word.length >= LONG) for (const text of long) check(text);
  }

  return {
    size: unitText.length,
    wordAt,
    kindAt,
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

  /** Number of the first text that does not stand before `text`. */
  function firstFrom(text: string): number {
    let low = 0;
    let high = texts.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (texts.get(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

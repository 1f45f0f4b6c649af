/** Romanises Han characters as Mandarin (Pinyin), with the family name of a person and well-known words apart. */

import { soundsOfHan } from './han-sounds.ts';
import { HAN_DOUBLE_SURNAMES, HAN_READINGS, HAN_SURNAMES, HAN_WORDS } from './han-table.ts';
import { untyped, withReadings } from './readings.ts';

const READINGS: ReadonlyMap<string, string> = new Map(
  HAN_READINGS.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([syllable = '', characters = '']) =>
      Array.from(characters, (character) => [character, syllable] as const),
    ),
);
const SURNAMES: ReadonlySet<string> = new Set(Array.from(HAN_SURNAMES).concat(HAN_DOUBLE_SURNAMES));
const WORDS: ReadonlyMap<string, string> = new Map(HAN_WORDS);
const WORD = new RegExp([...WORDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Longer runs without a known word are mostly Japanese, or foreign names: their Mandarin reading would say nothing. */
const LONGEST_NAME = 3;

/**
 * `习近平` gives `xi jinping`, `中国银行` gives `china bank`; `山田太郎` stays as it is. A character without a reading stays too,
 * as a word of its own. What may be a foreign name is read as one besides.
 */
export function romaniseHan(run: string): string {
  const characters = Array.from(run);
  return WORDS.get(run) ?? withReadings(mandarin(run, characters), soundsOfHan(characters));
}

function mandarin(run: string, characters: readonly string[]): string {
  for (const length of [2, 1]) {
    const surname = characters.slice(0, length).join('');
    const given = characters.slice(length);
    if ((given.length === 1 || given.length === 2) && SURNAMES.has(surname)) {
      return `${read(surname)} ${read(given.join(''))}`;
    }
  }
  if (characters.length <= LONGEST_NAME) return read(run);
  let latin = '';
  let last = 0;
  for (const word of run.matchAll(WORD)) {
    latin += `${read(run.slice(last, word.index))} ${WORDS.get(word[0]) ?? ''} `;
    last = word.index + word[0].length;
  }
  return last === 0 ? run : latin + read(run.slice(last));
}

const SYLLABLES = /[a-z]+/g;

function read(characters: string): string {
  let latin = '';
  for (const character of characters) latin += READINGS.get(character) ?? ` ${character} `;
  return latin.replace(SYLLABLES, untyped);
}

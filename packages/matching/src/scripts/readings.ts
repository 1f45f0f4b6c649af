/**
 * Other readings of the words of a normalised text, by sound: `arnoꞏarnoɘ` is a word that was written in Cyrillic and may be
 * a foreign name respelt, `ma dingꞏꞏmaɾdin` are two that may be one.
 */

import type { Word } from '../words/units.ts';

/** Stands before a reading, once for each of the last words that it is a reading of; no orthography of names uses the letter. */
export const MARK = 'ꞏ';
/** Stands instead of a reading behind a word that was read from characters of which none is a letter. */
const UNTYPED = 'ꟷ';
const WITH_READINGS = new RegExp(`${MARK}[^ ]*`, 'g');

/** One or more words by their sound. */
export interface Reading {
  /** Normalised and open, as `sounds.ts` has it; `heard`. */
  readonly word: Word;
  /** How many words it stands for: this one, and so many less one before it. */
  readonly words: number;
}

/** `words`, with other readings of all of them. */
export function withReadings(words: string, readings: readonly string[]): string {
  const mark = MARK.repeat(words.trim().split(/ +/).length);
  return words.trimEnd() + readings.map((reading) => mark + reading).join('');
}

/** Marks a word as read: nobody typed its letters, so none of them is a typing error. */
export function untyped(word: string): string {
  return word + MARK + UNTYPED;
}

export function isUntyped(word: string): boolean {
  return word.includes(MARK + UNTYPED);
}

export function withoutReadings(text: string): string {
  return text.includes(MARK) ? text.replace(WITH_READINGS, '') : text;
}

/** The readings that stand behind a word. */
export function readingsOf(word: string): readonly Reading[] {
  const readings: Reading[] = [];
  let words = 1;
  for (const text of word.split(MARK).slice(1)) {
    if (text !== '' && text !== UNTYPED)
      readings.push({ word: { text, key: text, kind: 'heard', near: undefined }, words });
    words = text === '' ? words + 1 : 1;
  }
  return readings;
}

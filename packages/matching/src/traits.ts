/** What of a text decides whether a change of lists may concern it: so little that most texts need not be looked at again. */

import type { Subject } from '@interdict/model';
import { fold } from './fold.ts';
import { identifierKeysOf } from './identifiers.ts';
import { PASSAGE } from './passages.ts';
import { createReader } from './read-text.ts';
import { rememberingWords } from './remembering.ts';
import { isOpen } from './sounds.ts';
import { hashOf } from './string-table.ts';
import { lettersOf } from './token-similarity.ts';
import { tokenOf } from './tokens.ts';
import { unitsOf } from './units.ts';
import type { Word } from './vocabulary.ts';

/** What was screened, without what was known beside it. */
export type ScreenedText = Pick<Subject, 'kind' | 'value' | 'identifierType'>;

export interface Traits {
  /** The units that may be like others than equal ones: kind, text and key of each. */
  readonly units: readonly UnitTrait[];
  /** Hashes of all else that is looked for as it is. */
  readonly marks: readonly number[];
}

export type UnitTrait = readonly [kind: Word['kind'], text: string, key: string];

/** The mark of a text that may be cut into passages. */
export const LONG_TEXT = 0;

/** Reads the traits of texts; words that come again are not computed again. */
export function createTraits(): (text: ScreenedText) => Traits {
  const keyOf = rememberingWords(fold);
  const read = createReader({ tokenOf: rememberingWords(tokenOf) });
  return (text) => {
    const marks = new Set(identifierKeysOf(text).map(hashOf));
    if (text.kind !== 'name' && text.kind !== 'text') return { units: [], marks: [...marks] };
    const { normalised, tokens } = read(text.value);
    const found = new Map<string, UnitTrait>();
    for (const { kind, text: written, key } of unitsOf(tokens, text.kind === 'name', keyOf)) {
      if (isOpen(written) || lettersOf({ kind, text: written, key }) !== '') {
        found.set(`${kind} ${written}`, [kind, written, key]);
      } else marks.add(hashOf(written)).add(hashOf(key));
    }
    // as a weak alias, and of towns the words that a legal form is written in
    const written = new Set(tokens.map((token) => token.text));
    for (const whole of [normalised, ...normalised.split(' ').filter((word) => !written.has(word))])
      marks.add(hashOf(whole));
    if (tokens.length > PASSAGE) marks.add(LONG_TEXT);
    return { units: [...found.values()], marks: [...marks] };
  };
}

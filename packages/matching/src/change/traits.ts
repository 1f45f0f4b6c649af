/** What of a text decides whether a change of lists may concern it: so little that most texts need not be looked at again. */

import type { Subject } from '@interdict/model';
import { identifierKeysOf } from '../identifiers/identifiers.ts';
import { initialledIn } from '../score/initialled.ts';
import { rememberingTokens } from '../words/lexicon.ts';
import { MOST_NAME_TOKENS, PASSAGE } from '../text/passages.ts';
import { isCutOff } from '../text/prepared.ts';
import { otherReadings, readName } from '../text/normalise.ts';
import { MOST_REPEATED } from '../search/reach.ts';
import { withoutReadings } from '../scripts/readings.ts';
import { rememberingWords } from '../remembering.ts';
import { isOpen } from '../sounds/sounds.ts';
import { hashOf } from '../index-of-lists/string-table.ts';
import { keysWithoutDigits, lettersInDoubt } from '../words/token-similarity.ts';
import { tokenOf, tokensOfNormalised } from '../words/tokens.ts';
import { gluedWord, unitsOf, type Word } from '../words/units.ts';

/** What was screened, without what was known beside it. */
export type ScreenedText = Pick<Subject, 'kind' | 'value' | 'identifierType'>;

export interface Traits {
  /** The units without digits, which may be like others than equal ones. */
  readonly units: readonly UnitTrait[];
  /** Hashes of all that is looked for as it is: equal for others only by chance. */
  readonly marks: readonly number[];
  /** A word that says little of a name may find it: beside initials, at a cut, or among very many others or the same. */
  readonly loose: boolean;
  /** No word of it is of a script that leaves sounds open. */
  readonly latin: boolean;
}

/** Kind, text and key of a unit. */
export type UnitTrait = readonly [kind: Word['kind'], text: string, key: string];

/** The mark of a text that may be cut into passages. */
export const LONG_TEXT = -1;

/** Reads the traits of texts; words that come again are not computed again. */
export function createTraits(): (text: ScreenedText) => Traits {
  const gluedOf = rememberingWords(gluedWord);
  const tokenFor = rememberingTokens(tokenOf);
  return (text) => {
    const marks = new Set<number>();
    if (text.kind !== 'name' && text.kind !== 'text')
      return { units: [], marks: identifierKeysOf(text).map(hashOf), loose: false, latin: true };
    const units = new Map<string, UnitTrait>();
    let loose = false;
    for (const value of [text.value, ...otherReadings(text.value)]) {
      for (const key of identifierKeysOf({ ...text, value })) marks.add(hashOf(key));
      const words = readName(value);
      const normalised = withoutReadings(words);
      const tokens = tokensOfNormalised(words, false, tokenFor);
      const times = new Map<string, number>();
      for (const { word } of unitsOf(tokens, text.kind === 'name', gluedOf)) {
        const { kind, text: written, key } = word;
        const name = `${kind} ${written}`;
        times.set(name, (times.get(name) ?? 0) + 1);
        if (/\d/.test(written) && !isOpen(written) && lettersInDoubt(word) === '')
          for (const like of [written, key, ...keysWithoutDigits(word)]) marks.add(hashOf(like));
        else units.set(name, [kind, written, key]);
      }
      // as a weak alias, and of towns the words that a legal form is written in
      const written = new Set(tokens.map((token) => token.text));
      for (const sought of [normalised, ...normalised.split(' ').filter((word) => !written.has(word))])
        marks.add(hashOf(sought));
      if (tokens.length > PASSAGE) marks.add(LONG_TEXT);
      const hasInitials =
        initialledIn(tokens, tokenFor).length > 0 ||
        (text.kind === 'name' && tokens.some(({ kind }) => kind === 'initial'));
      const repeats = [...times.values()].some((count) => count > MOST_REPEATED);
      loose ||= hasInitials || repeats || tokens.length > MOST_NAME_TOKENS || isCutOff(value);
    }
    const all = [...units.values()];
    return { units: all, marks: [...marks], loose, latin: !all.some(([, each]) => isOpen(each)) };
  };
}

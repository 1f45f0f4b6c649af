/** Cuts a long text into passages, so that the work grows with its length and not faster. */

import type { Prepared } from './prepared.ts';

/** Words of a subject beyond this number are not screened for names: a text of 10,000 characters has fewer. */
export const MOST_TOKENS = 2000;
/** Characters of a subject beyond this number are not screened for names: words may be long. */
export const MOST_CHARACTERS = 50_000;
/** A name of more words than this is a text in a name field, and is screened as one beside its beginning. */
export const MOST_NAME_TOKENS = 40;
/**
 * Steps that are taken for one subject, about two seconds of work; a text beyond them is looked through twice. One is a state
 * that the comparison of a word by sound comes to: against all lists a word of a script that leaves sounds open takes some
 * thousands, a Latin one some hundreds.
 */
export const MOST_STEPS = 6_000_000;
/** As many as a pair of words counts that is weighed: a payment's texts have some hundreds of pairs, thousands only if made for it. */
export const STEPS_OF_PAIR = 100;
/** What it counts to look for the names that a surname with initials may stand for. */
export const STEPS_OF_INITIALS = 1000;
/** A text of no more tokens is one passage, whatever the lists. */
export const PASSAGE = 64;

/**
 * Passages of `text` that overlap by `overlap` tokens: whatever stands within so many stands whole in one of them. Tokens
 * are all there in each, for what stands beside a name; of the units only its own.
 */
export function passagesOf(text: Prepared, overlap: number): Prepared[] {
  const { tokens, units, truncated } = text;
  const size = Math.max(PASSAGE, 2 * overlap);
  if (tokens.length <= size) return [text];
  const passages: Prepared[] = [];
  for (let start = 0, end = 0; end < tokens.length; start = end - overlap) {
    end = Math.min(start + size, tokens.length);
    const [from, to] = [start, end];
    passages.push({
      ...text,
      units: units.filter((unit) => unit.start >= from && unit.start + unit.length <= to),
      truncated: truncated && to === tokens.length,
    });
  }
  return passages;
}

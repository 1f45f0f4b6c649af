/** Persons in texts whose given and father's name are cut short: `PAYMENT TO PUTIN V.V. INV 5`, `SALARY OF V.V. PUTIN`. */

import { isInitial } from './alignment.ts';
import type { NameScore } from './comparison.ts';
import type { Token } from './tokens.ts';

/** Letters of the shortest surname. */
const SHORTEST = 4;
/** Initials of a name. A third is of an abbreviation. */
const INITIALS = 2;

/** The words of each surname in a text with the two initials before or behind it. */
export function initialledIn<Word extends Token>(tokens: readonly Word[]): readonly (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  for (let at = 0, end = 0; at < tokens.length; at = end + 1) {
    end = at;
    while (isInitialAt(tokens, end)) end += 1;
    if (end - at !== INITIALS) continue;
    if (isSurname(tokens[at - 1])) found.push(tokens.slice(at - 1, end));
    if (isSurname(tokens[end])) found.push(tokens.slice(at, end + 1));
  }
  return found;
}

function isInitialAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isInitial(token);
}

function isSurname(token: Token | undefined): boolean {
  return (token?.kind === 'word' || token?.kind === 'common') && token.text.length >= SHORTEST;
}

/** Whether both initials and the surname, as listed, are what was found. */
export function isInitialled({ evidence: { pairs } }: NameScore): boolean {
  const initials = pairs.filter(({ relation }) => relation === 'initial');
  return (
    initials.length === INITIALS &&
    pairs.every(({ relation, similarity }) => relation === 'initial' || similarity === 1)
  );
}

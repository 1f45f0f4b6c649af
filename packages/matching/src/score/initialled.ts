/** Persons in texts whose given and father's name are cut short: `PAYMENT TO PUTIN V.V. INV 5`, `SALARY OF VV PUTIN`, `O. DERIPASKA`. */

import { WITH_INITIALS } from '../text/account-names.ts';
import { isInitial } from './alignment.ts';
import { STREET_PREFIXES } from '../words/common-words.ts';
import type { NameScore } from './comparison.ts';
import { EVERYDAY_WORDS } from '../words/everyday-words.ts';
import type { Named } from '../text/prepared.ts';
import { isOfLongerName } from './standing-in-text.ts';
import type { Token } from '../words/tokens.ts';
import type { Weighed } from '../words/weights.ts';

/** Letters of the shortest surname, and of the shortest beside one initial or two that are glued. */
const SHORTEST = 4;
const SHORTEST_BESIDE_ONE = 5;
/** Initials of a name. A third is of an abbreviation. */
const INITIALS = 2;
/** What a surname says that few on the lists have, in nats: beside one initial it is somebody's. */
const RARE = 9;

/** As far as weights are known. */
type Word = Token & Partial<Pick<Weighed, 'weight' | 'isUnheard'>>;

/**
 * The words of each surname in a text with the two initials before or behind it, or with one where it is rare and no more of a
 * name stands there.
 *
 * @param letterOf - makes the token of a letter.
 */
export function initialledIn<Made extends Word>(
  tokens: readonly Made[],
  letterOf: (letter: string) => Made,
): readonly (readonly Made[])[] {
  const found: (readonly Made[])[] = [];
  for (let at = 0, end = 0; at < tokens.length; at = end) {
    end = at + 1;
    const glued = lettersIn(tokens[at]);
    if (glued === undefined) while (isInitialAt(tokens, at) && isInitialAt(tokens, end)) end += 1;
    else if (glued === '') continue;
    const initials = glued ? Array.from(glued, (letter) => letterOf(letter)) : tokens.slice(at, end);
    if (initials.length > INITIALS) continue;
    const isBeside = glued ? isOfRussia : initials.length === INITIALS ? isSurname : isRare;
    const [before, behind] = [tokens[at - 1], tokens[end]];
    const isApart = (...others: readonly (Token | undefined)[]): boolean =>
      initials.length === INITIALS || !others.some(isName);
    if (isBeside(before) && isApart(tokens[at - 2], behind)) found.push([before, ...initials]);
    if (isBeside(behind) && isApart(before, tokens[end + 1]) && !isOfFirmInStreet(initials, behind))
      found.push([...initials, behind]);
  }
  return found;
}

/** Whether a firm's legal form ends before its street: `QUILL TEXTILES S.L. CALLE MAYOR 5`. */
function isOfFirmInStreet(initials: readonly Token[], { text }: Token): boolean {
  return STREET_PREFIXES.has(text) && LEGAL_FORMS.has(initials.map((initial) => initial.text).join(''));
}

/** Written with full stops where such streets are. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(['sa', 'sl', 'sc', 'cb']);

/** Two initials as one word; nothing for another word, undefined for an initial. */
function lettersIn(token: Token | undefined): string | undefined {
  if (token === undefined || isInitial(token)) return undefined;
  const isGlued = TWO_LETTERS.test(token.text) && token.kind === 'word' && !SHORT_WORDS.has(token.text);
  return isGlued ? token.text : '';
}

const TWO_LETTERS = /^[a-z]{2}$/;
/** In the texts of payments. */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'am an as at be by do go he if in is it me mr ms my nr no of ok on or po re so st to ul up us we za na ot iz jr sr dr'.split(
    ' ',
  ),
);

function isInitialAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isInitial(token);
}

function isSurname<Made extends Word>(token: Made | undefined): token is Made {
  return (token?.kind === 'word' || token?.kind === 'common') && token.text.length >= SHORTEST;
}

function isOfRussia<Made extends Word>(token: Made | undefined): token is Made {
  return isSurname(token) && token.text.length >= SHORTEST_BESIDE_ONE && WITH_INITIALS.test(token.text);
}

/** Whether a word is on a list, is one of few, and no everyday one. */
function isRare<Made extends Word>(token: Made | undefined): token is Made {
  return (
    token?.kind === 'word' &&
    token.text.length >= SHORTEST_BESIDE_ONE &&
    token.isUnheard !== true &&
    (token.weight ?? RARE) >= RARE &&
    isName(token)
  );
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && isOfLongerName(token) && !EVERYDAY_WORDS.has(token.text);
}

/** Whether all initials and the surname, as listed, are what was found of `words`. */
export function isInitialled(
  { evidence: { pairs } }: NameScore,
  { length }: readonly Token[],
  { tokens, endsInSurname }: Pick<Named, 'tokens' | 'endsInSurname'>,
): boolean {
  const initials = pairs.filter(({ relation }) => relation === 'initial');
  const surname = pairs.find(({ relation }) => relation !== 'initial');
  return (
    pairs.length === length &&
    initials.length === length - 1 &&
    surname?.similarity === 1 &&
    (initials.length > 1 || !endsInSurname || surname.listed === tokens.at(-1)?.text)
  );
}

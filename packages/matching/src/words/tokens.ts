/** Cuts a name into tokens and says what each is good for. */

import { countryNamed, countryOfAdjective, type CountryCode } from '@interdict/model';
import {
  COMMON_NAMES,
  COMMON_WORDS,
  DATUM_WORDS,
  GENERIC_WORDS,
  HONORIFICS,
  NO_SLIPS,
  PARTICLES,
} from './common-words.ts';
import { fold } from './fold.ts';
import { legalFormAt, mayBeOfLegalForm, withWholeForms } from './legal-forms.ts';
import { readName } from '../text/normalise.ts';
import { isUntyped, MARK, type Reading, readingsOf, withoutReadings } from '../scripts/readings.ts';

import type { Followed, Word } from './units.ts';

/**
 * `word`: distinctive. `common`: a name that thousands bear. `generic`: a word of many organisations' names. `number`:
 * digits or a Roman numeral. `initial`: one letter. `particle`, `legal`, `honorific`: as good as nothing.
 */
export type TokenKind = 'word' | 'common' | 'generic' | 'number' | 'initial' | 'particle' | 'legal' | 'honorific';

export interface Token {
  /** As written, normalised; of a legal form of several words, all of them without blanks. */
  readonly text: string;
  /** Equal for tokens that count as the same word. */
  readonly key: string;
  readonly kind: TokenKind;
  /** How the word may sound besides, if it was written in another script. */
  readonly readings?: readonly Reading[] | undefined;
  /** It is no typing error for another: it was written in characters that are no letters, names a country, or is an ordinary word. */
  readonly isSure?: boolean | undefined;
  /** Whether the word alone may be one of a legal form. */
  readonly mayBeOfLegalForm?: boolean | undefined;
  followed?: Followed | undefined;
}

/** The country that a word names or is the adjective of: `iran`, `iranian`. */
export function countryOf({ text, kind }: Pick<Word, 'text' | 'kind'>): CountryCode | undefined {
  return kind === 'legal' ? undefined : (countryNamed(text) ?? countryOfAdjective(text));
}

/** Tokens of a text; in the name of a person (`KIM Se Gon`) nothing is a legal form. */
export function tokensOf(text: string, isPerson = false): Token[] {
  return tokensOfNormalised(readName(text), isPerson);
}

/** Tokens of a text that {@link readName} gave. `tokenFor` may remember what {@link tokenOf} gives. */
export function tokensOfNormalised(normalised: string, isPerson: boolean): Token[];
export function tokensOfNormalised<Made extends Token>(
  normalised: string,
  isPerson: boolean,
  tokenFor: TokenMaker<Made>,
): Made[];
export function tokensOfNormalised(normalised: string, isPerson: boolean, tokenFor: TokenMaker = tokenOf): Token[] {
  const written = normalised === '' ? [] : normalised.split(' ');
  const single = written.map((word) => tokenFor(word));
  if (isPerson) return withSurname(single);
  if (!single.some(({ mayBeOfLegalForm: isFormal }) => isFormal)) return single;
  const words = withWholeForms(written);
  const plain = normalised.includes(MARK) ? words.map(withoutReadings) : words;
  const letters = DIGIT.test(normalised) ? plain.map(withoutDigits) : plain;
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const form = legalFormAt(letters, at);
    const length = form?.length ?? 1;
    tokens.push(form ? tokenFor(plain.slice(at, at + length).join(''), form.key) : tokenFor(words[at] ?? ''));
    at += length;
  }
  return tokens;
}

/** `Roman Arkadyevich ABRAMOVICH`: of two that look like fathers' names, the one at the beginning or else at the end is the surname. */
function withSurname<Made extends Token>(tokens: Made[]): Made[] {
  if (tokens.filter(isPatronymic).length < 2) return tokens;
  const at = tokens.findIndex((token, place) => (place === 0 || place === tokens.length - 1) && isPatronymic(token));
  return tokens.map((token, place) => (place === at ? { ...token, kind: 'word' } : token));
}

function isPatronymic({ text, kind }: Token): boolean {
  return kind === 'common' && PATRONYMIC.test(text);
}

/** True for tokens whose presence or absence says nothing about who is meant. */
export function isNoise({ kind }: { readonly kind: string }): boolean {
  return kind === 'honorific' || kind === 'legal' || kind === 'particle';
}

/** True for what is written behind a person's name and is none of it: `HUSSEIN DOB 28.04.1937`. */
export function isDatum({ text, kind }: Pick<Token, 'text' | 'kind'>): boolean {
  return kind === 'number' || DATUM_WORDS.has(text);
}

/** How tokens are made. */
export type TokenMaker<Made extends Token = Token> = (word: string, legalForm?: string) => Made;

/** The token of a normalised word that stands alone, with its readings, or of a legal form with this key. */
export function tokenOf(word: string, legalForm?: string): Token {
  if (legalForm !== undefined) return { text: word, key: legalForm, kind: 'legal' };
  const text = withoutReadings(word);
  const letters = withoutDigits(text);
  const key = ROMAN.get(letters) ?? fold(letters);
  const kind = kindOf(letters, key);
  const isSure = isUntyped(word) || countryNamed(text) !== undefined || NO_SLIPS.has(text);
  const isFormal = mayBeOfLegalForm(text) || mayBeOfLegalForm(letters);
  if (text === word || kind === 'honorific') return { text, key, kind, isSure, mayBeOfLegalForm: isFormal };
  return {
    text,
    key,
    kind,
    isSure,
    mayBeOfLegalForm: isFormal,
    readings: readingsOf(word),
  };
}

function kindOf(text: string, key: string): TokenKind {
  if (text.length <= LONGEST_LETTER && /^\p{L}$/u.test(text)) return 'initial';
  const kind = KINDS.get(text);
  if (kind !== undefined) return kind;
  if (/^\p{N}+$/u.test(text)) return 'number';
  return COMMON_KEYS.has(key) || PATRONYMIC.test(text) ? 'common' : 'word';
}

/** In code units. */
const LONGEST_LETTER = 2;

const all = (words: Iterable<string>, kind: TokenKind): [string, TokenKind][] =>
  Array.from(words, (word) => [word, kind]);

/** As digits; `I`, `V` and `X` may be letters. */
const ROMAN: ReadonlyMap<string, string> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii'.split(' ').map((roman, at) => [roman, String(at + 1)]),
);

/** Of a word in several tables the last kind. */
const KINDS: ReadonlyMap<string, TokenKind> = new Map([
  ...all(GENERIC_WORDS, 'generic'),
  ...all(ROMAN.keys(), 'number'),
  ...all(PARTICLES, 'particle'),
  ...all(HONORIFICS, 'honorific'),
]);

/** Romanised, of a father's name: it says no more than that. */
const PATRONYMIC = /(?:[oe]v(?:i|y)ch|[oe]vna|ivna|ichna)$/;

const COMMON_KEYS: ReadonlySet<string> = new Set([...COMMON_NAMES, ...COMMON_WORDS].map(fold));

const DIGIT = /\d/;

/** Digits that stand for letters, in words that have letters too (`M0H4MMAD`); other words stay as they are. */
function withoutDigits(word: string): string {
  if (!DIGIT.test(word) || !/\p{L}/u.test(word)) return word;
  const letters = word.replace(/[0134578]/g, (digit) => LETTER_FOR_DIGIT.get(digit) ?? digit);
  return /\d/.test(letters) ? word : letters;
}

const LETTER_FOR_DIGIT: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
]);

/** Everything in a text that has the form of a number or code, in one piece or in groups. */

import { countryCodeAt, type IdentifierType, parseBic, parseIban, parseLei } from '@interdict/model';
import { typesCalled } from './called.ts';
import { NUMBERS } from './identifier-keys.ts';
import { visible } from '../text/normalise.ts';

/** What there is for a text that may be an identifier of a type; whether it is one, the list decides. */
export type Probe<Found> = (type: IdentifierType, value: string) => readonly Found[];

/** Groups in which codes are printed: an IBAN has up to nine, a BIC four (`BKID IR TH XXX`). */
const MOST_GROUPS = 9;
const LONGEST_CODE = 34;
const LONGEST_BIC = 11;
/** A sign alone between any two of its letters. */
const MOST_WORDS_OF_BIC = 2 * LONGEST_BIC;
/** In groups, not called what they are: shorter numbers stand beside each other by chance. */
const SHORTEST_GROUPED = 9;
const MOST_GROUPS_OF_NUMBER = 10;
const SHORTEST_WALLET = 25;
const LONGEST_WALLET = 120;
/** Words that are cut out of one, as the ends of lines do. */
const MOST_PIECES = 5;
const PIECE_OF_WALLET = /^(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z\d]{8,}$/i;
/** Of the forms below without a digit, an at sign or a full stop, and of those with a digit. */
const SHORTEST_CODE = 8;
const SHORTEST_WITH_DIGIT = 6;
const LEI_LENGTH = 20;
/** Norway's. */
const SHORTEST_IBAN = 15;

const SEPARATORS = /[\s,;:()/+'"?#=|<>[\]{}*!~\\“”„«»·•\u2010-\u2015]+/;
const ALPHANUMERIC = /^[A-Z0-9]+$/i;
const IBAN_START = /^[A-Z]{2}[0-9]{2}/i;
const IBAN_SIGNS = 4;

/** Without full stops and hyphens at its ends: by steps, as a search for them at the end would be tried at each in a row. */
function withoutEndSigns(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && isEndSign(word.charAt(start))) start += 1;
  while (end > start && isEndSign(word.charAt(end - 1))) end -= 1;
  return word.slice(start, end);
}

function isEndSign(sign: string): boolean {
  return sign === '.' || sign === '-';
}

/** What there is for everything in a text that has the form of an identifier; `ofWord`: for a word, whatever stands beside it. */
export function probedIn<Found>(
  raw: string,
  ofWord: (word: string) => readonly Found[],
  probe: Probe<Found>,
): readonly Found[] {
  const text = visible(raw);
  const words = wordsOf(text);
  const mentionsPassport = PASSPORT.test(text);
  const mentionsMmsi = MMSI.test(text);
  const hasDigit = DIGIT.test(text);
  const found: Found[] = [];
  const add = (type: IdentifierType, code: string): void => {
    for (const one of probe(type, code)) found.push(one);
  };
  const asCalled = (code: string, at: number): void => {
    if (hasDigit) for (const type of typesCalled(code, words, at)) add(type, code);
    if (mentionsPassport && PASSPORT_NUMBER.test(code)) add('passport', code);
    if (mentionsMmsi && NINE_DIGITS.test(code)) add('mmsi', code);
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (mayBeCode(word)) for (const one of ofWord(word)) found.push(one);
    asCalled(word, at);
    if (hasDigit) {
      const inGroups = numbersInGroups(words, at);
      for (const code of inGroups) asCalled(code, at);
      for (const code of inGroups)
        if (code.length >= SHORTEST_GROUPED) for (const type of formsOf(code)) add(type, code);
      for (const code of walletsInGroups(words, at)) add('wallet', code);
      for (const code of walletsInPieces(words, at)) add('wallet', code);
    }
    for (const code of bicsInGroups(words, at)) add('bic', code);
    if (!hasDigit) continue;
    let length = 0;
    let startsAsIban: boolean | undefined;
    for (let next = at; next < at + MOST_GROUPS; next += 1) {
      const group = words[next] ?? '';
      length += group.length;
      if (group === '' || length > LONGEST_CODE) break;
      const mayBeLei = length === LEI_LENGTH && DIGIT.test(group);
      if (length >= SHORTEST_IBAN) startsAsIban ??= IBAN_START.test(beginningAt(words, at));
      if (!mayBeLei && !startsAsIban) continue;
      const code = words.slice(at, next + 1).join('');
      if (!ALPHANUMERIC.test(code)) break;
      if (mayBeLei && parseLei(code)) add('lei', code);
      if (startsAsIban && parseIban(code)) add('iban', code);
    }
  }
  return found;
}

/** BICs from a word on, cut as they are printed, or into three groups and more (`M E L I I R T H`), with signs between them or not. */
function bicsInGroups(words: readonly string[], at: number): readonly string[] {
  let codes: string[] | undefined;
  let length = 0;
  let groups = 0;
  let isCutAsBic = true;
  for (let next = at; next < at + MOST_WORDS_OF_BIC && length < LONGEST_BIC; next += 1) {
    const group = words[next] ?? '';
    if (group === '') continue;
    isCutAsBic &&= isCutOfBic(length);
    length += group.length;
    groups += 1;
    if (!isLengthOfBic(length) || !(isCutAsBic || groups >= FEWEST_GROUPS)) continue;
    const code = words.slice(at, next + 1).join('');
    if (BIC.test(code)) (codes ??= []).push(code);
  }
  return codes ?? NO_WORDS;
}

/** Numbers from a word on that are written in two groups and more, with a digit in each but for a series in front of them. */
function numbersInGroups(words: readonly string[], at: number): readonly string[] {
  const first = words[at] ?? '';
  if (!DIGIT.test(words[at + 1] ?? '') || !(DIGIT.test(first) || SERIES.test(first))) return NO_WORDS;
  const numbers: string[] = [];
  let number = first;
  for (const group of words.slice(at + 1, at + MOST_GROUPS_OF_NUMBER)) {
    number += group;
    if (!DIGIT.test(group) || number.length > LONGEST_CODE || !ALPHANUMERIC.test(number)) break;
    numbers.push(number);
  }
  return numbers;
}

/** What may be a wallet from a word on: groups of one length, without and with a shorter one behind them. */
function walletsInGroups(words: readonly string[], at: number): readonly string[] {
  const { length } = words[at] ?? '';
  if (length < 2 || words[at + 1]?.length !== length) return NO_WORDS;
  let wallet = '';
  let last = '';
  for (let next = at; wallet.length <= LONGEST_WALLET; next += 1) {
    const group = words[next] ?? '';
    if (group.length > length || !ALPHANUMERIC.test(group)) break;
    if (group.length < length) last = group;
    if (last !== '') break;
    wallet += group;
  }
  return [wallet, wallet + last].filter((each) => each.length >= SHORTEST_WALLET && DIGIT.test(each));
}

/** What may be a wallet of which the word at a place is a piece: the others stand beside it, and are of any length. */
function walletsInPieces(words: readonly string[], at: number): readonly string[] {
  if (!PIECE_OF_WALLET.test(words[at] ?? '')) return NO_WORDS;
  const wallets: string[] = [];
  for (let start = at; start > at - MOST_PIECES && ALPHANUMERIC.test(words[start] ?? ''); start -= 1) {
    let wallet = '';
    for (let next = start; next < start + MOST_PIECES && ALPHANUMERIC.test(words[next] ?? ''); next += 1) {
      wallet += words[next];
      if (wallet.length > LONGEST_WALLET) break;
      if (next >= at && next > start && wallet.length >= SHORTEST_WALLET) wallets.push(wallet);
    }
  }
  return wallets;
}

/** As many signs as an IBAN is told by, from one word on. */
function beginningAt(words: readonly string[], at: number): string {
  const word = words[at] ?? '';
  return word.length < IBAN_SIGNS ? words.slice(at, at + IBAN_SIGNS).join('') : word;
}

/** The words of a text, and behind them what else they may be. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(SEPARATORS);
  if (!MARKED.test(text)) return words;
  const written = words.map(withoutEndSigns);
  const others = written.filter((word) => MARKED.test(word)).flatMap(otherwise);
  return others.length === 0 ? written : [...written, ...others];
}

/** What is in every word that has ends to cut off, or may be something else. */
const MARKED = /[-._@\d]/;

/**
 * A word without the signs that print it in groups (`GB29-NWBK-..`), and apart from what it is called (`INN7707083893`); of an
 * email its host. None of them stands beside another.
 */
function otherwise(word: string): readonly string[] {
  const at = word.indexOf('@');
  if (at > 0) return ['', word.slice(at + 1)];
  if (!GROUPED.test(word) && !CALLED.test(word)) return NO_WORDS;
  const joined = word.replaceAll(GROUP_SIGN, '');
  const call = CALLED.exec(joined)?.[0] ?? '';
  return [
    ...(joined === word ? NO_WORDS : ['', joined]),
    ...(call === '' ? NO_WORDS : ['', call, joined.slice(call.length)]),
  ];
}

const NO_WORDS: readonly string[] = [];
const NOTHING: readonly never[] = [];
const GROUP_SIGN = /[-._]/g;
const GROUPED = /^[A-Z0-9]+(?:[-._][A-Z0-9]+)+$/i;
/** Words that people write onto a number. */
const CALLED =
  /^(?:ac|acc|account|bic|bik|cif|cnpj|crn|cuit|ein|iban|id|imo|inn|kpp|lei|mmsi|nif|nip|nit|no|nr|num|ogrn|pan|passport|ppt|reg|rfc|ruc|sort|ssn|swift|tax|tin|vat)[-.]?(?=[A-Z0-9]*\d)/i;

/** Most words are shorter: they are not even looked up among those that are remembered. */
function mayBeCode(word: string): boolean {
  if (word.length >= SHORTEST_CODE || word.includes('@') || word.includes('.')) return true;
  return word.length >= SHORTEST_WITH_DIGIT && DIGIT.test(word);
}

/** What there is for a word alone, wherever it stands, and for a bank or wallet in it. */
export function probedWord<Found>(word: string, probe: Probe<Found>): readonly Found[] {
  const types = formsOf(word);
  const found = types.length === 0 ? NOTHING : types.flatMap((type) => probe(type, word));
  const bics = word.length > BIC_LENGTH ? bicsIn(word) : NO_WORDS;
  const wallets = word.length > SHORTEST_WALLET && PIECE_OF_WALLET.test(word) ? walletsIn(word) : NO_WORDS;
  if (bics.length + wallets.length === 0) return found;
  return [...found, ...bics.flatMap((code) => probe('bic', code)), ...wallets.flatMap((code) => probe('wallet', code))];
}

/** Wallets with other signs glued to an end (`ETH0xde0b..`). */
function walletsIn(word: string): string[] {
  const codes: string[] = [];
  for (let length = SHORTEST_WALLET; length < Math.min(word.length, LONGEST_WALLET); length += 1)
    codes.push(word.slice(0, length), word.slice(-length));
  return codes;
}

/** BICs that are glued to other signs (`12345BKIDIRTH`), or to a terminal (`BKIDIRTHAXXX`). */
function bicsIn(word: string): string[] {
  const text = word.toUpperCase();
  const codes: string[] = [];
  for (let at = 0; at + BIC_LENGTH <= text.length; at += 1) {
    if (countryCodeAt(text, at + BIC_COUNTRY) === undefined) continue;
    const code = text.slice(at, at + BIC_LENGTH);
    if (parseBic(code)) codes.push(code);
  }
  return codes;
}

/** What a word alone may be. */
function formsOf(word: string): readonly IdentifierType[] {
  const types: IdentifierType[] = [];
  for (const [of, shortest, form] of WORD_FORMS) if (word.length >= shortest && form.test(word)) types.push(...of);
  if (word.length >= IMO_LENGTH && isImo(word)) types.push('imo');
  return types;
}

const DIGIT = /\d/;
const PASSPORT = /passport|\bppt\b/i;
const PASSPORT_NUMBER = /^[A-Z0-9]{6,}$/i;
/** Before the number of a passport, a register or a tax payer: `A 1234567`, `HRB 770549`, `BG 131502906`. */
const SERIES = /^[A-Z]{1,3}$/i;
const MMSI = /mmsi/i;
const NINE_DIGITS = /^\d{9}$/;

/** Of a BIC that is cut anywhere: `SEP BIRTH` is none. */
const FEWEST_GROUPS = 3;
const BIC_LENGTH = 8;
/** Where the country stands in one, and the place. */
const BIC_COUNTRY = 4;
const BIC_PLACE = 6;

/** Before the bank, country, place or branch. */
function isCutOfBic(length: number): boolean {
  return length === 0 || length === BIC_COUNTRY || length === BIC_PLACE || length === BIC_LENGTH;
}

function isLengthOfBic(length: number): boolean {
  return length === BIC_LENGTH || length === LONGEST_BIC;
}

const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/i;

/** No word of fewer characters has the form. */
const WORD_FORMS: readonly (readonly [types: readonly IdentifierType[], shortest: number, form: RegExp])[] = [
  [['wallet'], SHORTEST_WALLET, /^[A-Z0-9]{25,120}$/i],
  [['email'], 3, /^[^@]+@[^@]+$/],
  [['account'], 8, /^[A-Z0-9-]{8,34}$/i],
  [['passport'], 6, /^(?=[A-Z0-9]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{6,}$/i],
  [['website'], 4, /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i],
  // those in one piece with a letter have the form of a passport's
  [['other'], 8, /^(?:\d{9,21}|(?=[A-Z.-]*\d)(?=[A-Z\d]*[.-])[A-Z\d.-]{8,24})$/i],
  // eight digits with signs between them are no date or invoice
  [[...NUMBERS], 9, /^(?=.{9,16}$)(?:\d[.-]?){7}\d$/],
];

const IMO_LENGTH = 7;
const SEVEN_DIGITS = /^\d{7}$/;
const CALLED_IMO = /^IMO[-.#]?\d{7}$/i;

/** IMO ship number, called so or with its check digit: six digits times 7 to 2, and the last digit of the sum. */
function isImo(word: string): boolean {
  if (!SEVEN_DIGITS.test(word)) return CALLED_IMO.test(word);
  let sum = 0;
  for (let at = 0; at < 6; at += 1) sum += Number(word[at]) * (7 - at);
  return sum % 10 === Number(word[6]);
}

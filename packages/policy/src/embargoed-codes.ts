/** BICs of banks in embargoed countries and IBANs of Iran, however they are written in a text. */

import { parseIban } from '@interdict/model';
import { BANK_TOWNS } from './bank-towns.ts';
import { capitals } from './words.ts';

/** A code, and where in the text it starts. */
export interface EmbargoedCode {
  readonly code: string;
  /** Its letters and digits alone. */
  readonly signs: string;
  readonly start: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly names: 'a bank' | 'an account';
}

const COUNTRIES = BANK_TOWNS.map((town) => town.slice(0, 2));

/** Signs that cut a code up, and of each kind how many. */
const SIGN = '[^A-Z0-9]';
const CUT = `${SIGN}?`;
const GAP = `${SIGN}{1,3}`;
const ANY_GAP = `${SIGN}{0,3}`;

const TOWN = either(BANK_TOWNS);
/** People are called Syda. */
const TOWN_BEHIND_GAP = either(BANK_TOWNS.filter((town) => town !== 'SYDA'));
const TOWN_HALVED = either(BANK_TOWNS.map((town) => town.slice(0, 2) + GAP + town.slice(2)));
const TOWN_SPELLED = either(BANK_TOWNS.map((town) => Array.from(town).join(GAP)));
const COUNTRY = either(COUNTRIES);
const COUNTRY_CUT = either(COUNTRIES.map((country) => Array.from(country).join(CUT)));
const BRANCH = `(?:${CUT}[A-Z0-9]{3})?`;

/** Other words end in BIC. */
const WORD = `(?:(?<![A-Z0-9])BIC|BIC(?=[:/])|S\\.?W\\.?I\\.?F\\.?T\\.?)`;
const KIND = '[ /-]?(?:BIC|CODE|ADDRESS|ADDR|NO|NR|ID)';
/** Behind a word for one it may be of any town. */
const CALLED = `(?<=${WORD}(?:${KIND})?${ANY_GAP})`;
/** Behind what can stand before nothing else it may be cut anywhere: `SWIFT CODE QQQ QIR TH`. */
const SURELY_CALLED = `(?<=${WORD}(?:${KIND}${SIGN}|[:/-])${SIGN}{0,2})`;

/** What else may stand behind `SWIFT` and a word of four letters. */
const WORDS = either(
  'IRON IRIS IRAN IRAQ IRMA IRAS IRKS CUBA CUBE CUBS CUES CUFF CULT CUPS CURB CURE CURL CURT CUTE CUTS SYED SYNC SYNE SYAM SYAH'.split(
    ' ',
  ),
);

const BIC = new RegExp(
  `(?<![A-Z0-9])${either([
    `${CALLED}[A-Z]{4}(?:${COUNTRY}|${GAP}${COUNTRY}${GAP})[A-Z0-9]{2}${BRANCH}`,
    `${CALLED}[A-Z]{4}${GAP}(?!${WORDS})${COUNTRY}[A-Z0-9]{2}(?:${GAP}XXX)?`,
    `${CALLED}(?:[A-Z]${GAP}){4}${COUNTRY_CUT}${GAP}[A-Z0-9]${GAP}[A-Z0-9]`,
    `${SURELY_CALLED}(?:[A-Z]${CUT}){4}${COUNTRY_CUT}${CUT}[A-Z0-9]${CUT}[A-Z0-9]${BRANCH}`,
    `[A-Z]{4}(?:${TOWN}|${GAP}${TOWN_BEHIND_GAP})(?:[A-Z0-9]{3})?`,
    `[A-Z]{4}${GAP}${TOWN_HALVED}`,
    `(?:[A-Z]${GAP}){4}${TOWN_SPELLED}`,
  ])}(?![A-Z0-9])`,
  'g',
);

/** Also glued to a word, and with other signs in it: 24 digits. */
const IBAN = new RegExp(`I${ANY_GAP}R(?:${ANY_GAP}\\d){24}`, 'g');
/** What is printed as usual and apart was meant, though its check digits may be wrong. */
const PRINTED = /^IR\d\d(?:[ .-]?\d){22}$/;
/** An account number that begins as one, with digits lost or added. */
const MEANT = new RegExp(`^${ANY_GAP}(?:IBAN${ANY_GAP})?I${ANY_GAP}R(?:${ANY_GAP}\\d){16,32}$`);

const WITHIN = new RegExp(
  either(['BIC', 'S\\.?W\\.?I\\.?F\\.?T', TOWN, TOWN_HALVED, TOWN_SPELLED, `I${ANY_GAP}R${ANY_GAP}\\d`]),
);

function either(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}

/** Whether some texts, as {@link capitals}, have in them what every such code has: most payments have it nowhere. */
export function mayHoldCode(wording: string): boolean {
  return WITHIN.test(wording);
}

/** BICs in one piece, in groups (`BKMT IR TH`) and letter by letter, and of any town in such a country where they are called so. */
export function bankCodesIn(text: string): EmbargoedCode[] {
  return Array.from(capitals(text).matchAll(BIC), ({ 0: code, index: start }) => {
    const signs = signsOf(code);
    return { code, signs, start, country: signs.slice(4, 6), names: 'a bank' };
  });
}

export function ibansIn(text: string): EmbargoedCode[] {
  return Array.from(capitals(text).matchAll(IBAN)).flatMap(({ 0: code, index, input }) => {
    const isPlain = PRINTED.test(code) && isApart(input, index, code);
    return isPlain || parseIban(signsOf(code)) ? [ibanOf(code, index)] : [];
  });
}

/** In an account number that may have more or fewer digits than an IBAN: the account is one in Iran all the same. */
export function ibansAs(account: string): EmbargoedCode[] {
  return MEANT.test(capitals(account)) ? [ibanOf(account, 0)] : ibansIn(account);
}

function ibanOf(code: string, start: number): EmbargoedCode {
  return { code, signs: signsOf(code), start, country: 'IR', names: 'an account' };
}

function signsOf(code: string): string {
  return code.replace(/[^A-Z0-9]/g, '');
}

function isApart(text: string, start: number, { length }: string): boolean {
  return !LETTER.test(text[start - 1] ?? '') && !LETTER.test(text[start + length] ?? '');
}

const LETTER = /[A-Z0-9]/i;

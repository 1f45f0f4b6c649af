/**
 * Brings text of any script, case and punctuation to plain lower-case words.
 *
 * Order: compatibility decomposition without marks, invisible and control characters; look-alikes and romanisation; signs that
 * vanish inside words; everything else that is no letter or digit becomes a blank.
 */

import { asOfPersons, isSoleTrader, mayBeOfPersons } from './account-names.ts';
import { romaniseArabic } from '../scripts/arabic.ts';
import { decoded } from './encoded.ts';
import { romaniseHan } from '../scripts/han.ts';
import { romaniseHangul } from '../scripts/hangul.ts';
import { romaniseHebrew } from '../scripts/hebrew.ts';
import { inNominative } from './russian-cases.ts';
import { romaniseKana } from '../scripts/kana.ts';
import { plainText, plainWords } from './plain-text.ts';
import { MARK, withoutReadings } from '../scripts/readings.ts';
import { LOOK_ALIKE_CAPITALS, LOOK_ALIKES, romaniseLetter, romaniseWord } from '../scripts/romanisation.ts';
import { withoutShapes } from '../scripts/shapes.ts';
import { withSurnameApart } from './surname-first.ts';

/** Words of two letters or more between single blanks: no rule below has anything to do. */
const SIMPLE = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})*$/;
const PLAIN = /^[\t-\r\x20-\x7e]*$/;
/** Signs that some rule below is about; all others separate. */
const SIGNS = /[&+/.?(['`´‘’ʹʻʼʽʾʿ]/;
/**
 * All but white space (of which U+FEFF shows nothing), and but the voicing marks of Kana, which make other letters; marks around
 * letters, the empty cell of Braille, and what stands for an object or for a letter that was lost.
 */
const INVISIBLE =
  /\uFEFF|(?![\u3099\u309A\s\u0085])[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\uFFFC\uFFFD]/gu;
const DIGIT = /\p{Nd}/gu;
/** Scripts that are read by words and not by letters; Hangul has been taken apart by the decomposition. */
const READERS: readonly (readonly [run: RegExp, read: (run: string) => string])[] = [
  [/[\p{Script=Arabic}\u0640]+(?: [\p{Script=Arabic}\u0640]+)*/gu, romaniseArabic],
  [/\p{Script=Hebrew}+(?:'\p{Script=Hebrew}+)*/gu, romaniseHebrew],
  [/\p{Script=Hangul}+/gu, romaniseHangul],
  [/[\p{Script=Hiragana}\p{Script=Katakana}\u3099\u309Aー]+/gu, romaniseKana],
  [/\p{Script=Han}+/gu, romaniseHan],
];
const HAS_READER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const WORD = /[^\s]+/gu;
/** Scripts that are romanised, though many of their letters look like Latin ones. */
const MAY_LOOK_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** Words of `text`, normalised, separated by single blanks: `AL-KHATIB, Esma'il` gives `al khatib esmail`. */
export function normaliseName(text: string): string {
  return withoutReadings(readName(text));
}

/** The same, with other readings of words in other scripts behind them (`readings.ts`). */
export function readName(text: string): string {
  const seen = withoutSmallL(text, withCapital);
  if (SIMPLE.test(seen)) return seen.toLowerCase();
  const written = visible(plainText(seen));
  const letters = PLAIN.test(written) ? written.toLowerCase() : latinised(written);
  const signless = SIGNS.test(letters) ? withoutSigns(letters) : letters;
  const apart = NUMBER_AT_WORD.test(signless) ? signless.replace(GLUED_NUMBER, ' ') : signless;
  const words = separated(apart);
  return FOUR_LETTERS.test(words) ? withoutSpelling(apart) : words;
}

/**
 * How else a text may read: with blanks for what was lost (`INVOICE??ESMAIL`), behind an article that is elided (`D'IRAN`) and
 * without the genitive (`IRAN'S`) or an ending of Turkish (`KHATIB'TAN`), a ship's `M-V` as `MV`; as {@link otherwiseRead} tells; and {@link decoded}, as it is displayed.
 */
export function otherReadings(text: string): readonly string[] {
  const read = writtenReadings(text);
  const displayed = asDisplayed(text);
  const shown = decoded(visible(displayed)) ?? displayed;
  if (shown === text) return read;
  const named = inNominative(shown);
  return named === shown ? [...read, shown] : [...read, shown, named];
}

/** With letters that a control character shows from right to left in the order in which they are read. */
function asDisplayed(text: string): string {
  return text.includes(RIGHT_TO_LEFT) ? text.replace(OVERRIDDEN, (_run, letters: string) => reversed(letters)) : text;
}

const RIGHT_TO_LEFT = '\u202e';
/** Up to the end of the override, or of the line. */
const OVERRIDDEN = /\u202e([^\u202c\r\n]*)/g;

function reversed(letters: string): string {
  return Array.from(letters).reverse().join('');
}

function writtenReadings(text: string): readonly string[] {
  const torn = MAY_BE_TORN.test(text)
    ? text
        .replace(LOST_BLANK, ' ')
        .replace(ELIDED, '$1 ')
        .replace(GENITIVE, '')
        .replace(CASE_ENDING, '')
        .replace(SHIPS_HYPHEN, 'M$1')
    : text;
  const other = otherwiseRead(torn);
  if (torn === text) return other === undefined ? NO_READINGS : [other];
  return other === undefined ? [torn] : [torn, other];
}

const MAY_BE_TORN = /[?\uFEFF\u2800\uFFFC\uFFFD'`´‘’ʹʻʼʽʾʿ]|m-[vt] /i;
/** What stands for a character that was lost, or shows nothing: a no-break space or a dash is as likely as a letter. */
const LOST_BLANK = /(?<=[\p{L}\p{N}])(?:\?{1,3}|[\uFEFF\u2800\uFFFC\uFFFD]+)(?=[\p{L}\p{N}])/gu;
/** In French, Italian and Catalan. */
const ELIDED = /(?<![\p{L}\p{N}])(d|l|qu|all|dall|dell|nell|sull|agl|dagl|degl)['`´‘’ʹʻʼʽʾʿ](?=\p{L})/giu;
/** Of countries and towns under embargo alone: `ALEXANDER'S` is a firm, and not Alexander. */
const GENITIVE =
  /(?<=(?<!\p{L})(?:iran|cuba|syria|korea|crimea|russia|belarus|venezuela|tehran|havana|damascus|pyongyang|sevastopol))['`´‘’ʹʻʼʽʾʿ]s(?!\p{L})/giu;
/** Of Turkish, and the Persian link, behind names: `KHATIB'TAN`, `MELLI'YE`; `SA'DA` is a town. One letter is a slip of the pen. */
const CASE_ENDING = /(?<=\p{L}{4})['`´‘’ʹʻʼʽʾʿ](?:[yn][aeiıİuü]|n?[iıİuü]n|[dt][ae]n?|y?l[ae])(?!\p{L})/giu;
/** `M-V SEA STAR`, `M-T`; `M-VITO` is an aircraft's mark. */
const SHIPS_HYPHEN = /(?<![\p{L}\p{N}.-])m-([vt])(?= )/giu;
const NO_READINGS: readonly string[] = [];

/**
 * How a text reads where what {@link readName} takes for a sign within a word is what it is, or stands between words: `GIll`,
 * `KHATIB(M)SDN`, `5%5BANK`, `V.V. PUTIN`, `<b>ALI</b><b>KHATIB</b>`, or a word: `<LI> FANGWEI`; where a sign between letters
 * hides one or looks like one: `KH*TIB`, `KH@TIB`; where letters or pieces are a word: `CECOEX S A`, `RI GO BE RT O`; where a word of another script is what
 * it looks like: `КНАТІВ`; in the cases of Russian; as accounts are called: `ESMAIL AND MARGOT KHATIB`, `LIXIAOMING`; and without an acronym behind the
 * name. Undefined where there is none.
 */
export function otherwiseRead(text: string): string | undefined {
  const seen = withoutSmallL(withoutAcronym(text), capitals);
  if (seen === text && !isAmbiguous(text)) return undefined;
  const words = plainWords(seen);
  const written = AMBIGUOUS.test(words) ? words.replace(HIDDEN_LETTER, '').replace(LETTER_SIGN, letterForSign) : words;
  const apart = /[([]/.test(written) ? written.replace(IN_BRACKETS, ' $1$2 ') : written;
  const whole = apart.replace(PIECES, asOnePiece);
  const glued = isSoleTrader(whole) ? whole : whole.replace(LETTERS_APART, asWord);
  const named = inNominative(withSurnameApart(asOfPersons(glued)));
  const initials = named.includes('.') ? named.replace(INITIALS, initialsApart) : named;
  const shown = MAY_LOOK_LATIN.test(initials) ? asItLooks(initials) : initials;
  return shown === plainText(text) ? undefined : shown;
}

/** In small letters, which are no initials. */
function asWord(letters: string): string {
  return letters.replace(/[. ]/g, '').toLowerCase();
}

/** `MINISTRY OF INTELLIGENCE AND SECURITY (MOIS)`: what stands for the words before it says nothing more. */
function withoutAcronym(text: string): string {
  if (text.length > LONGEST_WITH_ACRONYM || !FOUR_WORDS.test(text)) return text;
  const words = text.match(WHOLE_WORD) ?? [];
  const acronym = words.at(-1) ?? '';
  if (words.length < 4 || acronym.length < 3 || acronym.length > 8) return text;
  let found = 0;
  for (const word of words.slice(0, -1)) if (word[0]?.toLowerCase() === acronym[found]?.toLowerCase()) found += 1;
  return found === acronym.length ? text.slice(0, text.lastIndexOf(acronym)) : text;
}

const LONGEST_WITH_ACRONYM = 200;
const FOUR_WORDS = /^(?:\S+\s+){3}\S/;

function isAmbiguous(text: string): boolean {
  return (
    AMBIGUOUS.test(text) ||
    DOTTED.test(text) ||
    HAS_LETTERS_APART.test(text) ||
    HAS_PIECES.test(text) ||
    mayBeOfPersons(text) ||
    withSurnameApart(text) !== text ||
    inNominative(text) !== text ||
    (!PLAIN.test(text) && MAY_LOOK_LATIN.test(text))
  );
}

/** Between letters. */
const HIDDEN_LETTER = /(?<=\p{L})[*_~]+(?=\p{L})/gu;
/** Beside letters, with few signs between. */
const LETTER_FOR_SIGN: ReadonlyMap<string, string> = new Map(
  '@a $s !i |l €e £l ¥y ¢c ₵c ₱p ₦n ₮t ฿b ₭k ₩w ₲g ₤l ₫d ₣f ₳a ₴s ₽p ₺l ₹r ₿b ©c ®r ßb ○o ◯o ∅o △a ∆a ∀a ∑e ∃e ɪi Ɪi ʊu Ʊu ʌv Ʌa ɾr ɘe ɟf'
    .split(' ')
    .map(([sign = '', letter = '']) => [sign, letter]),
);
const SIGNS_FOR_LETTERS = [...LETTER_FOR_SIGN.keys()].join('');
const LETTER_SIGN = new RegExp(
  `(?<=\\p{L})[${SIGNS_FOR_LETTERS}]|[${SIGNS_FOR_LETTERS}](?=[${SIGNS_FOR_LETTERS}]{0,9}\\p{L})`,
  'gu',
);
const AMBIGUOUS = new RegExp(`[%&<([*_~${SIGNS_FOR_LETTERS}]`);

function letterForSign(sign: string): string {
  return LETTER_FOR_SIGN.get(sign) ?? sign;
}
/** A full stop with no blank on either side. */
const DOTTED = /[^\s.]\.[^\s.]/;

/** One or two, before a name or alone: `V.V.PUTIN`, `V.PUTIN`, `V.V.`; more are an abbreviation. */
const INITIALS =
  /(?<![\p{L}\p{N}.])\p{L}\.(?:\p{L}\.)?(?=\p{L}{2})|(?<![\p{L}\p{N}.])\p{L}\.\p{L}(?!\.?[\p{L}\p{N}])/gu;
/** `M.V.ARTAVIL` may be a person or a ship, and is read as both. */
function initialsApart(dotted: string): string {
  const initials = dotted.replaceAll('.', '. ');
  return OF_SHIPS.has(dotted.toLowerCase()) ? `${initials} MS ` : initials;
}

const OF_SHIPS: ReadonlySet<string> = new Set(['m.v.', 'm.t.', 's.s.']);

/** Of words that are written in pieces: `RI GO BE RT O`, `RI-GO-BE`. */
const PIECES = /\b[A-Za-z]{1,3}(?:(?: [A-Za-z]{1,3}){3,}|(?:[.-][A-Za-z]{1,3}){2,})\b/g;
const HAS_PIECES = new RegExp(PIECES.source);

/** Where few are a letter alone: `R.O.C.K.` and `S A DE C V` are none. */
function asOnePiece(run: string): string {
  const pieces = run.split(/[ .-]/);
  const letters = pieces.filter((piece) => piece.length === 1);
  return 3 * letters.length >= pieces.length ? run : pieces.join('');
}

/** Up to four, as of a legal form: `CECOEX S A`, `D.G. I ISRAEL`. */
const LETTERS_APART = /(?<![\p{L}\p{N}.])[A-Za-z](?:\.? [A-Za-z](?![\p{L}\p{N}'’])){1,3}/gu;
const HAS_LETTERS_APART = /(?:^|[ ,.])[A-Za-z]\.? [A-Za-z](?:[ ,.]|$)/;
const LATIN = /[A-Za-z]/;
const WHOLE_WORD = /\p{L}{2,}/gu;

/** Words look Latin beside Latin ones, or where all of them do: `ВЕРА ПЕТРОВА` is read as it is. */
function asItLooks(text: string): string {
  const looked = text.replace(WHOLE_WORD, asLatin);
  return LATIN.test(text) || !MAY_LOOK_LATIN.test(looked) ? looked : text;
}

/** A word of which each letter looks like a Latin one. */
function asLatin(word: string): string {
  const letters = Array.from(
    word,
    (letter) => LOOK_ALIKE_CAPITALS.get(letter) ?? LOOK_ALIKES.get(letter.toLowerCase()),
  );
  return letters.some((letter) => letter === undefined) ? word : letters.join('');
}

function capitals(word: string): string {
  return word.toUpperCase();
}

/** A small `l` among capitals, where it looks like an `I`. */
const SMALL_L = /(?<![A-Za-z])(?=[A-Z]*l)(?=l*[A-Z]l*[A-Z])[A-Zl]{3,}(?![A-Za-z])/g;
/** In every such word. */
const L_BESIDE_CAPITALS = /l[A-Z]|[A-Z]{2}l/;

function withoutSmallL(text: string, instead: (word: string) => string): string {
  return L_BESIDE_CAPITALS.test(text) ? text.replace(SMALL_L, instead) : text;
}

function withCapital(word: string): string {
  return word.replace(/(?<!^[AEU])l/g, 'I'); // `AlBADR`, `ElZAHAR`, `UlHAQ`
}

/** Between a word and digits that cannot all stand for letters of it: `INV118KHATIB`, `TEHRAN11369`, but `M0H4MMAD1`, `80RISOVNA`. */
const GLUED_NUMBER = /(?=\d{3}|\d?[2679])(?<=\p{L}{3})|(?<=\d{3}|[2679]\d?|\d,\d\d?)(?=\p{L}{3})/gu;
/** Wherever one is, and nowhere in most texts. */
const NUMBER_AT_WORD = /[a-z\x80-\uffff]\d|\d[a-z\x80-\uffff]/;

const PLAIN_SEPARATORS = /[^a-z0-9]+/g;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

function separated(letters: string): string {
  return letters.replace(PLAIN.test(letters) ? PLAIN_SEPARATORS : SEPARATORS, ' ').trim();
}

/** `P U T I N`, `P_U_T_I_N`; first with the signs as written, so that `P U T I N  V L A D` is two words. */
function withoutSpelling(letters: string): string {
  const words = separated(letters.replace(SPELT, (spelt, sign: string) => spelt.replaceAll(sign, '')));
  return words.replace(SPELT, (spelt) => spelt.replaceAll(' ', ''));
}

/** Of scripts that write words in letters: a Han character is a word. */
const SPELT =
  /(?<![\p{L}\p{N}])(?!\p{sc=Han})\p{L}([^\p{L}\p{N}])(?!\p{sc=Han})\p{L}(?:\1(?!\p{sc=Han})\p{L}){2,}(?![\p{L}\p{N}])/gu;
/** Wherever one is, between single blanks. */
const FOUR_LETTERS = /(?:^| )[^ ] [^ ] [^ ] [^ ](?: |$)/u;

const IN_BRACKETS = /(?<=\p{L})(?:\((\p{L})\)|\[(\p{L})\])(?=\p{L})/gu;

/** Between letters, of which there are three at least. */
const SPELT_BY_PLUS =
  /(?<=(?<!\p{L})\p{L})\+(?=\p{L}\+\p{L}(?!\p{L}))|(?<=(?<!\p{L})\p{L}\+\p{L})\+(?=\p{L}(?!\p{L}))/gu;

/** Rules about signs, each with the sign without which it has nothing to do. */
const RULES: readonly (readonly [sign: string, rule: RegExp, instead: string])[] = [
  ['+', SPELT_BY_PLUS, ''], // `K+H+A+T+I+B`
  ['+', /(?<=\p{L} ?)\+(?= ?\p{L})/gu, ' and '], // SWIFT's character set has no `&`
  ['&', /&/g, ' and '],
  ['/', /(^|\s)[1-8]\/(?=\p{L})(?!v\.?\d|voy)/gu, '$1'], // numbered lines of SWIFT party fields: `1/NAME 2/STREET`, but `MT AMBER 1/V12`
  ['/', /(?<!\p{L})c\/o(?!\p{L})/gu, 'care of'], // `CO LIMITED` is a legal form
  ['/', /(?<![\p{L}/])t\/a(?![\p{L}/])/gu, 'dba'], // trading as
  ['/', /(?<![\p{L}/])[sd]\/o(?![\p{L}/])/gu, 'son of'], // or daughter
  ['/', /(?<!\p{L})(?:m\/tkr|l[np]g\/c)(?![\p{L}/])|(?<![\p{L}/])v\/l(?![\p{L}/])/gu, 'mv'], // tankers, and any vessel
  ['/', /(?<![\p{L}/])(?:b\/c|t\/b|f\/v)(?![\p{L}/])/gu, 'workboat'], // carriers, tugs, fishing vessels, or what is no vessel
  ['/', /(?<=(?<!\p{L})\p{L})\/(?=\p{L}(?!\p{L}))/gu, ''], // `M/V`, `A/S`, `P/U/T/I/N` are one word
  ['.', /\.(?=\p{L}{2})(?<=\p{L}{2}\.)/gu, ' '], // `MR.JOHN` is two words, `S.A.` is one
  ['(', IN_BRACKETS, '$1$2'], // `KHA(T)IB`
  ['[', IN_BRACKETS, '$1$2'],
  ['?', /(?<=\p{L})\?{1,3}(?=\p{L})/gu, ''], // a character that some system could not carry, or its octets
];

function withoutSigns(text: string): string {
  let read = text;
  for (const [sign, rule, instead] of RULES) if (read.includes(sign)) read = read.replace(rule, instead);
  return read.replace(/[.'`´‘’ʹʻʼʽʾʿ]/g, '');
}

/** What shows of a text: letters in other widths and shapes and digits of other scripts as plain ones, without marks and invisible characters. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutShapes(text.normalize('NFKD').replace(INVISIBLE, '')).replace(DIGIT, plainDigit);
}

/** @param text - what is {@link visible} of one */
function latinised(text: string): string {
  return readByWords(text.replaceAll(MARK, ' ')).replace(WORD, toLatin).normalize('NFC');
}

function readByWords(text: string): string {
  if (!HAS_READER.test(text)) return text;
  return READERS.reduce((read, [run, reader]) => read.replace(run, (words) => ` ${reader(words)} `), text);
}

/** Arabic, Persian, Indic and Thai digits: each script has ten in a row. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.findLast((first) => first <= code);
  return zero !== undefined && code < zero + 10 ? String(code - zero) : digit;
}

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/** Latin letters for a word: look-alikes where it mixes scripts, romanisation where it does not. */
function toLatin(word: string): string {
  const small = word.toLowerCase();
  if (PLAIN.test(small)) return small;
  if (/[a-z]/.test(small) && MAY_LOOK_LATIN.test(word)) return Array.from(word, toLookAlike).join('');
  return romaniseWord(small);
}

function toLookAlike(letter: string): string {
  const small = letter.toLowerCase();
  return LOOK_ALIKE_CAPITALS.get(letter) ?? LOOK_ALIKES.get(small) ?? romaniseLetter(small);
}

/**
 * What people write into the name of an account: two of them with one surname (`ESMAIL AND MARGOT KHATIB`), the form of a sole
 * trader (`IP PRIGOZHIN Y.V.`), two initials as one word (`PRIGOZHIN YV`), a name before marriage (`MARGOT MEYER NEE KHATIB`),
 * `MA.` for Maria, and what forms ask for (`SURNAME: KHATIB FIRST NAME: ESMAIL`).
 */

import { countryCodeAt } from '@interdict/model';
import { GENERIC_WORDS, HONORIFICS } from '../words/common-words.ts';
import { legalFormAt } from '../words/legal-forms.ts';

/** Names are shorter, four lines of 35 letters. */
const LONGEST = 140;
/** Between two given names, in the languages of most payments. */
const JOINTS: ReadonlySet<string> = new Set('& + / and or und oder u y e et ou og och en ve i и'.split(' '));
const HAS_JOINT = /[&+/]|\s(?:and|or|und|oder|u|y|e|et|ou|og|och|en|ve|i|и)\s/iu;
const WORD_OR_JOINT = /[\p{L}\p{N}'’-]+|[&+/]/gu;
const NAME = /^\p{L}{2,}$/u;
/** Of the second of two: given names and the surname. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 4;

/** Individual entrepreneur, in Russian and Ukrainian. `IP` is a surname of Hong Kong too, where other names are short. */
const SOLE_TRADER = /^\s*(?:ип|фоп|fop|ip(?=.*(?:\p{L}{7}|\p{L}\.)))[\s.]+(?=\S+\s+\S)/iu;

/** Beside a surname that is longer than most Chinese and Korean ones, or before one of Russia. */
const TWO_INITIALS = /^\s*(\p{L}{5,})[\s,]+([A-Z])([A-Z])\s*$/u;
const TWO_INITIALS_BEFORE = /^\s*([A-Z])([A-Z])\s+(\p{L}{5,})\s*$/u;
const LONG_SURNAME = 6;
/** As short names are: `LI`. */
const SYLLABLE = /^[^aeiou][aeiou]$/;

/** Two letters behind any name that are no initials. */
const NOT_BEHIND_ANY: ReadonlySet<string> = new Set(['jr', 'sr', 'dr']);

/** And behind most: marks behind names, states of America and provinces of Canada; and countries. */
const NO_INITIALS: ReadonlySet<string> = new Set(
  (
    'jr sr jd pc tv hr it pr vp qc kc ' +
    'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd ' +
    'tn tx ut vt va wa wv wi wy dc pr ab bc mb nb nl ns nt nu on pe sk yt uk eu'
  ).split(' '),
);

/** Surnames of Russia and its neighbours, where initials are written so: `LAVROV SV` lives in no `SV`, as countries are called. */
export const WITH_INITIALS: RegExp =
  /(?:[oe]v|[oe]va|[iy]n|[iy]na|[sc]k[iy]y|skii|ska(?:ya|ia)|enko|chuk|dze|shvili|ava|[iy]an)$/i;

/** Before a name of birth, in English and French, German, Polish, Czech and Russian. */
const BORN = '(?:n[eé]e?|geb(?:oren(?:e[nr]?)?)?|z domu|roz(?:ena)?|urozhd(?:ennaya)?|урожд(?:[её]нная)?|formerly)';
/** Before the name of a husband, in French. */
const WIFE = '(?:eps?|epse|[eé]pouse|vve|veuve)';
const HAS_MARRIAGE = new RegExp(`[\\s,(](?:${BORN}|${WIFE})[\\s.:]`, 'i');
/** `MEYER NEE` in `MARGOT MEYER NEE KHATIB`, and `EP MEYER` in `KHATIB EP MEYER MARGOT`. */
const OF_MARRIAGE = new RegExp(
  `\\p{L}[\\p{L}'’-]+[\\s,(]+${BORN}[\\s.:]+(?=\\p{L}{2})|(?<=\\p{L}[\\s,(]+)${WIFE}[\\s.:]+\\p{L}[\\p{L}'’-]+`,
  'iu',
);

/** Maria, in Spanish; `MA` without the full stop is a surname. */
const MARIA = /(?<![\p{L}.])m(?:a\.|\.?ª) ?(?=\p{L}{2})/iu;

/** What a form asks for, in the languages of most payments. */
const ASKED =
  '(?:first|last|given|middle|second|family|full|maiden|sur|fore)[ _-]?names?|(?:first|last|given|middle|family)(?= ?[:=])|[vn](?:or|ach)name|familienname|(?:pr[eé])?noms?|apellidos?|nombres?|(?:cog)?nome|imi[eę]|nazwisko|familiya|imya|otchestvo|фамилия|имя|отчество';
const LABEL = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ASKED})(?![\\p{L}\\p{N}])`, 'iu');
const LABELS = new RegExp(LABEL, 'giu');

const OF_PERSONS: readonly RegExp[] = [
  HAS_JOINT,
  SOLE_TRADER,
  TWO_INITIALS,
  TWO_INITIALS_BEFORE,
  HAS_MARRIAGE,
  MARIA,
  LABEL,
];

export function isSoleTrader(text: string): boolean {
  return text.length <= LONGEST && SOLE_TRADER.test(text);
}

/** Whether {@link asOfPersons} may read it otherwise. */
export function mayBeOfPersons(text: string): boolean {
  return text.length <= LONGEST && OF_PERSONS.some((form) => form.test(text));
}

/**
 * `ESMAIL KHATIB and MARGOT KHATIB` for two who share the surname, a sole trader's name without the form, initials apart, the name
 * of birth alone, Maria in full, a name without what a form asked for; others as they are.
 */
export function asOfPersons(written: string): string {
  if (!mayBeOfPersons(written)) return written;
  const text = written.replace(LABELS, ' ');
  const words = text.match(WORD_OR_JOINT)?.filter((word) => !HONORIFICS.has(word.toLowerCase())) ?? [];
  const [one = '', joint = '', ...other] = words.filter(
    (word, at) => !isJoint(word) || (at > 0 && at < words.length - 1 && !isJoint(words[at - 1])),
  );
  const surname = other.at(-1) ?? '';
  const isOfTwo = NAME.test(one) && isJoint(joint) && NAME.test(surname) && isOfPerson(other);
  return isOfTwo
    ? `${one} ${surname} and ${other.join(' ')}`
    : withInitials(birthName(text.replace(SOLE_TRADER, '')).replace(MARIA, 'maria '));
}

function birthName(text: string): string {
  return HAS_MARRIAGE.test(text) ? text.replace(OF_MARRIAGE, '') : text;
}

function withInitials(text: string): string {
  return text
    .replace(TWO_INITIALS, (written, surname: string, first: string, second: string) =>
      areInitials(surname, first + second) ? `${surname} ${first} ${second}` : written,
    )
    .replace(TWO_INITIALS_BEFORE, (written, first: string, second: string, surname: string) =>
      WITH_INITIALS.test(surname) && areInitials(surname, first + second) ? `${first} ${second} ${surname}` : written,
    );
}

function areInitials(surname: string, letters: string): boolean {
  const word = letters.toLowerCase();
  if (WITH_INITIALS.test(surname)) return !NOT_BEHIND_ANY.has(word);
  return !(
    surname.length < LONG_SURNAME ||
    SYLLABLE.test(word) ||
    NO_INITIALS.has(word) ||
    HONORIFICS.has(word) ||
    isOfFirm(word) ||
    countryCodeAt(letters, 0)
  );
}

function isJoint(word = ''): boolean {
  return JOINTS.has(word.toLowerCase());
}

/** `PROCTER AND GAMBLE COMPANY` is none. */
function isOfPerson(words: readonly string[]): boolean {
  return (
    words.length >= FEWEST_WORDS &&
    words.length <= MOST_WORDS &&
    words.filter((word) => word.length === 1).length < 2 && // `M V ARTAVIL`
    !words.some((word) => /\d/.test(word) || isOfFirm(word.toLowerCase()))
  );
}

function isOfFirm(word: string): boolean {
  return GENERIC_WORDS.has(word) || legalFormAt([word], 0) !== undefined;
}

/** Romanises Hangul syllable by syllable, from its letters, with the family name of a person apart (data tables). */

import { withReadings } from './readings.ts';
import { OPEN_LIQUID, OPEN_MID, OPEN_VOWEL, opened } from '../sounds/sounds.ts';

/** Leading consonants from U+1100, vowels from U+1161, final consonants from U+11A8, in the order of the code. */
const LEADING = `g kk n d tt ${OPEN_LIQUID} m b pp s ss - j jj ch k t p h`.split(' ');
const VOWELS =
  `a e ya ye ${OPEN_MID} e y${OPEN_MID} ye o wa we we yo u w${OPEN_MID} we wi yu ${OPEN_VOWEL} ${OPEN_VOWEL}i i`.split(
    ' ',
  );
const FINAL = `k k ks n nj n t ${OPEN_LIQUID} lk lm lp ls lt lp l m p ps t t ng t t k t p t`.split(' ');

/** Family names that are spelt otherwise than they are written. */
const READINGS: ReadonlyMap<string, string> = new Map(
  '김kim 이lee 리lee 박park 최choi 임lim 림lim 우woo 오oh'.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Family names, the most frequent first. */
const SURNAMES =
  '김이리박최정강조윤장임림한오서신권황안송류유홍전고문양량손배백허남심노로하곽성차주우구민나라진지엄채원천방공현함변염여려추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용태계';

/** `김정은` gives `kim jʌngʌn`: a name of three syllables is that of a person. It may be a foreign one as well. */
export function romaniseHangul(run: string): string {
  const syllables = run.normalize('NFC');
  if (/[^가-힣]/.test(syllables)) return run;
  const surname = syllables.charAt(0);
  const isPerson = syllables.length === 3 && SURNAMES.includes(surname);
  if (!isPerson) return READINGS.get(syllables) ?? spelt(syllables);
  return withReadings(`${romaniseHangul(surname)} ${spelt(syllables.slice(1))}`, [spelt(syllables)]);
}

/** A vowel that foreign names have written where they have none; never before a final consonant. */
const FULL = /\u1173(?=[\u11a8-\u11ae\u11b0-\u11c2])/g;
const MID = '\u1165';
/** These letters together are one sound. */
const SIBILANT = /(?<=s)y|(?<=j|ch)y/g;

function spelt(run: string): string {
  let latin = '';
  for (const letter of run.normalize('NFD').replace(FULL, MID)) {
    const code = letter.codePointAt(0) ?? 0;
    const sound = LEADING[code - 0x1100] ?? VOWELS[code - 0x1161] ?? FINAL[code - 0x11a8] ?? letter;
    latin += sound === '-' ? '' : sound;
  }
  return opened(latin.replace(SIBILANT, (_, at: number) => (latin.charAt(at - 1) === 's' ? 'h' : '')));
}

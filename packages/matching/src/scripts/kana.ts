/** Romanises Kana in the Hepburn way (data tables). Katakana, which foreign names are written in, leaves sounds open. */

import { isOpen, OPEN_LIQUID, OPEN_VOWEL } from '../sounds/sounds.ts';

const ROWS = `
アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu ネne ノno
ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヰi ヱe ヲo ンn ヴvu
ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo
ァa ィi ゥu ェe ォo ャya ュyu ョyo ヮwa ヵka ヶke
`;

const SYLLABLES: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Names that are written otherwise than they sound. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['ウラジーミル', 'vladimir'],
  ['ウラジミール', 'vladimir'],
  ['ウラジミル', 'vladimir'],
  ['ウラジスラフ', 'vladislav'],
  ['プーチン', 'putin'],
]);

const HIRAGANA = /[ぁ-ゖ]/g;
const TO_KATAKANA = 0x60;
/** What no table has is left as it is. */
const UNREADABLE = /[^ァ-ヴヵヶぁ-ゔーッっゕゖ]|[ヷ-ヺ]/;
const SMALL = 'ァィゥェォャュョヮ';

/** `すずき` gives `suzuki`, `スミス` gives `sɘmisɘ`, `シェルゲイ` gives `sheɾɘgei`. */
export function romaniseKana(run: string): string {
  const text = run.normalize('NFC');
  if (UNREADABLE.test(text)) return run;
  const known = NAMES.get(text);
  if (known !== undefined) return known;
  const isForeign = /[ァ-ヺ]/.test(text);
  const latin: string[] = [];
  for (const kana of text.replace(HIRAGANA, (one) => String.fromCharCode(one.charCodeAt(0) + TO_KATAKANA))) {
    const syllable = SYLLABLES.get(kana);
    if (syllable === undefined) continue; // a length, or a doubled consonant
    if (SMALL.includes(kana)) {
      const small = withSmall(latin.pop() ?? '', syllable);
      latin.push(isForeign ? opened(small) : small);
    } else {
      latin.push(isForeign ? opened(syllable) : syllable);
    }
  }
  if (isForeign && !latin.some(isOpen)) latin.push(OPEN_VOWEL);
  return latin.join('');
}

/** The vowel of a small letter takes the place of the one before: `シ` and `ェ` make `she`, `キ` and `ャ` make `kya`. */
function withSmall(syllable: string, small: string): string {
  const stem = GLIDES.get(syllable) ?? syllable.slice(0, -1);
  return stem + (/^(?:sh|ch|j)$/.test(stem) ? small.replace('y', '') : small);
}

const GLIDES: ReadonlyMap<string, string> = new Map([
  ['u', 'w'],
  ['i', 'y'],
]);

/** Foreign names have a vowel written where they have none, and one letter for two liquids. */
function opened(syllable: string): string {
  return syllable.replace(/(?<=.)u$|(?<=^[td])o$/, OPEN_VOWEL).replace(/^r/, OPEN_LIQUID);
}

/** How other orthographies write the sounds of names that are listed as English romanises them: `Schukow`, `Sjoekov`, `Joukov` for Zhukov. */

import { fold } from './fold.ts';
import { respelling, type Rule } from './respelling.ts';

/** Letters that are read as others, for whole languages; data table, from common knowledge. What stands for two sounds has two rows. */
const ORTHOGRAPHIES: readonly string[] = [
  // German
  'schtsch=shch tsch=ch dsch=j sch=sh ch=kh ck=k tz=ts z=ts j=y w=v',
  'schtsch=shch tsch=ch dsch=j sch=zh ch=kh ck=k tz=ts z=ts j=y w=v',
  // Polish, Croatian
  'szcz=shch sz=sh cz=ch dz=j rz=r ch=kh c=ts j=y w=v',
  // Dutch
  'sjtsj=shch tsj=ch dzj=j sj=sh zj=zh oe=u ch=kh j=y',
  // French
  'chtch=shch tch=ch dj=j ch=sh oua=wa oui=wi ou=u gue=ge gui=gi j=zh',
  // Finnish, Estonian
  'ts=ch h=kh j=y',
  // Turkish
  'c=j ei=ay ey=ay',
  // Egyptian
  'g=j',
  // Somali
  'x=h c=',
  // Spanish
  'j=kh y=j',
];

/** Given names as English has them, and as they are romanised; data table, from common knowledge. */
const ENGLISH_NAMES: ReadonlyMap<string, string> = new Map(
  [
    'andrew andrei',
    'basil vasily',
    'catherine ekaterina',
    'eugene yevgeny',
    'eugenia yevgenia',
    'george georgy',
    'gregory grigory',
    'helen elena',
    'irene irina',
    'jacob yakov',
    'joseph iosif',
    'julia yulia',
    'julian yulian',
    'katherine ekaterina',
    'michael mikhail',
    'natalie natalia',
    'nicholas nikolai',
    'peter pyotr',
    'theodore fyodor',
  ].map((row): [string, string] => {
    const [english = '', romanised = ''] = row.split(' ');
    return [english, romanised];
  }),
);

/** The Arabic article written as one with its word, as it is or as it sounds: `ALKHATIB`, `ELBARADEI`, `ASSHAMI`. */
const ARTICLE = /^[aeu](?:l|([dnrstz])(?=\1)|sh(?=sh)|s(?=sh))(?=[bcdfghjkmnpqrstvwxyz][a-z]{4})/;

const READERS: readonly ((word: string) => string)[] = [
  ...ORTHOGRAPHIES.map((rules) =>
    respelling(
      rules.split(' ').map((rule): Rule => {
        const [written = '', sound = ''] = rule.split('=');
        return [written, sound];
      }),
    ),
  ),
  (word) => word.replace(ARTICLE, ''),
  (word) => ENGLISH_NAMES.get(word) ?? word,
];

/** Shorter words meet by chance. */
const SHORTEST = 5;
const LATIN = /^[a-z]+$/;

/** Keys of a normalised word as other orthographies are read, those that differ from its own. */
export function otherKeysOf(word: string): readonly string[] {
  if (word.length < SHORTEST || !LATIN.test(word)) return NONE;
  const readings = READERS.map((reader) => reader(word)).filter((reading) => reading !== word);
  if (readings.length === 0) return NONE;
  const keys = new Set(Array.from(new Set(readings), fold));
  keys.delete(fold(word));
  return [...keys];
}

const NONE: readonly string[] = [];

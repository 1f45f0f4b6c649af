import { soundsOfLetters } from './letter-sounds.ts';
import { withReadings } from './readings.ts';

/** Letters that decomposition leaves alone: Latin ones, Cyrillic, Georgian, Armenian and Greek to Latin, and look-alikes (data table). */

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
  );

/** Latin letters without a decomposition. */
export const LATIN_LETTERS: ReadonlyMap<string, string> = pairs(
  'ßss øo łl đd ðd þth ıi æae œoe ħh ŋn ŧt əa ĸk ɓb ɗd ƙk ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz',
);

/** One letter at a time, near the BGN/PCGN and ICAO habits; what differs between systems is left to the fold. */
export const ROMANISATION: ReadonlyMap<string, string> = pairs(
  `
  аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ьъ эe юyu яya
  іi їi єye ґg ўu ћc ђdj јj љlj њnj џdz ѓg ќk ѕdz ҳh қk ғg ңn өo үu ұu һh әa җj ҷj ӣi ӯu
  აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh
  աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւw փp քk օo ֆf
  αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χkh ψps ωo`.replace('ьъ', 'ь'),
);

/**
 * Letters that are read together, or otherwise where they stand: the soft sign before a vowel, Ukrainian and Belarusian
 * `г`, Greek and Armenian double letters.
 */
const COMBINATIONS: readonly (readonly [letters: RegExp, latin: string])[] = [
  [/[ьъ](?=[еєёюя])/g, 'y'],
  [/ου/g, 'ou'],
  [/(?<=[αε])υ/g, 'v'],
  [/^μπ/g, 'b'],
  [/^ντ/g, 'd'],
  [/γκ/g, 'g'],
  [/γγ/g, 'ng'],
  [/τζ/g, 'tz'],
  [/ու/g, 'u'],
  [/^ո(?=.)/g, 'vo'],
  [/և/g, 'ev'],
];

/** What only Ukrainian and Belarusian write. */
const UKRAINIAN = /[іїєґў]|[сц]ьк/;
/** Scripts whose letters are read one by one. */
const LETTER = '(?=\\p{L})[\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{Script=Georgian}]';
const RUN = new RegExp(`(?:${LETTER})+(?:['’ʼ](?:${LETTER})+)*`, 'gu');

/** Latin letters for a word, with what each run of other letters sounds like if it is a foreign name respelt. */
export function romaniseWord(word: string): string {
  const hasH = UKRAINIAN.test(word);
  return word
    .replace(RUN, (run) => withReadings(latinOf(hasH ? run.replaceAll('г', 'h') : run), soundsOfLetters(run)))
    .replace(LATIN_LETTER, romaniseLetter);
}

const LATIN_LETTER = new RegExp(`[${[...LATIN_LETTERS.keys()].join('')}]`, 'g');

function latinOf(run: string): string {
  let text = run;
  for (const [letters, latin] of COMBINATIONS) text = text.replace(letters, latin);
  return Array.from(text, romaniseLetter).join('');
}

/** Latin for a letter that has one. */
export function romaniseLetter(letter: string): string {
  return LATIN_LETTERS.get(letter) ?? ROMANISATION.get(letter) ?? letter;
}

/** Cyrillic, Greek and Armenian letters that look like Latin ones: used where one word mixes scripts. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = pairs(
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ӏl ѵv ԁd ԛq ԝw αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw օo ոn սu տs ցg հh զq յj լl',
);

/** Greek capitals that look like another letter than the small one does. */
export const LOOK_ALIKE_CAPITALS: ReadonlyMap<string, string> = pairs('Ηh Νn Υy');

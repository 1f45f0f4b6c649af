/**
 * What words in Cyrillic, Greek, Armenian and Georgian sound like (data tables, from common knowledge): foreign names are
 * written in these scripts as they are spoken, `Арно` for Arnaud.
 */

import { chineseSounds, japaneseSounds } from './russian-syllables.ts';
import { opened } from '../sounds/sounds.ts';

/** What stands for one sound, or otherwise than its letters, the longest first. */
const SOUNDS: ReadonlyMap<string, string> = new Map(
  `
  аa бb вv гgh дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щsh ъɘ ыi ь эe юyu яya ьеye ьоyo
  іi їi єye ґg ўu ћch ђdzh јy љl њn џdzh ѓg ќk ѕdz ҳkh қk ғgh ңn өo үu ұu һh әa җdzh ҷdzh ӣi ӯu
  აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყk შsh ჩch ცts ძdz წts ჭch ხkh ჯdzh ჰh
  աa բb գg դd եe զz էe ըɘ թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջdzh ռr սs վv տt րr ցts ւv փp քk օo ֆf ուu
  αa βv γgh δd εe ζz ηi θth ιi κk λl μm νn ξks οo πp ρr σs ςs τt υi φf χkh ψps ωo ουu οιi ειi αιe μπb ντd γκg γγng τζdzh τσts`
    .trim()
    .split(/\s+/)
    .map((pair) => /^(\P{Script=Latin}+)(.*)$/u.exec(pair) ?? [])
    .map(([, letters = '', sounds = '']) => [letters, sounds]),
);
const LETTERS = new RegExp([...SOUNDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Shorter words are initials. */
const SHORTEST = 2;

/** The readings of a run of letters by their sounds, open; none where it is too short. */
export function soundsOfLetters(word: string): readonly string[] {
  const run = word.replace(/['’ʼ]/g, '');
  if (run.length < SHORTEST) return [];
  const spoken = run.replace(LETTERS, (letters) => SOUNDS.get(letters) ?? letters);
  return [...new Set([spoken, japaneseSounds(run) ?? spoken, chineseSounds(run) ?? spoken])].map(opened);
}

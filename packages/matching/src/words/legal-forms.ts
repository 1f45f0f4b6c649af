/** Legal forms of organisations: one key for all ways to write a form, in normalised words (data table). */

import { GENERIC_WORDS } from './common-words.ts';

/** Key, then the spellings; a word with `/` in it is any of these. What stands in lines of one key counts as the same form. */
const FORMS = `
llc: limited/ltd liability company/co, limited liability, llc, ooo, tov, taa, too, osoo, mchj, mmc, shpk, smllc, pllc, dhɘ mɘ mɘ, fze, fzc, fzco, fz llc, dmcc, wll, spc
ltd: limited, ltd, ltda, limitada, private limited, pvt ltd, private ltd, pte ltd, pte, pty ltd, pty, pvt, lda, ltee, co limited, co ltd, company limited, company ltd, public company limited, public limited company, plc, limted
llc: obshchestvo/obschestvo/obshestvo/obshcestvo/obschchestvo/obshschestvo s/c ogranichennoi/ogranichennoy/ogranichennoj/ogranichenno/ogranichenoi/ogranichenoy/ogrannichennoi/ogrannichenoy/ogranichchennoi/organichennoi/organichennoy otvetstvennostyu/otvetstvennostyyu/otvetstvennostiu/otvetstvennostiyu/otvetstvennostju/otvetsvennostyu/otvetstennostyu/otvetstsvennostyu
llc: tovarystvo/tovaristvo z obmezhenoyu/obmezhenoiu vidpovidalnistyu/vidpovidalnistiu, tovarystvo/tovaristvo z dodatkovoyu/dodatkovoiu vidpovidalnistyu/vidpovidalnistiu, tdv, tavarystva z/s abmezhavanay/abmezhavanai adkaznastsyu/adkaznastsiu
gmbh: gesellschaft mit beschraenkter haftung, gesellschaft mit beschrankter haftung, gmbh, gesmbh, mbh, ug, sagl
ag: aktiengesellschaft, ag, akg, kgaa
kg: kommanditgesellschaft, kg, gmbh and co kg, gmbh co kg, ohg
inc: incorporated, inc
corp: corporation, corp, corpn, state corporation, gosudarstvennaya korporatsiya/korporatsiia, goskorporatsiya
co: company, co, companies, comp, cie, compania, cia, compagnie, sherkat, sherkate, sharikat, sharika, shirkat, co inc
jsc: joint stock company, open joint stock company, public joint stock company, closed joint stock company, jsc, ojsc, pjsc, cjsc, sae, ao, oao, pao, zao, aat, prat, joint stock, jsco, pjs, psc, pjsco, qsc, bsc, ksc, saog, saoc, private joint stock company, private joint stock, public joint stock, nao, joint stock co, co pjs, co pjsc, private stock company, shares co ltd, shares company limited
jsc: aktsionernoe/aktsionernoye/aktsioneroe/aktsionernoy obshchestvo/obschestvo/obshestvo/obshcestvo/obschchestvo, otkrytoe/otkrytoye/zakrytoe/zakrytoye/publichnoe/publichnoye/nepublichnoe/nepublichnoye aktsionernoe/aktsionernoye/aktsionernoy obshchestvo/obschestvo/obshestvo/obschchestvo, otkrytogo/zakrytogo/publichnogo aktsionernogo obshchestva/obschestva, aktsionernogo obshchestva/obschestva, otkrytogo/zakrytogo tipa
jsc: aktsionerne tovarystvo/tovaristvo, publichne/pryvatne/privatne aktsionerne tovarystvo/tovaristvo, aktsyyanernae/aktsyyanernaye tavarystva, adkrytae/adkrytaye/zakrytae/zakrytaye aktsyyanernae/aktsyyanernaye tavarystva, sahami/sɘhamɪ khas/khass/khasɘ/aam/am, sherkat/sherkate sahami/sɘhamɪ khas/khass/khasɘ/aam/am
ltd: youxian gongsi, youxian zeren gongsi, gufen youxian gongsi
sa: sociedad anonima, compania anonima, ca, societe anonyme, sa, societa per azioni, spa, sociedade anonima, sa de cv, sociedad anonima de capital variable, sapi de cv, sab de cv, sa de capital variable, sab, sociedad anonima bursatil, saic, saci, sac, eireli, sal, sarl al, sca, scs
sas: societe par actions simplifiee, sociedad por acciones simplificada, sas, sasu, snc, gie
srl: societe a responsabilite limitee, srls, scrl, scarl, eirl, sarlau, sociedad de responsabilidad limitada, societa a responsabilita limitata, sarl, srl, sarlu, sprl, s de rl, s de rl de cv, sociedad de responsabilidad limitada de capital variable, srl de cv, spr de rl, s de pr de rl, spr de rl de cv, s de pr de rl de cv, sc de rl, s en c, sc, sccl, sociedad civil, eurl, eu, spr, sociedad de produccion rural de responsabilidad limitada, sociedad limitada, sl, slu
bv: besloten vennootschap, bv, bvba, cvba, nv, naamloze vennootschap, cv
ab: aktiebolag, ab, uab, sia, ehf, oy, oyj, as, asa, aps, aktieselskab
ou: osauhing, ou
doo: drustvo s ogranicenom odgovornoscu, drustvo sa ogranicenom odgovornoscu, doo, dooel, ad, ead, kda, eood, ood, dd
spzoo: spolka z ograniczona odpowiedzialnoscia, sp z oo, spzoo, sp zoo, spolka akcyjna, spol s ro, sro, kft, zrt, nyrt, rt
llp: limited liability partnership, llp, lp, limited partnership, slp
se: societas europaea, se
as: anonim sirketi, limited sirketi, ltd sti, sti, sanayi ve ticaret, san ve tic, tic ltd sti, san tic ltd sti
kk: kabushiki kaisha, kk, 株式会社, 有限会社, 合同会社, jusikhwesaɘ, jusik hoesa, chusik hoesa, godo kaisha, yk
sdnbhd: sdn bhd, sendirian berhad, berhad, bhd
pt: perseroan terbatas, pt, tbk
fgup: federal state unitary enterprise, fgup, republican unitary enterprise, unitary enterprise, respublikanskoe/respublikanskoye unitarnoe/unitarnoye predpriyatie/predpriyatiye, unitarnoe/unitarnoye predpriyatie/predpriyatiye, chastnoe/chastnoye predpriyatie/predpriyatiye, chp, pryvatne/privatne pidpryyemstvo/pidpriyemstvo/pidpryiemstvo, fsue, state unitary enterprise, gup, mup, federal state budgetary institution, fgbu, federal state autonomous, fku, gku, gbu, federalnoe/federalnoye gosudarstvennoe/gosudarstvennoye unitarnoe/unitarnoye predpriyatie/predpriyatiye/predpriiatie, gosudarstvennoe/gosudarstvennoye unitarnoe/unitarnoye predpriyatie/predpriyatiye, federalnoe/federalnoye gosudarstvennoe/gosudarstvennoye byudzhetnoe/byudzhetnoye/avtonomnoe uchrezhdenie/uchrezhdeniye
`;

const KEY_BY_SPELLING: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [key = '', spellings = ''] = line.split(': ');
      return spellings
        .split(', ')
        .flatMap(spelt)
        .map((spelling) => [spelling, `(${key})`]);
    }),
);

/** All that a spelling stands for. */
function spelt(spelling: string): string[] {
  return spelling
    .split(' ')
    .map((word) => word.split('/'))
    .reduce((ways, words) => ways.flatMap((way) => words.map((word) => `${way} ${word}`.trim())), ['']);
}

/** Words of the longest form that begins with a word. */
const LONGEST_BY_FIRST: ReadonlyMap<string, number> = [...KEY_BY_SPELLING.keys()].reduce((longest, spelling) => {
  const words = spelling.split(' ');
  const [first = ''] = words;
  return longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
}, new Map<string, number>());

/** All words of legal forms. */
const WORDS: ReadonlySet<string> = new Set([...KEY_BY_SPELLING.keys()].flatMap((spelling) => spelling.split(' ')));

/** Words that are only written in legal forms. */
const FORMAL_WORDS = `
limited liability company corporation incorporated partnership joint stock public limitada responsabilidad sociedad anonima
aktsionernoe obshchestvo ogranichennoi otvetstvennostyu gesellschaft aktiengesellschaft
`
  .trim()
  .split(/\s+/);
/** With a slip; of short ones other words are a letter away. */
const FORMAL_WITH_SLIP: ReadonlyMap<string, string> = new Map(
  FORMAL_WORDS.filter(({ length }) => length >= 7).flatMap((word) =>
    withSlips(word)
      .filter((slip) => !GENERIC_WORDS.has(slip) && !WORDS.has(slip))
      .map((slip) => [slip, word]),
  ),
);
/** By what they begin with and go on from: `LIMIT ED`. */
const BROKEN: ReadonlyMap<string, readonly string[]> = FORMAL_WORDS.reduce((broken, word) => {
  for (let at = 1; at < word.length; at += 1) {
    const part = word.slice(0, at);
    broken.set(part, [...(broken.get(part) ?? []), word]);
  }
  return broken;
}, new Map<string, string[]>());

/** A word with a letter left out, swapped with the next, or in place of or in front of which there is another. */
function withSlips(word: string): string[] {
  return Array.from(word).flatMap((letter, at) => {
    const [before, behind] = [word.slice(0, at), word.slice(at + 1)];
    const others = Array.from('abcdefghijklmnopqrstuvwxyz', (other) => [
      other + behind,
      other + letter + behind,
    ]).flat();
    return [behind, behind.slice(0, 1) + letter + behind.slice(1), ...others].map((rest) => before + rest);
  });
}

/** Normalised words, those of legal forms that were misspelt or broken in two put right. */
export function withWholeForms(words: readonly string[]): readonly string[] {
  const isBroken = (word: string, at: number): boolean =>
    BROKEN.get(word)?.some((whole) => whole === word + (words[at + 1] ?? '')) ?? false;
  if (!words.some((word, at) => FORMAL_WITH_SLIP.has(word) || isBroken(word, at))) return words;
  const whole: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    whole.push(isBroken(word, at) ? word + (words[(at += 1)] ?? '') : (FORMAL_WITH_SLIP.get(word) ?? word));
  }
  return whole;
}

/** Whether a word may be one of a legal form, or the first, as it is written or with a slip. */
export function mayBeOfLegalForm(word: string): boolean {
  return mayBeginLegalForm(word) || FORMAL_WITH_SLIP.has(word) || BROKEN.has(word);
}

/** Whether a legal form begins with a word. */
export function mayBeginLegalForm(word: string): boolean {
  return LONGEST_BY_FIRST.has(word);
}

/** The longest legal form that begins at `words[start]`: how many words it takes, and its key. */
export function legalFormAt(
  words: readonly string[],
  start: number,
): { readonly length: number; readonly key: string } | undefined {
  const longest = LONGEST_BY_FIRST.get(words[start] ?? '') ?? 0;
  for (let length = Math.min(longest, words.length - start); length > 0; length -= 1) {
    const key = KEY_BY_SPELLING.get(words.slice(start, start + length).join(' '));
    if (key !== undefined) return { length, key };
  }
  return undefined;
}

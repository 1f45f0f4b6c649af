/**
 * Russian names as they stand behind `with` and `by` (`ДОГОВОР С РОМАНОМ АБРАМОВИЧЕМ`), behind `to` (`ПЕРЕВОД РОМАНУ АБРАМОВИЧУ`) and
 * behind `for` and `from` (`В ПОЛЬЗУ РОМАНА АБРАМОВИЧА`), in Russian and in Latin letters. Other cases are within the typing errors
 * that words may have.
 */

type Ending = readonly [ending: RegExp, nominative: string];

interface Case {
  /** What only surnames and fathers' names end in; any word may end as given names do. */
  readonly told: RegExp;
  readonly endings: readonly Ending[];
}

const INSTRUMENTAL_OF_MEN: Case = {
  told: /(?:[оеё]в|[иы]н)ым(?!\p{L})|[сц]ким(?!\p{L})|вичем(?!\p{L})|(?:[oe]v|[iy]n)ym(?!\p{L})|[sc]kim(?!\p{L})|vichem(?!\p{L})/iu,
  endings: [
    [/(?<=[оеё]в|[иы]н)ым(?!\p{L})|(?<=ич)ем(?!\p{L})|(?<=\p{L}{2}[бвгдзклмнпрстфх])ом(?!\p{L})/giu, ''],
    [/(?<=[сц]к)им(?!\p{L})/giu, 'ий'],
    [/(?<=\p{L}[аеиоуяю])ем(?!\p{L})/giu, 'й'],
    [/(?<=\p{L}{2}[лнрт])ем(?!\p{L})/giu, 'ь'],
    [
      /(?<=[oe]v|[iy]n)ym(?!\p{L})|(?<=ich)em(?!\p{L})|(?<=[a-z]{2}[bcdfghklmnprstvz])om(?!\p{L})|(?<=[a-z]{2}[lnrt])em(?!\p{L})/giu,
      '',
    ],
    [/(?<=[sc]k)im(?!\p{L})/giu, 'ii'],
    [/(?<=[a-z][aeiouy])em(?!\p{L})/giu, 'i'],
  ],
};

const INSTRUMENTAL_OF_WOMEN: Case = {
  told: /[оеё]вной(?!\p{L})|[oe]vno[iy](?!\p{L})/iu,
  endings: [
    [/(?<=\p{L}ск)ой(?!\p{L})/giu, 'ая'],
    [/(?<=\p{L}{2}[бвгдзклмнпрстфх])ой(?!\p{L})/giu, 'а'],
    [/(?<=\p{L}[иь])ей(?!\p{L})/giu, 'я'],
    [/(?<=[a-z]sk)o[iy](?!\p{L})/giu, 'aia'],
    [/(?<=[a-z]{2}[bdfghklmnprstvz])o[iy](?!\p{L})/giu, 'a'],
    [/(?<=[a-z]i)e[iy](?!\p{L})/giu, 'ia'],
  ],
};

const DATIVE_OF_MEN: Case = {
  told: /(?:[оеё]в|[иы]н)у(?!\p{L})|[сц]кому(?!\p{L})|вичу(?!\p{L})|(?:[oe]v|[iy]n)u(?!\p{L})|[sc]komu(?!\p{L})|vichu(?!\p{L})/iu,
  endings: [
    [/(?<=[сц]к)ому(?!\p{L})/giu, 'ий'],
    [/(?<=\p{L}{2}[бвгдзклмнпрстфхч])у(?!\p{L})/giu, ''],
    [/(?<=\p{L}[аеиоуя])ю(?!\p{L})/giu, 'й'],
    [/(?<=\p{L}{2}[лнрт])ю(?!\p{L})/giu, 'ь'],
    [/(?<=[sc]k)omu(?!\p{L})/giu, 'ii'],
    [
      /(?<=[a-z]{2}[bcdfghklmnprstvz])u(?!\p{L})|(?<=[a-z][aeiou][iyj])u(?!\p{L})|(?<=[a-z]{2}[lnrt])[iyj]u(?!\p{L})/giu,
      '',
    ],
  ],
};

/** Without the word before, `ИВАНОВА` is a woman; behind it she would be `ИВАНОВОЙ`. */
const GENITIVE_OF_MEN: Case = {
  told: /(?<!\p{L})(?:пользу|от|для|имя|имени|за|pol(?:xz|z|'z)u|ot|dl[iy]a|im[iy]a|imeni|za) (?:[\p{L}.]+ ){0,2}(?:\p{L}+(?:[оеё]в|[иы]н)а|\p{L}+[сц]кого|\p{L}+вича|\p{L}+(?:[oe]v|[iy]n)a|\p{L}+[sc]kogo|\p{L}+vicha)(?!\p{L})/iu,
  endings: [
    [/(?<=[сц]к)ого(?!\p{L})/giu, 'ий'],
    [/(?<=\p{L}{2}[бвгдзклмнпрстфхч])а(?!\p{L})/giu, ''],
    [/(?<=\p{L}[аеиоу])я(?!\p{L})/giu, 'й'],
    [/(?<=\p{L}{2}[лнрт])я(?!\p{L})/giu, 'ь'],
    [/(?<=[sc]k)ogo(?!\p{L})/giu, 'ii'],
    [
      /(?<=[a-z]{2}[bcdfghklmnprstvz])a(?!\p{L})|(?<=[a-z][aeiou][iyj])a(?!\p{L})|(?<=[a-z]{2}[lnrt])[iyj]a(?!\p{L})/giu,
      '',
    ],
  ],
};

const CASES: readonly Case[] = [INSTRUMENTAL_OF_MEN, INSTRUMENTAL_OF_WOMEN, DATIVE_OF_MEN, GENITIVE_OF_MEN];

/** `text` with its words as they are called; as it is where none ends as a surname or father's name does in one of the cases. */
export function inNominative(text: string): string {
  return CASES.filter(({ told }) => told.test(text))
    .flatMap(({ endings }) => endings)
    .reduce((read, [ending, nominative]) => read.replace(ending, nominative), text);
}

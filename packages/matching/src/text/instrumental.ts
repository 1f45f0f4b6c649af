/**
 * Russian names in the case that stands behind `with` and `by`: `ДОГОВОР С РОМАНОМ АБРАМОВИЧЕМ`, in Russian and in Latin letters. Other
 * cases are within the typing errors that words may have.
 */

/** What only surnames and fathers' names end in; any word may end as given names do. */
const OF_MEN =
  /(?:[оеё]в|[иы]н)ым(?!\p{L})|[сц]ким(?!\p{L})|вичем(?!\p{L})|(?:[oe]v|[iy]n)ym(?!\p{L})|[sc]kim(?!\p{L})|vichem(?!\p{L})/iu;
const OF_WOMEN = /[оеё]вной(?!\p{L})|[oe]vno[iy](?!\p{L})/iu;

type Ending = readonly [ending: RegExp, nominative: string];

const ENDINGS_OF_MEN: readonly Ending[] = [
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
];
const ENDINGS_OF_WOMEN: readonly Ending[] = [
  [/(?<=\p{L}ск)ой(?!\p{L})/giu, 'ая'],
  [/(?<=\p{L}{2}[бвгдзклмнпрстфх])ой(?!\p{L})/giu, 'а'],
  [/(?<=\p{L}[иь])ей(?!\p{L})/giu, 'я'],
  [/(?<=[a-z]sk)o[iy](?!\p{L})/giu, 'aia'],
  [/(?<=[a-z]{2}[bdfghklmnprstvz])o[iy](?!\p{L})/giu, 'a'],
  [/(?<=[a-z]i)e[iy](?!\p{L})/giu, 'ia'],
];

/** `text` with its words as they are called; as it is where none ends as a surname or father's name does in this case. */
export function withoutInstrumental(text: string): string {
  const endings = [...(OF_MEN.test(text) ? ENDINGS_OF_MEN : []), ...(OF_WOMEN.test(text) ? ENDINGS_OF_WOMEN : [])];
  return endings.reduce((read, [ending, nominative]) => read.replace(ending, nominative), text);
}

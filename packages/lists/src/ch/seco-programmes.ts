/** The programmes of the Swiss list: their sets of sanctions, by the number with which targets refer to them. */

import type { Measure, MeasureKind } from '@interdict/model';
import { attribute, childrenOf, type XmlElement } from '../xml/xml-element.ts';

export interface SecoSet {
  readonly programme: string;
  /** What the set requires, in the list's words. */
  readonly text: string;
}

/**
 * What the words of a set come to: a data table, by the dossier's reading of the sets that are known; the first that is
 * found decides, and what is not in it blocks. Nothing here is legal advice.
 */
const KINDS: readonly (readonly [words: string, kind: MeasureKind])[] = [
  ['financ', 'blocking'],
  ['money and capital market', 'debt-or-equity'],
  ['travel', 'information'],
];

/** The languages of the list, the one whose words are taken first. */
const LANGUAGES: readonly string[] = ['eng', 'ger', 'fre', 'ita'];

/** The sets of a `sanctions-program`. A programme stands there once for each of its sets, or once with all of them. */
export function secoSets(program: XmlElement): readonly (readonly [ssid: string, set: SecoSet])[] {
  const programme = inFirstLanguage(childrenOf(program, 'program-key'));
  const numbers = new Set(childrenOf(program, 'sanctions-set').map((set) => attribute(set, 'ssid')));
  return [...numbers].map((ssid) => {
    const sets = childrenOf(program, 'sanctions-set').filter((set) => attribute(set, 'ssid') === ssid);
    return [ssid, { programme, text: inFirstLanguage(sets) }];
  });
}

export function secoMeasure({ programme, text }: SecoSet): Measure {
  const [, kind = 'blocking'] = KINDS.find(([words]) => text.toLowerCase().includes(words)) ?? [];
  return { kind, authority: 'CH', programme, text };
}

function rank(element: XmlElement): number {
  return LANGUAGES.indexOf(attribute(element, 'lang'));
}

function inFirstLanguage(elements: readonly XmlElement[]): string {
  return elements.toSorted((a, b) => rank(a) - rank(b))[0]?.text.trim() ?? '';
}

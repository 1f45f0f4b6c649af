/** Where each unit stands: the forms that a text with it may score high against. */

import type { EntryKind } from '@interdict/model';
import { cutBits } from '../score/alignment.ts';
import { DOUBT_SCALE, FREE, packed, POSTING } from './form-records.ts';
import type { FlatArray } from './index-buffer.ts';
import { rowsByValue } from './rows.ts';
import { doubtOfLoss, isTelling } from '../score/score.ts';
import { LEAST_BY_RULE, leastCoverInText, leastInText, type TextRule } from '../score/text-rule.ts';
import type { Token } from '../words/tokens.ts';
import type { Unit } from '../words/units.ts';

/** What is named alike. */
export interface Form {
  readonly kind: EntryKind;
  readonly tokens: readonly Token[];
  readonly rule: TextRule;
  readonly endsInSurname: boolean;
  readonly weights: readonly number[];
  /** What all tokens weigh together. */
  readonly total: number;
  readonly units: readonly Unit[];
  /** Number of each unit, by the order in which they were met. */
  readonly unitIds: readonly number[];
  /** Numbers of the tokens, the heaviest first. */
  readonly order: readonly number[];
  /** `FREE` for each token. */
  readonly freedoms: readonly number[];
}

/**
 * Under each unit the forms it stands in. Whatever covers some of a form covers, with the heaviest token it covers, one of
 * these units and no token that is heavier: the doubt of losing those is the least for that unit, and the forms with the
 * least doubt come first. With each form the heaviest other token, its partner, and the doubt of losing that; and the next
 * heaviest, the second, with the doubt of losing both.
 */
export function postingSections(forms: readonly Form[], numbers: Uint32Array): [string, FlatArray][] {
  const units: number[] = [];
  const formOf: number[] = [];
  const doubts: number[] = [];
  const inText: boolean[] = [];
  const partners: Partner[] = [];
  const seconds: Partner[] = [];
  const weight = new Float64Array(numbers.length);
  const cuts = new Uint32Array(2 * numbers.length).fill(-1);
  forms.forEach((form, id) => {
    const reach = reaches(form);
    const { rule } = form;
    const isForText = form.total >= leastInText(form.kind, rule);
    const heaviest = form.order.find((token) => form.freedoms[token] === FREE.no);
    /** Share of a form that must be in a text where this is the heaviest token that is not. */
    const shareWithout = (token: number | undefined): number => {
      const isTold = isTelling({ weight: form.weights[token ?? 0] ?? 0 });
      return (
        Math.max(leastCoverInText(form.kind), isTold ? Math.min(1, LEAST_BY_RULE[rule].withLoss / form.total) : 0) -
        1e-6
      );
    };
    form.units.forEach(({ start, length }, at) => {
      const unit = numbers[form.unitIds[at] ?? 0] ?? 0;
      const best = Math.max(...reach.slice(start, start + length));
      const sum = form.weights.slice(start, start + length).reduce((all, each) => all + each, 0);
      const others = form.order.filter((token) => !inSpan(token, start, length) && form.freedoms[token] === FREE.no);
      const partnerFor = (count: number): Partner => {
        const token = others[count - 1];
        const lost = others.slice(0, count);
        if (token === undefined) return { unit, doubt: 0, doubtInText: 0 };
        const share = lost.reduce((all, each) => all + (form.weights[each] ?? 0), 0) / form.total;
        const doubt = Math.floor(doubtOfLoss(share, form.total, form.kind) * DOUBT_SCALE);
        const doubtInText = 1 - share < shareWithout(others[0]) ? DOUBT_SCALE : doubt;
        return { unit: numbers[form.unitIds[token] ?? 0] ?? 0, doubt, doubtInText };
      };
      const [low, high] = cutBits({ start, length }, form.tokens);
      weight[unit] = Math.max(weight[unit] ?? 0, sum);
      cuts[2 * unit] = (cuts[2 * unit] ?? 0) & low;
      cuts[2 * unit + 1] = (cuts[2 * unit + 1] ?? 0) & high;
      units.push(unit);
      formOf.push(id);
      doubts.push(Math.floor(doubtOfLoss(1 - best, form.total, form.kind) * DOUBT_SCALE));
      inText.push(isForText && best >= shareWithout(heaviest));
      partners.push(partnerFor(1));
      seconds.push(partnerFor(2));
    });
  });
  // both sorts keep the order of equals
  const byDoubt = rowsByValue(doubts, DOUBT_SCALE + 1).items;
  const { first, items } = rowsByValue(
    byDoubt.map((at) => units[at] ?? 0),
    numbers.length,
  );
  const ranked = items.map((place) => byDoubt[place] ?? 0);
  const forText = ranked.filter((at) => inText[at]);
  const textFirst = rowsByValue(
    forText.map((at) => units[at] ?? 0),
    numbers.length,
  ).first;
  const sections = (
    name: string,
    rows: Uint32Array,
    order: Uint32Array,
    doubtOf: (partner: Partner) => number,
  ): [string, FlatArray][] => {
    const words = new Uint32Array(POSTING.size * order.length);
    const packedPartner = (partner: Partner = raise()): number => packed(partner.unit, doubtOf(partner));
    order.forEach((at, place) => {
      words[POSTING.size * place + POSTING.form] = packed(formOf[at] ?? 0, doubts[at] ?? 0);
      words[POSTING.size * place + POSTING.partner] = packedPartner(partners[at]);
      words[POSTING.size * place + POSTING.second] = packedPartner(seconds[at]);
    });
    return [
      [`${name}.first`, rows],
      [`${name}.records`, words],
    ];
  };
  return [
    ...sections('postings', first, ranked, ({ doubt }) => doubt),
    ...sections('textPostings', textFirst, forText, ({ doubtInText }) => doubtInText),
    ['units.cuts', cuts],
    ['units.weight', weight],
  ];
}

/** A token beside a unit, and what is lost of the form where neither it nor a heavier one beside has a counterpart. */
interface Partner {
  readonly unit: number;
  /** In 255ths. */
  readonly doubt: number;
  /** All where too little of the form would be in a text. */
  readonly doubtInText: number;
}

function raise(): never {
  throw new Error('every posting has partners');
}

function inSpan(token: number, start: number, length: number): boolean {
  return token >= start && token < start + length;
}

/** The share of a form that may be covered where no token heavier than this one is, for each token. */
function reaches({ total, weights, order, freedoms }: Form): number[] {
  const reach: number[] = [];
  let lighter = 0;
  let free = order.reduce((sum, at) => sum + (freedoms[at] === FREE.no ? 0 : (weights[at] ?? 0)), 0);
  for (const at of order.toReversed()) {
    const weight = weights[at] ?? 0;
    lighter += weight;
    if (freedoms[at] !== FREE.no) free -= weight;
    // rounding must not take a share away
    reach[at] = total === 0 ? 1 : Math.min(1, (lighter + free) / total + 1e-9);
  }
  return reach;
}

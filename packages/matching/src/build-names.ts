/** Brings the strong names of entries into flat arrays: what is named alike is one form, compared once. */

import { ENTRY_KINDS, type EntryKind, type ListEntry } from '@interdict/model';
import { cutBits, isInitial, isName } from './alignment.ts';
import {
  asFloats,
  COUNT_SHIFT,
  DOUBT_SCALE,
  FORM,
  FREE,
  GLUED,
  INITIAL_SHIFT,
  LONE,
  packed,
  POSTING,
  TOKEN,
} from './form-records.ts';
import type { FlatArray } from './index-buffer.ts';
import { rememberingTokens } from './lexicon.ts';
import { isLoneWord } from './lone-word.ts';
import { readName } from './normalise.ts';
import { rememberingWord } from './remembering.ts';
import { rowsByValue, rowsSections } from './rows.ts';
import { doubtOfLoss, isTelling } from './score.ts';
import { leastCoverInText, leastInText, leastWithLoss } from './text-score.ts';
import { countryOf, type Token, tokenOf, tokensOfNormalised } from './tokens.ts';
import { type Unit, unitsOf, type Word } from './units.ts';
import { buildVocabulary } from './vocabulary.ts';
import { createWeigh, type Weigh } from './weights.ts';

interface Named {
  readonly entry: number;
  /** Number of the name in its entry. */
  readonly name: number;
  readonly form: string;
}

interface Form {
  readonly kind: EntryKind;
  readonly tokens: readonly Token[];
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
 * @param given - weights of other lists; those of the lists of `entries` where absent.
 * @param asksOpen - as in {@link buildVocabulary}.
 */
export function nameSections(
  entries: readonly ListEntry[],
  given: Weigh | undefined,
  asksOpen: boolean,
): [string, FlatArray][] {
  const tokenFor = rememberingTokens(tokenOf);
  const named: Named[] = [];
  const tokensOfForm = new Map<string, { readonly kind: EntryKind; readonly tokens: readonly Token[] }>();
  entries.forEach(({ kind, names }, entry) => {
    if (kind === 'place') return;
    names.forEach(({ strength, value }, name) => {
      if (strength !== 'strong') return;
      const normalised = readName(value);
      const form = `${normalised}\n${kind}`;
      named.push({ entry, name, form });
      if (tokensOfForm.has(form)) return;
      tokensOfForm.set(form, { kind, tokens: tokensOfNormalised(normalised, kind === 'person', tokenFor) });
    });
  });
  const frequency = frequencies(named, (form) => tokensOfForm.get(form)?.tokens ?? []);
  const namedEntries = new Set(named.map(({ entry }) => entry)).size;
  const weigh = given ?? createWeigh((key) => frequency.get(key) ?? 0, namedEntries);
  const freedomOf = rememberingWord(freedom);
  const numbering = createNumbering();
  const formNames = [...tokensOfForm.keys()].sort();
  const forms = formNames.map((name): Form => {
    const { kind, tokens } = tokensOfForm.get(name) ?? { kind: 'unknown', tokens: [] };
    const units = unitsOf(tokens, true);
    const weights = tokens.map(weigh);
    return {
      kind,
      tokens,
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0),
      units,
      unitIds: units.map(numbering.idOf),
      order: tokens.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b),
      freedoms: tokens.map(freedomOf),
    };
  });
  const { sections, numbers } = buildVocabulary(numbering.words, frequency, asksOpen);
  const formIds = new Map(formNames.map((form, id) => [form, id]));
  return [
    ...sections,
    ...formSections(forms, numbers),
    ...postingSections(forms, numbers),
    ['names.entry', Uint32Array.from(named, ({ entry }) => entry)],
    ['names.number', Uint32Array.from(named, ({ name }) => name)],
    ...rowsSections(
      'namesOfForm',
      rowsByValue(
        named.map(({ form }) => formIds.get(form) ?? 0),
        forms.length,
      ),
    ),
    ['entries.named', Uint32Array.of(namedEntries)],
  ];
}

/** In how many entries the words of each key stand. */
function frequencies(
  named: readonly Named[],
  tokensOfForm: (form: string) => readonly Token[],
): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { entry, form } of named) {
    for (const { key } of tokensOfForm(form)) {
      if (last.get(key) === entry) continue;
      last.set(key, entry);
      frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
  }
  return frequency;
}

function freedom(token: Token): number {
  if (token.kind === 'initial') return FREE.initial;
  return countryOf(token) === undefined ? FREE.no : FREE.country;
}

/** Numbers units as they are met: one number for all that {@link likeness} cannot tell apart. */
function createNumbering(): { readonly words: readonly Word[]; readonly idOf: (unit: Unit) => number } {
  const words: Word[] = [];
  const idsByKind = new Map<Word['kind'], Map<string, number>>();
  const idOf = ({ word }: Unit): number => {
    const ids = idsByKind.get(word.kind) ?? new Map<string, number>();
    idsByKind.set(word.kind, ids);
    const known = ids.get(word.text);
    if (known !== undefined) return known;
    const id = words.push(word) - 1;
    ids.set(word.text, id);
    return id;
  };
  return { words, idOf };
}

function letterOf(token: Token | undefined): number {
  return token && (isName(token) || isInitial(token)) ? token.text.charCodeAt(0) : 0;
}

/** The records of all forms, one behind the other, and where each begins: see `form-records.ts`. */
function formSections(forms: readonly Form[], numbers: Uint32Array): [string, FlatArray][] {
  const first = new Uint32Array(forms.length + 1);
  forms.forEach(({ tokens, units }, id) => {
    const glued = units.length - tokens.length;
    first[id + 1] = (first[id] ?? 0) + FORM.tokens + TOKEN.size * tokens.length + GLUED.size * glued;
  });
  const words = new Uint32Array(first[forms.length] ?? 0);
  const floats = asFloats(words);
  forms.forEach(({ kind, tokens, weights, total, units, unitIds, order, freedoms }, id) => {
    let at = first[id] ?? 0;
    const number = (unit: number): number => numbers[unitIds[unit] ?? 0] ?? 0;
    const lone = isLoneWord(tokens, kind) ? LONE : 0;
    words[at + FORM.kind] = ENTRY_KINDS.indexOf(kind) | lone | (tokens.length << COUNT_SHIFT);
    floats[at + FORM.weight] = total;
    at += FORM.tokens;
    for (const token of order) {
      words[at + TOKEN.unit] = packed(number(token), freedoms[token] ?? FREE.no);
      floats[at + TOKEN.weight] = weights[token] ?? 0;
      words[at + TOKEN.place] = token | (letterOf(tokens[token]) << INITIAL_SHIFT);
      at += TOKEN.size;
    }
    for (let unit = tokens.length; unit < units.length; unit += 1) {
      words[at + GLUED.unit] = number(unit);
      words[at + GLUED.start] = units[unit]?.start ?? 0;
      words[at + GLUED.length] = units[unit]?.length ?? 0;
      at += GLUED.size;
    }
  });
  return [
    ['forms.first', first],
    ['forms.records', words],
    ['forms.longest', Uint32Array.of(forms.reduce((most, { tokens: { length } }) => Math.max(most, length), 0))],
  ];
}

/**
 * Under each unit the forms it stands in. Whatever covers some of a form covers, with the heaviest token it covers, one of
 * these units and no token that is heavier: the doubt of losing those is the least for that unit, and the forms with the
 * least doubt come first. With each form the heaviest other token, its partner, and the doubt of losing that; and the next
 * heaviest, the second, with the doubt of losing both.
 */
function postingSections(forms: readonly Form[], numbers: Uint32Array): [string, FlatArray][] {
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
    const isLone = isLoneWord(form.tokens, form.kind);
    const isForText = form.total >= leastInText(form.kind, isLone);
    const heaviest = form.order.find((token) => form.freedoms[token] === FREE.no);
    /** Share of a form that must be in a text where this is the heaviest token that is not. */
    const shareWithout = (token: number | undefined): number => {
      const isTold = isTelling({ weight: form.weights[token ?? 0] ?? 0 });
      return Math.max(leastCoverInText(form.kind), isTold ? Math.min(1, leastWithLoss(isLone) / form.total) : 0) - 1e-6;
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

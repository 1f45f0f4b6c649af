/** Brings the strong names of entries into flat arrays: what is named alike is one form, compared once. */

import { ENTRY_KINDS, type ListEntry } from '@interdict/model';
import { isAcronym } from '../words/acronyms.ts';
import { isInitial, isName } from '../score/alignment.ts';
import { type Form, postingSections } from './build-postings.ts';
import {
  asFloats,
  COUNT_SHIFT,
  FORM,
  FREE,
  GLUED,
  INITIAL_SHIFT,
  packed,
  RULE_SHIFT,
  SURNAME_BIT,
  TOKEN,
} from './form-records.ts';
import type { FlatArray } from './index-buffer.ts';
import { rememberingTokens } from '../words/lexicon.ts';
import { readName } from '../text/normalise.ts';
import { withoutReadings } from '../scripts/readings.ts';
import { rememberingWord } from '../remembering.ts';
import { rowsByValue, rowsSections } from './rows.ts';
import { TEXT_RULES, textRule } from '../score/text-rule.ts';
import { countryOf, type Token, tokenOf, tokensOfNormalised } from '../words/tokens.ts';
import { type Unit, unitsOf, type Word } from '../words/units.ts';
import { buildVocabulary } from '../words/vocabulary.ts';
import { createWeigh, type Weigh } from '../words/weights.ts';

interface Named {
  readonly entry: number;
  /** Number of the name in its entry. */
  readonly name: number;
  readonly form: string;
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
  const tokensOfForm = new Map<string, Pick<Form, 'kind' | 'tokens' | 'rule' | 'endsInSurname'>>();
  entries.forEach(({ kind, names }, entry) => {
    if (kind === 'place') return;
    const read = names.map(({ value }) => readName(value));
    const plain = read.map(withoutReadings);
    names.forEach(({ strength, familyName }, name) => {
      if (strength !== 'strong') return;
      const normalised = read[name] ?? '';
      const isShortFor = isAcronym(normalised, plain);
      const endsInSurname = kind === 'person' && isSpoken(normalised, familyName);
      const form = [normalised, kind, isShortFor, endsInSurname].join('\n');
      named.push({ entry, name, form });
      if (tokensOfForm.has(form)) return;
      const tokens = tokensOfNormalised(normalised, kind === 'person', tokenFor);
      tokensOfForm.set(form, { kind, tokens, rule: textRule(tokens, kind, isShortFor), endsInSurname });
    });
  });
  const frequency = frequencies(named, (form) => tokensOfForm.get(form)?.tokens ?? []);
  const namedEntries = new Set(named.map(({ entry }) => entry)).size;
  const weigh = given ?? createWeigh((key) => frequency.get(key) ?? 0, namedEntries);
  const freedomOf = rememberingWord(freedom);
  const numbering = createNumbering();
  const formNames = [...tokensOfForm.keys()].sort();
  const forms = formNames.map((name): Form => {
    const { kind, tokens, rule, endsInSurname } = tokensOfForm.get(name) ?? raise();
    const units = unitsOf(tokens, true);
    const weights = tokens.map(weigh);
    return {
      kind,
      tokens,
      rule,
      endsInSurname,
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

/** Whether the surname stands last: `Esmail KHATIB`, not `KIM Chol`. */
function isSpoken(normalised: string, familyName: string | undefined): boolean {
  return familyName !== undefined && normalised.endsWith(` ${readName(familyName)}`);
}

function raise(): never {
  throw new Error('every form has tokens');
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
  forms.forEach(({ kind, tokens, rule, endsInSurname, weights, total, units, unitIds, order, freedoms }, id) => {
    let at = first[id] ?? 0;
    const number = (unit: number): number => numbers[unitIds[unit] ?? 0] ?? 0;
    words[at + FORM.kind] =
      ENTRY_KINDS.indexOf(kind) |
      (TEXT_RULES.indexOf(rule) << RULE_SHIFT) |
      (endsInSurname ? SURNAME_BIT : 0) |
      (tokens.length << COUNT_SHIFT);
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

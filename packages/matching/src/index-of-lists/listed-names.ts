/** The strong names of all lists as an index holds them. */

import { ENTRY_KINDS, type EntryKind } from '@interdict/model';
import { boundedCache } from '../bounded-cache.ts';
import {
  asFloats,
  COUNT_SHIFT,
  FORM,
  GLUED,
  KIND_MASK,
  LOW,
  POSITION,
  POSTING,
  RULE_MASK,
  RULE_SHIFT,
  SURNAME_BIT,
  TOKEN,
} from './form-records.ts';
import type { IndexBuffer } from './index-buffer.ts';
import type { Named } from '../text/prepared.ts';
import { openRows, rowAt } from './rows.ts';
import { TEXT_RULES, type TextRule } from '../score/text-rule.ts';
import { isBesideTokens, type Span } from '../words/units.ts';
import { openVocabulary, type Vocabulary } from '../words/vocabulary.ts';
import { createWeigh, type Weigh, type Weighed } from '../words/weights.ts';

/** A listed name, ready to be compared; entries of one kind that are named alike share it. */
export interface ListedForm extends Named {
  readonly kind: EntryKind;
  /** Where its units stand, the tokens first. */
  readonly units: readonly Span[];
  /** Number of each unit in the vocabulary. */
  readonly unitIds: readonly number[];
}

export interface ListedName {
  /** Number of the entry, and of the name in it. */
  readonly entry: number;
  readonly name: number;
}

export interface ListedNames {
  readonly weigh: Weigh;
  readonly vocabulary: Vocabulary;
  readonly forms: Forms;
  formAt(form: number): ListedForm;
  /** The names that are written in this form, by number in the order of the lists. */
  namesOf(form: number): Uint32Array;
  nameAt(name: number): ListedName;
}

/** What the search for candidates looks at, in flat arrays: see `form-records.ts`. */
export interface Forms {
  readonly size: number;
  /** Tokens of the longest name. */
  readonly longest: number;
  /** Where the record of each form begins, and that of the last ends. */
  readonly first: Uint32Array;
  readonly words: Uint32Array;
  readonly floats: Float32Array;
  readonly kindAt: (form: number) => EntryKind;
  readonly ruleAt: (form: number) => TextRule;
  readonly endsInSurname: (form: number) => boolean;
  /** Forms of each unit. */
  readonly postings: Postings;
  /** Only the forms that can be found in a text by the unit. */
  readonly textPostings: Postings;
  /** Where a glued unit is cut in every form that has it, one bit for each number of letters: two words for each unit. */
  readonly unitCuts: Uint32Array;
  /** What each unit weighs; of a glued one the most in any form. */
  readonly unitWeight: Float64Array;
}

/**
 * Forms of each unit, those first with the least doubt where it is the heaviest that is covered. Of unit `u` the records
 * number `first[u]` up to `first[u + 1]`.
 */
export interface Postings {
  readonly first: Uint32Array;
  readonly words: Uint32Array;
}

/** Forms that are kept ready. */
const REMEMBERED = 8192;

/** @param given - the weights that the index was built with, where they are those of other lists. */
export function openNames(index: IndexBuffer, given?: Weigh): ListedNames {
  const vocabulary = openVocabulary(index);
  const forms = openForms(index);
  const [entries = 0] = index.u32('entries.named');
  const weigh = given ?? createWeigh((key) => vocabulary.frequencyOf(key), entries);
  const namesOfForm = openRows(index, 'namesOfForm');
  const nameEntry = index.u32('names.entry');
  const nameNumber = index.u32('names.number');
  const remembered = boundedCache<number, ListedForm>(REMEMBERED);

  const prepareForm = (form: number): ListedForm => {
    const { words } = forms;
    const tokens: Weighed[] = [];
    const units: Span[] = [];
    const unitIds: number[] = [];
    let at = (forms.first[form] ?? 0) + FORM.tokens;
    for (let left = tokenCount(forms, form); left > 0; left -= 1) {
      const unit = (words[at + TOKEN.unit] ?? 0) & LOW;
      const start = (words[at + TOKEN.place] ?? 0) & POSITION;
      const { text, key, kind } = vocabulary.wordAt(unit);
      if (!isBesideTokens(kind)) tokens[start] = { text, key, kind, weight: forms.unitWeight[unit] ?? 0 };
      units[start] = { start, length: 1 };
      unitIds[start] = unit;
      at += TOKEN.size;
    }
    for (const end = forms.first[form + 1] ?? 0; at < end; at += GLUED.size) {
      units.push({ start: words[at + GLUED.start] ?? 0, length: words[at + GLUED.length] ?? 0 });
      unitIds.push(words[at + GLUED.unit] ?? 0);
    }
    const [kind, rule, endsInSurname] = [forms.kindAt(form), forms.ruleAt(form), forms.endsInSurname(form)];
    return { tokens, kind, rule, endsInSurname, units, unitIds };
  };

  return {
    weigh,
    vocabulary,
    forms,
    formAt(form) {
      const known = remembered.get(form);
      if (known) return known;
      const prepared = prepareForm(form);
      remembered.set(form, prepared);
      return prepared;
    },
    namesOf: (form) => rowAt(namesOfForm, form),
    nameAt: (name) => ({ entry: nameEntry[name] ?? 0, name: nameNumber[name] ?? 0 }),
  };
}

/** The forms that a unit stands in. */
export function formsOf({ forms: { postings } }: Pick<ListedNames, 'forms'>, unit: number): number[] {
  const forms: number[] = [];
  for (let at = postings.first[unit] ?? 0; at < (postings.first[unit + 1] ?? 0); at += 1)
    forms.push((postings.words[POSTING.size * at + POSTING.form] ?? 0) & LOW);
  return forms;
}

function openForms(index: IndexBuffer): Forms {
  const first = index.u32('forms.first');
  const words = index.u32('forms.records');
  const [longest = 0] = index.u32('forms.longest');
  return {
    size: first.length - 1,
    longest,
    first,
    words,
    floats: asFloats(words),
    kindAt: (form) => ENTRY_KINDS[(words[first[form] ?? 0] ?? 0) & KIND_MASK] ?? 'unknown',
    ruleAt: (form) => TEXT_RULES[((words[first[form] ?? 0] ?? 0) >>> RULE_SHIFT) & RULE_MASK] ?? 'plain',
    endsInSurname: (form) => ((words[first[form] ?? 0] ?? 0) & SURNAME_BIT) !== 0,
    postings: openPostings(index, 'postings'),
    textPostings: openPostings(index, 'textPostings'),
    unitCuts: index.u32('units.cuts'),
    unitWeight: index.f64('units.weight'),
  };
}

/** How many tokens a form has. */
export function tokenCount({ first, words }: Forms, form: number): number {
  return (words[first[form] ?? 0] ?? 0) >>> COUNT_SHIFT;
}

function openPostings(index: IndexBuffer, name: string): Postings {
  return { first: index.u32(`${name}.first`), words: index.u32(`${name}.records`) };
}

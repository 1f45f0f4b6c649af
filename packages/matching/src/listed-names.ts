/** The strong names of all lists as an index holds them. */

import { ENTRY_KINDS, type EntryKind } from '@interdict/model';
import { boundedCache } from './bounded-cache.ts';
import type { IndexBuffer } from './index-buffer.ts';
import type { Prepared } from './prepared.ts';
import { openRows, type Rows, rowAt } from './rows.ts';
import type { Token } from './tokens.ts';
import type { Span } from './units.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';
import { createWeigh, type Weigh } from './weights.ts';

/** A listed name, ready to be compared; entries of one kind that are named alike share it. */
export interface ListedForm extends Prepared {
  readonly kind: EntryKind;
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

/** What the search for candidates looks at, in flat arrays. */
export interface Forms {
  readonly size: number;
  /** Tokens of the longest name. */
  readonly longest: number;
  readonly kindAt: (form: number) => EntryKind;
  /** 1 for the organisations that are called by one rare word. */
  readonly lone: Uint8Array;
  /** What all tokens of a form weigh together. */
  readonly weight: Float32Array;
  /** Units of the tokens of each form, the heaviest first; with each, what it weighs, where it stands, and `FREE`. */
  readonly tokens: Rows;
  readonly tokenWeight: Float32Array;
  readonly tokenPosition: Uint16Array;
  readonly tokenFree: Uint8Array;
  /** Units of each form that are not tokens, glued and heard, with the first token of each and how many there are. */
  readonly glued: Rows;
  readonly gluedStart: Uint16Array;
  readonly gluedLength: Uint16Array;
  /** Forms of each unit. */
  readonly postings: Postings;
  /** Only the forms that can be found in a text by the unit. */
  readonly textPostings: Postings;
  /** Where a glued unit is cut in every form that has it, one bit for each number of letters: two words for each unit. */
  readonly unitCuts: Uint32Array;
  /** The most that each unit weighs in a form. */
  readonly unitWeight: Float32Array;
}

/** Forms of each unit, those first with the least doubt where it is the heaviest that is covered; doubts in 255ths. */
export interface Postings extends Rows {
  readonly doubt: Uint8Array;
  /** Unit of the heaviest other token of the form, and the doubt where that has no counterpart. */
  readonly partner: Uint32Array;
  readonly partnerDoubt: Uint8Array;
}

/** Forms that are kept ready. */
const REMEMBERED = 8192;

export function openNames(index: IndexBuffer): ListedNames {
  const vocabulary = openVocabulary(index);
  const forms = openForms(index);
  const [entries = 0] = index.u32('entries.named');
  const weigh = createWeigh((key) => vocabulary.frequencyOf(key), entries);
  const namesOfForm = openRows(index, 'namesOfForm');
  const nameEntry = index.u32('names.entry');
  const nameNumber = index.u32('names.number');
  const remembered = boundedCache<number, ListedForm>(REMEMBERED);

  const prepareForm = (form: number): ListedForm => {
    const tokens: Token[] = [];
    const tokenUnits: number[] = [];
    const end = forms.tokens.first[form + 1] ?? 0;
    for (let at = forms.tokens.first[form] ?? 0; at < end; at += 1) {
      const unit = forms.tokens.items[at] ?? 0;
      const { text, key, kind } = vocabulary.wordAt(unit);
      const position = forms.tokenPosition[at] ?? 0;
      if (kind !== 'glued' && kind !== 'heard') tokens[position] = { text, key, kind };
      tokenUnits[position] = unit;
    }
    const unitIds = [...tokenUnits, ...rowAt(forms.glued, form)];
    const beside = (forms.glued.first[form] ?? 0) - tokens.length;
    const spanOf = (at: number): Span =>
      at < tokens.length
        ? { start: at, length: 1 }
        : { start: forms.gluedStart[beside + at] ?? 0, length: forms.gluedLength[beside + at] ?? 0 };
    return {
      tokens,
      weights: tokens.map(weigh),
      units: unitIds.map((id, at) => ({ ...vocabulary.wordAt(id), ...spanOf(at) })),
      unitIds,
      kind: forms.kindAt(form),
      truncated: false,
      hasVesselCue: false,
    };
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

function openForms(index: IndexBuffer): Forms {
  const kinds = index.u8('forms.kind');
  const tokens = openRows(index, 'forms.tokens');
  return {
    size: kinds.length,
    longest: tokens.first.reduce((most, start, form) => Math.max(most, start - (tokens.first[form - 1] ?? 0)), 0),
    kindAt: (form) => ENTRY_KINDS[kinds[form] ?? 0] ?? 'unknown',
    lone: index.u8('forms.lone'),
    weight: index.f32('forms.weight'),
    tokens,
    tokenWeight: index.f32('tokens.weight'),
    tokenPosition: index.u16('tokens.position'),
    tokenFree: index.u8('tokens.free'),
    glued: openRows(index, 'forms.glued'),
    gluedStart: index.u16('glued.start'),
    gluedLength: index.u16('glued.length'),
    postings: openPostings(index, 'postings'),
    textPostings: openPostings(index, 'textPostings'),
    unitCuts: index.u32('units.cuts'),
    unitWeight: index.f32('units.weight'),
  };
}

function openPostings(index: IndexBuffer, name: string): Postings {
  return {
    ...openRows(index, name),
    doubt: index.u8(`${name}.doubt`),
    partner: index.u32(`${name}.partner`),
    partnerDoubt: index.u8(`${name}.partnerDoubt`),
  };
}

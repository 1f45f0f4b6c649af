/** Text that may run on from one field into the next, or from one code word into the next. */

import { isWords, type Located, parseBic, type Passage, runsOf } from '@interdict/model';
import { isDummy } from './dummy.ts';
import type { Draft } from './draft.ts';
import { add, NONE } from './list.ts';
import { SLOTS } from './references.ts';

/** Adds to the texts of a draft how they read without their code words, and with the references and texts around them. */
export function addRunsOn(draft: Draft): void {
  const { passages, references } = draft;
  let written: Located[] = NONE;
  // What was not recognised may be a party, with the names in it read by themselves.
  for (const { kind, text } of passages)
    if (kind !== 'unrecognised' && isWords(text.value)) written = add(written, text);
  for (const { get } of SLOTS) {
    const text = get(references);
    // What stands in a field may be a reference as well.
    if (text && isWords(text.value) && !passages.some((passage) => isIn(text, passage.text)))
      written = add(written, text);
  }
  if (written.length < 2) return;
  const texts = written.flatMap(({ value, location }) => {
    const words = withoutCodes(value);
    return isPart(words) && !isDummy(words) ? { value: words, location } : [];
  });
  texts.sort((one, other) => one.location.start - other.location.start);
  for (const run of runsOf(texts)) addReading(draft, run);
}

function isIn({ location: { start, end } }: Located, { location }: Located): boolean {
  return start >= location.start && end <= location.end;
}

/** To the first passage that stands in it; a run of references is one of its own. */
function addReading(draft: Draft, run: Located): void {
  const at = draft.passages.findIndex(({ text }) => isIn(text, run));
  const passage = draft.passages[at];
  if (passage) draft.passages[at] = { ...passage, readings: [...passage.readings, run] };
  else draft.passages = add(draft.passages, { kind: 'reference', text: run, readings: [] });
}

/** The passage with a reading over its code words, where one stands between words. */
export function overCodes(passage: Passage): Passage {
  const { text, readings } = passage;
  if (!text.value.includes('/') || text.value.split(CODES).filter(isPart).length < 2) return passage;
  return { ...passage, readings: [...readings, { value: withoutCodes(text.value), location: text.location }] };
}

/** Whether a text may be part of a name, and is no country or bank. */
function isPart(text: string): boolean {
  return isWords(text) && text.trim().length > 2 && !parseBic(text);
}

/** Code words, with the country of a residence. */
const CODES = /\/[A-Z0-9]{1,8}\/(?:[A-Z]{2}\/\/)?/g;

function withoutCodes(text: string): string {
  return text.includes('/') ? text.replace(CODES, ' ').replace(/\s+/g, ' ').trim() : text;
}

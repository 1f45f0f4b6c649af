/** Texts of SWIFT fields that may be one: a name may run on from one field into the next. */

import { parseBic } from './bic.ts';
import type { Located } from './location.ts';
import type { Transfer } from './payment.ts';
import { isWords, runsOf } from './runs-of.ts';

/** A text, and the kind of the passage that it is of. */
interface RunOn {
  readonly text: Located;
  readonly kind: string;
}

/** How the texts and references of the text block read together with those around them, without their code words. */
export function runsOn({ passages, references }: Transfer): readonly RunOn[] {
  const texts: Located[] = [];
  const add = (text: Located): void => {
    if (!isInTextBlock(text) || !isWords(text.value)) return;
    const value = withoutCodes(text.value);
    if (isPart(value)) texts.push(value === text.value ? text : { value, location: text.location });
  };
  // What was not recognised may be a party, with the names in it read by themselves.
  for (const { kind, text } of passages) if (kind !== 'unrecognised') add(text);
  // What stands in a field may be a reference as well.
  Object.values(references).forEach((text: Located) => {
    if (!passages.some((passage) => isIn(text, passage.text))) add(text);
  });
  if (texts.length < 2) return NONE;
  texts.sort((one, other) => one.location.start - other.location.start);
  return runsOf(texts).map((run) => ({
    text: run,
    kind: passages.find(({ text }) => isIn(text, run))?.kind ?? 'reference',
  }));
}

const NONE: readonly RunOn[] = [];

/** Of all headers and trailers nobody but the bank writes more than a reference. */
function isInTextBlock({ location: { path } }: Located): boolean {
  return path.startsWith('4');
}

function isIn({ location: { start, end } }: Located, { location }: Located): boolean {
  return start >= location.start && end <= location.end;
}

/** Whether a text may be part of a name, and is no country or bank. */
function isPart(text: string): boolean {
  return text.length > 2 && isWords(text) && !DUMMY.test(text) && (text.includes(' ') || !parseBic(text));
}

/** Nothing was provided. */
const DUMMY = /^(?:non(?:ref|e)|not ?(?:provided|available)|unknown)$/i;

/** Code words, with the country of a residence. */
const CODES = /\/[A-Z0-9]{1,8}\/(?:[A-Z]{2}\/\/)?/g;

function withoutCodes(text: string): string {
  return text.includes('/') ? text.replace(CODES, ' ').replace(/\s+/g, ' ').trim() : text.trim();
}

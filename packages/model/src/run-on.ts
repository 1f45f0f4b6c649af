/** Texts of SWIFT fields that may be one: a name may run on from one field into the next. */

import { parseBic } from './bic.ts';
import { isFiller } from './filler.ts';
import type { Located } from './location.ts';
import type { Transfer } from './payment.ts';
import { isWords, runsOf } from './runs-of.ts';

/** A text, and the kind of the passage that it is of. */
interface RunOn {
  readonly text: Located;
  readonly kind: string;
}

/** How the texts and references of the text block read together with those around them, without their code words. */
export function runsOn(transfer: Transfer): readonly RunOn[] {
  const written = writtenIn(transfer);
  return [...runsInHeader(transfer, written), ...(written.length < 2 ? NONE : runsInText(written))];
}

/**
 * References of the sender, in the order of the block, and the first text behind them: a name may have a word in each. So may the
 * trailers and the last text before them, or both blocks.
 */
function runsInHeader({ passages }: Transfer, written: readonly Written[]): readonly RunOn[] {
  const texts = passages.map(({ text }) => text).filter((text) => isInHeader(text) && isWords(text.value));
  if (texts.length === 0) return NONE;
  texts.sort(byPlace);
  const [ahead, trailers] = [texts.filter(isInUserHeader), texts.filter((text) => !isInUserHeader(text))];
  const [first, last] = [written[0]?.text, written.at(-1)?.text];
  const runs = [first ? [...ahead, first] : ahead, last ? [last, ...trailers] : trailers];
  if (ahead.length > 0 && trailers.length > 0) runs.push(texts);
  return runs.flatMap(runsOf).map((text) => ({ text, kind: 'header' }));
}

interface Written {
  readonly text: Located;
  readonly kind: string | undefined;
}

/** What is written in the text block, in its order. */
function writtenIn({ passages, references }: Transfer): readonly Written[] {
  const written: Written[] = [];
  const add = (text: Located, kind?: string): void => {
    if (!isInTextBlock(text) || !isWords(text.value)) return;
    const value = withoutCodeWords(text.value);
    if (mayBePartOfName(value) && !isFiller(value))
      written.push({ text: value === text.value ? text : { value, location: text.location }, kind });
  };
  // What was not recognised may be a party, with the names in it read by themselves.
  for (const { kind, text } of passages) if (kind !== 'unrecognised') add(text, kind);
  // What stands in a field may be a reference as well.
  Object.values(references).forEach((text: Located) => {
    if (!passages.some((passage) => isIn(text, passage.text))) add(text);
  });
  return written.sort((one, other) => byPlace(one.text, other.text));
}

function runsInText(written: readonly Written[]): readonly RunOn[] {
  const ofPassages = written.filter(({ kind }) => kind !== undefined);
  let next = 0;
  // Runs come in the order of their texts.
  return runsOf(written.map(({ text }) => text)).map((text) => {
    const { start, end } = text.location;
    while ((ofPassages[next]?.text.location.start ?? end) < start) next++;
    const first = ofPassages[next];
    return { text, kind: (first && isIn(first.text, text) ? first.kind : undefined) ?? 'reference' };
  });
}

const NONE: readonly RunOn[] = [];

function isInTextBlock({ location: { path } }: Located): boolean {
  return path.startsWith('4');
}

/** In block 3, 5 or S. What begins with a brace has the code of its tag in it, and is there without it as well. */
function isInHeader({ value, location: { path } }: Located): boolean {
  return /^[35S]\//.test(path) && !value.startsWith('{');
}

function isInUserHeader({ location: { path } }: Located): boolean {
  return path.startsWith('3/');
}

function byPlace(one: Located, other: Located): number {
  return one.location.start - other.location.start;
}

function isIn({ location: { start, end } }: Located, { location }: Located): boolean {
  return start >= location.start && end <= location.end;
}

/** Whether a text without blanks around it may be part of a name, and is no country or bank. */
export function mayBePartOfName(text: string): boolean {
  return text.length > 2 && isWords(text) && (text.includes(' ') || !parseBic(text));
}

/** Code words of SWIFT fields, with the country of a residence: `/ORDERRES/DE//`. */
export const CODE_WORDS: RegExp = /\/{1,3}[A-Z0-9]{1,8}\/(?:[A-Z]{2}\/\/)?/g;

/** A text without {@link CODE_WORDS}, its words parted by single blanks where there were any. */
export function withoutCodeWords(text: string): string {
  return text.includes('/') ? text.replace(CODE_WORDS, ' ').replace(/\s+/g, ' ').trim() : text.trim();
}

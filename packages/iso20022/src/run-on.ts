/** Text that may run on from one element into the next: read together, so that a name cut by the elements is found. */

import { type Located, type Location, type Passage, type PassageKind, spanning } from '@interdict/model';
import type { Draft } from './draft.ts';
import { isDummy } from './dummies.ts';
import { isOneWord, isWords } from './words.ts';

/** Words at the ends of a longer text that may belong to a name in its neighbours. */
const END = 8;
/** Words read together, so that a long row of texts costs what its texts cost. */
const MOST_WORDS = 48;
/** Texts before that are read again with what follows. */
const OVERLAP = 3;

/** A text, its kind, and the number of the passage that it stands in: none of a reference. */
interface Written {
  readonly kind: PassageKind;
  readonly text: Located;
  readonly at: number | undefined;
}

/** Whether a text may be part of a name: comments, instructions and attributes stand beside the text. */
export function mayRunOn({ value, location: { path } }: Located): boolean {
  const mark = path.charAt(path.lastIndexOf('/') + 1);
  return mark !== '@' && (mark !== '#' || path.endsWith('#text')) && isWords(value) && !isDummy(value);
}

/** Adds to passages how they read with what stands before and behind them, in others of their kind and in `references`. */
export function addRunsOn(passages: Passage[], { references, passages: drafts }: Draft): void {
  const written: Written[] = [];
  const add = (kind: PassageKind, text: Located, at?: number): void => {
    if (mayRunOn(text)) written.push({ kind, text, at });
  };
  drafts.forEach(({ kind, parts }, at) => parts.forEach((text) => add(kind, text, at)));
  for (const text of Object.values(references)) add('reference', text);
  if (written.length < 2) return;
  written.sort((one, other) => one.text.location.start - other.text.location.start);
  const single = written.filter(({ text }) => isOneWord(text.value));
  const kinds = new Set(written.map(({ kind }) => kind));
  for (const kind of kinds)
    addRunsOf(
      written.filter((one) => one.kind === kind),
      passages,
    );
  if (kinds.size > 1 && single.some(({ kind }) => kind !== single[0]?.kind)) addRunsOf(single, passages);
}

/** The texts of one passage are read together as they are. */
function addRunsOf(written: readonly Written[], passages: Passage[]): void {
  const at = written.find((one) => one.at !== undefined)?.at;
  if (at !== undefined && written.every((one) => one.at === at)) return;
  for (const run of runsOf(written.map(({ text }) => text))) {
    const passage = at === undefined ? undefined : passages[at];
    if (at === undefined || passage === undefined) passages.push({ kind: 'reference', text: run, readings: [] });
    else passages[at] = { ...passage, readings: [...passage.readings, run] };
  }
}

/** Texts put together with their neighbours, of long ones only what is next to them. */
export function runsOf(texts: readonly Located[]): Located[] {
  const runs: Located[] = [];
  let run: Located[] = [];
  let length = 0;
  let isNew = false;
  for (const text of texts) {
    const words = text.value.split(/\s+/);
    const isLong = words.length > 2 * END;
    run.push(isLong ? { ...text, value: words.slice(0, END).join(' ') } : text);
    length += words.length;
    isNew = run.length > 1;
    if (!isLong && length <= MOST_WORDS) continue;
    if (isNew) runs.push(joined(run));
    run = isLong ? [{ ...text, value: words.slice(-END).join(' ') }] : run.slice(-OVERLAP);
    length = run.reduce((sum, { value }) => sum + value.split(/\s+/).length, 0);
    isNew = false;
  }
  if (isNew) runs.push(joined(run));
  return runs;
}

function joined(texts: readonly Located[]): Located {
  return { value: texts.map(({ value }) => value).join(' '), location: spanOf(texts) };
}

/** From the first text to the last, in the innermost element that holds them all. */
function spanOf(texts: readonly Located[]): Location {
  const [first, ...more] = texts.map(({ location }) => location);
  if (!first) throw new TypeError('No texts, no place.');
  const others = more.map(({ path }) => path.split('/'));
  const steps = first.path.split('/').slice(0, -1);
  const shared = steps.findIndex((step, at) => others.some((other) => other[at] !== step));
  return spanning(steps.slice(0, shared === -1 ? steps.length : shared).join('/'), [first, ...more]);
}

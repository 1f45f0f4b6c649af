/** Text that may run on from one element into the next: read together, so that a name cut by the elements is found. */

import { isFiller, isWords, type Located, type Passage, type PassageKind, runsOf } from '@interdict/model';
import type { Draft } from './draft.ts';
import { isOneWord } from '../schema/words.ts';

/** A text with its kind, and where it is written. */
export interface Written {
  readonly kind: PassageKind;
  readonly text: Located;
  readonly layer: Layer;
  /** The number of the passage that it stands in, or of the level; none of a reference. */
  readonly at: number | undefined;
}

/** Comments, instructions and attributes stand beside the text, and so do names that a sender made up. */
type Layer = 'text' | 'aside' | 'attribute' | 'name';

/** A level of a message, with its texts that may run on. */
interface Level {
  readonly written: readonly Written[];
}

/** Whether a text may be part of a name. Told by its place last, which is put together when it is looked at. */
export function mayRunOn(text: Located): boolean {
  return hasWords(text) && layerOf(text) === 'text';
}

export function hasWords({ value }: Located): boolean {
  return isWords(value) && !isFiller(value);
}

function layerOf({ location: { path } }: Located): Layer {
  const step = path.lastIndexOf('/') + 1;
  const mark = path.charAt(step);
  if (mark !== '#') return mark === '@' ? 'attribute' : 'text';
  return path.startsWith('#name', step) ? 'name' : 'aside';
}

/**
 * Adds to passages how they read with what stands before and behind them, in others of their kind and in `references`. What
 * may run on in other levels is given back.
 */
export function addRunsOn(passages: Passage[], { references, passages: drafts }: Draft): readonly Written[] {
  let written: Written[] = NOTHING;
  const add = (kind: PassageKind, text: Located, at?: number): void => {
    if (!hasWords(text)) return;
    const one = { kind, text, layer: layerOf(text), at };
    if (written.length === 0) written = [one];
    else written.push(one);
  };
  drafts.forEach(({ kind, parts }, at) => parts.forEach((text) => add(kind, text, at)));
  for (const text of Object.values(references)) add('reference', text);
  if (written.length < 2) return written[0]?.layer === 'text' ? written : NOTHING;
  written.sort(inOrder);
  const addRun: AddRun = (run, group) => {
    const at = group.find((one) => one.at !== undefined)?.at;
    const passage = at === undefined ? undefined : passages[at];
    if (at === undefined || passage === undefined) passages.push({ kind: 'reference', text: run, readings: [] });
    else passages[at] = { ...passage, readings: [...passage.readings, run] };
  };
  if (written.every(({ layer }) => layer === 'text')) {
    eachRun(written, addRun);
    return written;
  }
  const of = (...layers: readonly Layer[]): Written[] => written.filter(({ layer }) => layers.includes(layer));
  const texts = of('text');
  eachRun(texts, addRun);
  const names = of('name');
  const asides = of('aside', 'attribute').filter(({ text }) => isOneWord(text.value));
  eachRun(names, addRun);
  eachRun(asides, addRun);
  // A name may begin in that of an element or attribute, and go on in what is written there.
  if (names.length > 0 && texts.length > 0) eachRun(of('name', 'text'), addRun);
  if (names.length > 0 && asides.length > 0) eachRun(of('name', 'aside', 'attribute'), addRun);
  // Or in an attribute: `<Prsn first="ESMAIL">KHATIB</Prsn>`.
  const attributes = asides.filter(({ layer }) => layer === 'attribute');
  if (attributes.length > 0 && texts.length > 0) eachRun([...texts, ...attributes].sort(inOrder), addRun);
  return texts;
}

const NOTHING: Written[] = [];

/** Texts of a kind at the end of a level, or the beginning of a transaction, that are read with what stands in another. */
const EDGE = 3;

/**
 * Adds to passages how texts read with those of other levels of a message, of which the innermost starts at a byte. What stands
 * behind it in those around it is not looked at: in a stream it is not there yet.
 */
export function addRunsAcross(passages: Passage[], levels: readonly Level[], start: number): void {
  let count = 0;
  for (const { written } of levels) if (written.length > 0) count++;
  if (count < 2) return;
  const written = levels.flatMap((level, at) => {
    const isInnermost = at === levels.length - 1;
    const near = isInnermost ? level.written : level.written.filter(({ text }) => text.location.start < start);
    const edge = ofEachKind(near, (own) => (isInnermost ? own.slice(0, EDGE) : own.slice(-EDGE)));
    return edge.map(({ kind, text, layer }) => ({ kind, text, layer, at }));
  });
  eachRun(written.sort(inOrder), (run, [first]) =>
    passages.push({ kind: first?.kind ?? 'reference', text: run, readings: [] }),
  );
}

function ofEachKind(written: readonly Written[], some: (own: Written[]) => Written[]): readonly Written[] {
  if (written.length <= EDGE) return written;
  const kinds = [...new Set(written.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => some(written.filter((one) => one.kind === kind)));
}

function inOrder(one: Written, other: Written): number {
  return one.text.location.start - other.text.location.start;
}

type AddRun = (run: Located, group: readonly Written[]) => void;

/** Texts of each kind together, and single words whatever their kinds. */
function eachRun(written: readonly Written[], addRun: AddRun): void {
  if (written.length < 2) return;
  const single = written.filter(({ text }) => isOneWord(text.value));
  const kinds = new Set(written.map(({ kind }) => kind));
  for (const kind of kinds)
    eachRunOf(
      written.filter((one) => one.kind === kind),
      addRun,
    );
  if (kinds.size > 1 && single.some(({ kind }) => kind !== single[0]?.kind)) eachRunOf(single, addRun);
}

/** The texts of one passage, or one level, are read together as they are. */
function eachRunOf(written: readonly Written[], addRun: AddRun): void {
  const at = written.find((one) => one.at !== undefined)?.at;
  if (at !== undefined && written.every((one) => one.at === at)) return;
  for (const run of runsOf(written.map(({ text }) => text))) addRun(run, written);
}

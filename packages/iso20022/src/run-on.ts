/** Text that may run on from one element into the next: read together, so that a name cut by the elements is found. */

import { isFiller, isWords, type Located, type Passage, type PassageKind, runsOf } from '@interdict/model';
import type { Draft } from './draft.ts';
import { isOneWord } from './words.ts';

/** A text, its kind, where it is written, and the number of the passage that it stands in: none of a reference. */
interface Written {
  readonly kind: PassageKind;
  readonly text: Located;
  readonly layer: Layer;
  readonly at: number | undefined;
}

/** Comments, instructions and attributes stand beside the text, and so do names that a sender made up. */
type Layer = 'text' | 'aside' | 'name';

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
  if (mark !== '#') return mark === '@' ? 'aside' : 'text';
  return path.startsWith('#name', step) ? 'name' : 'aside';
}

/** Adds to passages how they read with what stands before and behind them, in others of their kind and in `references`. */
export function addRunsOn(passages: Passage[], { references, passages: drafts }: Draft): void {
  const written: Written[] = [];
  const add = (kind: PassageKind, text: Located, at?: number): void => {
    if (hasWords(text)) written.push({ kind, text, layer: layerOf(text), at });
  };
  drafts.forEach(({ kind, parts }, at) => parts.forEach((text) => add(kind, text, at)));
  for (const text of Object.values(references)) add('reference', text);
  if (written.length < 2) return;
  written.sort((one, other) => one.text.location.start - other.text.location.start);
  const of = (...layers: readonly Layer[]): Written[] => written.filter(({ layer }) => layers.includes(layer));
  const texts = of('text');
  addRunsOfKinds(texts, passages);
  if (texts.length === written.length) return;
  const names = of('name');
  const asides = of('aside').filter(({ text }) => isOneWord(text.value));
  addRunsOfKinds(names, passages);
  addRunsOfKinds(asides, passages);
  // A name may begin in that of an element or attribute, and go on in what is written there.
  if (names.length > 0 && texts.length > 0) addRunsOfKinds(of('name', 'text'), passages);
  if (names.length > 0 && asides.length > 0) addRunsOfKinds(of('name', 'aside'), passages);
}

/** Texts of each kind together, and single words whatever their kinds. */
function addRunsOfKinds(written: readonly Written[], passages: Passage[]): void {
  if (written.length < 2) return;
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

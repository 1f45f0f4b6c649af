/** A message as text, with what was hit marked in it. */

import { characterSetOf, type HitRecord } from 'interdict';
import { type Html, html } from './html.ts';

/** Bytes of a message that are shown around the hits. */
const AROUND = 900;

/**
 * The bytes between the hits as text, each hit as a mark that names the numbers of its hits. Of a long message only what
 * stands near a hit.
 */
export function quotedMessage(bytes: Uint8Array, hits: readonly HitRecord[]): Html {
  const places = placesOf(hits, bytes.length);
  const decoder = new TextDecoder(characterSetOf(bytes));
  const text = (start: number, end: number): string => decoder.decode(bytes.subarray(start, end));
  const pieces: Html[] = [];
  let at = 0;
  for (const { start, end, numbers } of [...places, { start: bytes.length, end: bytes.length, numbers: [] }]) {
    pieces.push(between(at, start, bytes.length, text));
    if (end > start) {
      const label = numbers.map((number) => number + 1).join(', ');
      pieces.push(html`<mark title="Hit ${label}">${text(start, end)}</mark><sup>${label}</sup>`);
    }
    at = end;
  }
  return html`<pre tabindex="0">${pieces}</pre>`;
}

function between(start: number, end: number, length: number, text: (start: number, end: number) => string): Html {
  const [head, tail] = [start === 0 ? 0 : AROUND, end === length ? 0 : AROUND];
  if (end - start <= Math.max(head + tail, AROUND)) return html`${text(start, end)}`;
  const left = head === 0 && tail === 0 ? start + AROUND : start + head;
  const right = head === 0 && tail === 0 ? end : end - tail;
  return html`${text(start, left)}<span class="cut"> … ${right - left} bytes … </span>${text(right, end)}`;
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Positions of the hits that stand here. */
  readonly numbers: readonly number[];
}

/** Where the hits are, in order; those that overlap are one. */
function placesOf(hits: readonly HitRecord[], length: number): Place[] {
  const places: { start: number; end: number; numbers: number[] }[] = [];
  const ordered = hits
    .map(({ location }, number) => ({ start: location.start, end: Math.min(location.end, length), number }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, number } of ordered) {
    const last = places.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.numbers.push(number);
    } else places.push({ start, end, numbers: [number] });
  }
  return places;
}

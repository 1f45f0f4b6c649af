/** The slots of `References`, each filled by name: objects made by copying would all be of different shapes, and slow. */

import type { Located, References } from '@interdict/model';
import type { Writable } from './writable.ts';

/** Puts a reference into its slot where that is free, and gives back what is there then. */
type Put = (references: Writable<References>, value: Located) => Located;

/** Every slot that a field fills, with what fills it. */
export const SLOTS: readonly (readonly [slot: keyof References, put: Put])[] = [
  ['message', (references, value) => (references.message ??= value)],
  ['instruction', (references, value) => (references.instruction ??= value)],
  ['endToEnd', (references, value) => (references.endToEnd ??= value)],
  ['transaction', (references, value) => (references.transaction ??= value)],
  ['uetr', (references, value) => (references.uetr ??= value)],
  ['related', (references, value) => (references.related ??= value)],
];

const BY_NAME: ReadonlyMap<string, Put> = new Map(SLOTS);

/** The slot with a name; undefined where there is none. */
export function slotNamed(name: string): Put | undefined {
  return BY_NAME.get(name);
}

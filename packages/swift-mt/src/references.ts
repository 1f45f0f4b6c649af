/** The slots of `References`, each filled by name: objects made by copying would all be of different shapes, and slow. */

import type { Located, References } from '@interdict/model';
import type { Writable } from './writable.ts';

type Get = (references: References) => Located | undefined;

/** Puts a reference into its slot where that is free, and gives back what is there then. */
type Put = (references: Writable<References>, value: Located) => Located;

/** Every slot that a field fills, with what looks into it and what fills it. */
export const SLOTS: readonly (readonly [slot: keyof References, get: Get, put: Put])[] = [
  ['message', ({ message }) => message, (references, value) => (references.message ??= value)],
  ['instruction', ({ instruction }) => instruction, (references, value) => (references.instruction ??= value)],
  ['endToEnd', ({ endToEnd }) => endToEnd, (references, value) => (references.endToEnd ??= value)],
  ['transaction', ({ transaction }) => transaction, (references, value) => (references.transaction ??= value)],
  ['uetr', ({ uetr }) => uetr, (references, value) => (references.uetr ??= value)],
  ['related', ({ related }) => related, (references, value) => (references.related ??= value)],
];

const BY_NAME: ReadonlyMap<string, Put> = new Map(SLOTS.map(([slot, , put]) => [slot, put]));

/** What fills the slot with a name; undefined where there is none. */
export function slotNamed(name: string): Put | undefined {
  return BY_NAME.get(name);
}

/** The slots of `References`, each filled by name: objects made by copying would all be of different shapes, and slow. */

import type { Located, References } from '@interdict/model';
import type { Writable } from './writable.ts';

/** Puts a reference into its slot where that is free, and gives back what is there then. */
type Put = (references: Writable<References>, value: Located) => Located;

/** A slot that a field fills, with what looks into it and what fills it. */
interface Slot {
  readonly name: keyof References;
  readonly get: (references: References) => Located | undefined;
  readonly put: Put;
}

export const SLOTS: readonly Slot[] = [
  { name: 'message', get: ({ message }) => message, put: (references, value) => (references.message ??= value) },
  {
    name: 'instruction',
    get: ({ instruction }) => instruction,
    put: (references, value) => (references.instruction ??= value),
  },
  { name: 'endToEnd', get: ({ endToEnd }) => endToEnd, put: (references, value) => (references.endToEnd ??= value) },
  {
    name: 'transaction',
    get: ({ transaction }) => transaction,
    put: (references, value) => (references.transaction ??= value),
  },
  { name: 'uetr', get: ({ uetr }) => uetr, put: (references, value) => (references.uetr ??= value) },
  { name: 'related', get: ({ related }) => related, put: (references, value) => (references.related ??= value) },
];

const BY_NAME: ReadonlyMap<string, Put> = new Map(SLOTS.map(({ name, put }) => [name, put]));

/** What fills the slot with a name; undefined where there is none. */
export function slotNamed(name: string): Put | undefined {
  return BY_NAME.get(name);
}

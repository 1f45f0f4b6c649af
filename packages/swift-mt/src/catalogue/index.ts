/** All message types the reader understands. */

import { CATEGORY_1 } from './category-1.ts';
import { CATEGORY_2 } from './category-2.ts';
import { readCatalogue, type MessageDefinition } from './definition.ts';

export const CATALOGUE: readonly MessageDefinition[] = readCatalogue(CATEGORY_1 + CATEGORY_2);

const BY_TYPE: ReadonlyMap<string, MessageDefinition> = new Map(
  CATALOGUE.map((definition) => [definition.type, definition]),
);

/** The definition of a type (`103`, `202COV`); undefined for one the reader does not understand. */
export function definitionOf(type: string): MessageDefinition | undefined {
  return BY_TYPE.get(type);
}

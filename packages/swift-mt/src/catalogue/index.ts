/** All message types the reader understands. */

import { CATEGORY_1 } from './category-1.ts';
import { CATEGORY_2 } from './category-2.ts';
import { CATEGORY_3 } from './category-3.ts';
import { CATEGORY_4 } from './category-4.ts';
import { CATEGORY_7 } from './category-7.ts';
import { CATEGORY_9 } from './category-9.ts';
import { COMMON_GROUP } from './common-group.ts';
import { readCatalogue, type MessageDefinition } from './definition.ts';

const TABLES = [CATEGORY_1, CATEGORY_2, CATEGORY_3, CATEGORY_4, CATEGORY_7, CATEGORY_9, COMMON_GROUP];

export const CATALOGUE: readonly MessageDefinition[] = TABLES.flatMap(readCatalogue);

const BY_TYPE: ReadonlyMap<string, MessageDefinition> = new Map(
  CATALOGUE.map((definition) => [definition.type, definition]),
);

/** The definition of a type (`103`, `202COV`, `199`); undefined for one the reader does not understand. */
export function definitionOf(type: string): MessageDefinition | undefined {
  const known = BY_TYPE.get(type);
  return known ?? (type.charAt(1) === '9' && /^\d9\d$/.test(type) ? BY_TYPE.get(`n${type.slice(1)}`) : undefined);
}

const COVERS: ReadonlyMap<string, MessageDefinition> = new Map(
  CATALOGUE.filter(({ type }) => type.endsWith('COV')).map((definition) => [definition.type.slice(0, 3), definition]),
);

/** The cover variant of a type (of `202`); undefined where it has none. */
export function coverOf(type: string): MessageDefinition | undefined {
  return COVERS.get(type);
}

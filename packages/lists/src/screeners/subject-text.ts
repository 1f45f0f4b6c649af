/** Which subjects are names, or may hold one. */

import type { Subject } from '@interdict/model';

/** The text to ask for as a name; undefined for what is none: numbers, codes, places. */
export function nameIn({ kind, value }: Subject): string | undefined {
  const isText = kind === 'name' || kind === 'text';
  return isText && /\p{L}.*\p{L}/su.test(value) ? value.replace(/\s+/g, ' ').trim() : undefined;
}

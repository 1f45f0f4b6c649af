/** Unique end-to-end transaction references. */

/** A UETR: a version 4 UUID in lower case with hyphens. */
export type Uetr = string & { readonly __brand: 'Uetr' };

const UETR = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Reads a UETR, in any case; undefined where `text` is none. */
export function parseUetr(text: string): Uetr | undefined {
  if (UETR.test(text)) return text as Uetr;
  const code = text.trim().toLowerCase();
  return UETR.test(code) ? (code as Uetr) : undefined;
}

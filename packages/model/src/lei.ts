/** Legal entity identifiers (ISO 17442). */

import { mod97 } from './mod97.ts';

/** An LEI: 18 letters and digits and two check digits. */
export type Lei = string & { readonly __brand: 'Lei' };

const LEI = /^[A-Z0-9]{18}[0-9]{2}$/;

/** Reads an LEI, in any case; undefined where `text` is none or its check digits are wrong. */
export function parseLei(text: string): Lei | undefined {
  const code = text.trim().toUpperCase();
  return LEI.test(code) && mod97(code) === 1 ? (code as Lei) : undefined;
}

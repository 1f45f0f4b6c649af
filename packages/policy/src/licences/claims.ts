/** What in a payment makes one think of a licence. It releases nothing. */

import type { Subject } from '@interdict/model';
import { plainWords } from '../words.ts';
import type { Licence } from './licence.ts';

/** More words than any designator is written in. */
const LONGEST = 8;

/** Whether a text claims the licence, in any spelling (`GL-8A`, `gl 8 a`), or has one of its keywords. */
export function isThoughtOf({ id, issuer, keywords = [] }: Licence, texts: readonly Subject[]): boolean {
  const whole = keyOf(id);
  const own = keyOf(issuer);
  const keys = new Set([whole, whole.startsWith(own) ? whole.slice(own.length) : whole, ...keywords.map(keyOf)]);
  return texts.some(({ value }) => {
    const words = plainWords(value).split(' ');
    return words.some((_, at) =>
      Array.from({ length: LONGEST }, (__, more) => words.slice(at, at + more + 1).join('')).some((key) =>
        keys.has(key),
      ),
    );
  });
}

function keyOf(text: string): string {
  return plainWords(text).replaceAll(' ', '');
}

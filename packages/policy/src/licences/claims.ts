/** What in a payment makes one think of a licence. It releases nothing. */

import type { Subject } from '@interdict/model';
import { plainWords } from '../words.ts';
import type { Licence } from './licence.ts';

/** More words than any designator is written in. */
const LONGEST = 8;

/** All that the texts may claim: a few words in a row, written as one. */
export function claimsIn(texts: readonly Subject[]): ReadonlySet<string> {
  const claims = new Set<string>();
  for (const { value } of texts) {
    const words = plainWords(value).split(' ');
    for (const at of words.keys()) {
      let claim = '';
      for (const word of words.slice(at, at + LONGEST)) claims.add((claim += word));
    }
  }
  return claims;
}

/** Whether one of the claims is the licence, in any spelling (`GL-8A`, `gl 8 a`), or one of its keywords. */
export function isThoughtOf({ id, issuer, keywords = [] }: Licence, claims: ReadonlySet<string>): boolean {
  const whole = keyOf(id);
  const own = keyOf(issuer);
  const keys = [whole, whole.startsWith(own) ? whole.slice(own.length) : whole, ...keywords.map(keyOf)];
  return keys.some((key) => claims.has(key));
}

function keyOf(text: string): string {
  return plainWords(text).replaceAll(' ', '');
}

/** What the place is called in which a country is found. */

import type { CountrySignal, Subject } from '@interdict/model';

/** A narrative text has no address: the country stands in the text itself. */
export function writtenSource({ kind, known }: Subject, source: CountrySignal['source']): string {
  const isNarrative = kind === 'text' && known.agent === undefined && !known.address;
  return isNarrative && source === 'address' ? 'text' : source;
}

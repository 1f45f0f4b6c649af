/** Where the banks of embargoed countries are: all have one town, by which a BIC is told from a word of eight letters. */

import { bicCountry, type Bic } from '@interdict/model';

/** Country and place in the BICs of Tehran, Pyongyang, Havana and Damascus. */
export const BANK_TOWNS: readonly string[] = ['IRTH', 'KPPY', 'CUHH', 'SYDA'];

const COUNTRIES: ReadonlySet<string> = new Set(BANK_TOWNS.map((town) => town.slice(0, 2)));

/** Whether letters have the form of a BIC of such a country and are no bank's there: `MAISIRUP`. */
export function isOnlyAWord(bic: Bic): boolean {
  return /^[A-Z]{8}$/.test(bic) && COUNTRIES.has(bicCountry(bic)) && !BANK_TOWNS.includes(bic.slice(4));
}

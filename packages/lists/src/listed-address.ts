/** Addresses from the texts a list gives for their parts. */

import type { CountryCode, Issue, ListedAddress } from '@interdict/model';
import { listIssue } from './issue-codes.ts';
import { writtenCountry } from './written-country.ts';

export interface AddressTexts {
  /** In the order in which they are written; empty ones are dropped. */
  readonly lines: readonly string[];
  readonly town?: string;
  readonly country: string;
}

/**
 * An address; none where nothing at all is known. A country that is not understood stays as a line and is reported.
 *
 * @param path names the entry in `issues`
 */
export function listedAddress(
  { lines, town = '', country }: AddressTexts,
  path: string,
  issues: Issue[],
  countryOf: (text: string) => CountryCode | undefined = writtenCountry,
): readonly ListedAddress[] {
  const code = countryOf(country);
  if (!code && country !== '') issues.push(listIssue('country-unknown', { path, received: country }));
  // What stands beside the country (`in prison`, `Headquarters`) is kept with it.
  const known = [...lines, !code || country.includes('(') ? country : ''].filter((line) => line !== '');
  if (known.length === 0 && town === '' && !code) return [];
  return [{ lines: known, ...(town === '' ? {} : { town }), ...(code ? { country: code } : {}) }];
}

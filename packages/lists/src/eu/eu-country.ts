/** Countries of the EU's list. */

import type { CountryCode, Issue } from '@interdict/model';
import { countryCoded } from '../alpha-3.ts';
import { listIssue } from '../issue-codes.ts';
import { type EuValues, valueOf } from './eu-record.ts';

/** The country of an element; a code that is none is reported. */
export function countryOf(values: EuValues, path: string, issues: Issue[]): CountryCode | undefined {
  const code = countryText(values);
  const country = countryCoded(code);
  if (code !== '' && !country) issues.push(listIssue('country-unknown', { path, received: code }));
  return country;
}

/** The code as written; `00` says that the country is not known. */
export function countryText(values: EuValues): string {
  const code = valueOf(values, 'countryIso2Code');
  return code === '00' ? '' : code;
}

/** The lists that the US Consolidated Screening List pools, and what being on one requires: a data table. */

import type { Authority } from '@interdict/model';
import type { OfacSet } from '../ofac/measures.ts';

export interface CslSource {
  /** Short name as it stands in the entry's id. */
  readonly slug: string;
  readonly authority: Authority;
  /** Treasury's lists have the effect of their programmes. Without it the list is one of export control. */
  readonly set?: OfacSet;
}

/** By the letters in brackets of the source's name: `Entity List (EL) - Bureau of Industry and Security`. */
const SOURCES: ReadonlyMap<string, CslSource> = new Map([
  ['SDN', { slug: 'sdn', authority: 'OFAC', set: 'sdn' }],
  ['SSI', { slug: 'ssi', authority: 'OFAC', set: 'consolidated' }],
  ['FSE', { slug: 'fse', authority: 'OFAC', set: 'consolidated' }],
  ['PLC', { slug: 'plc', authority: 'OFAC', set: 'consolidated' }],
  ['CAP', { slug: 'cap', authority: 'OFAC', set: 'consolidated' }],
  ['CMIC', { slug: 'cmic', authority: 'OFAC', set: 'consolidated' }],
  ['NS-MBS List', { slug: 'mbs', authority: 'OFAC', set: 'consolidated' }],
  ['EL', { slug: 'el', authority: 'BIS' }],
  ['DPL', { slug: 'dpl', authority: 'BIS' }],
  ['UVL', { slug: 'uvl', authority: 'BIS' }],
  ['MEU', { slug: 'meu', authority: 'BIS' }],
  // The State Department's lists are of export control as well; the model has no authority of that name.
  ['ISN', { slug: 'isn', authority: 'BIS' }],
  ['DTC', { slug: 'dtc', authority: 'BIS' }],
] as const);

/** The list a row comes from; undefined for one that is not known. */
export function cslSource(name: string): CslSource | undefined {
  return SOURCES.get(name.split('(')[1]?.split(')')[0] ?? '');
}

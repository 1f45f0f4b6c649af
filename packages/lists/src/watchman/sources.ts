/** The lists that watchman screens against: data tables. Nothing here is legal advice. */

import type { Authority, Measure, MeasureKind } from '@interdict/model';

/** What being on a list requires. A list that is not here blocks, as the operator's own. */
const SOURCES: ReadonlyMap<string, readonly [authority: Authority, kind: MeasureKind]> = new Map([
  ['us_ofac', ['OFAC', 'blocking']],
  // Lists of different effects in one: it takes a person to tell which.
  ['us_csl', ['OFAC', 'trade']],
  ['us_fincen_311', ['FINCEN', 'special-measure']],
  ['eu_csl', ['EU', 'blocking']],
  ['uk_csl', ['UK', 'blocking']],
  ['un_csl', ['UN', 'blocking']],
]);

/** Sections of the first API's answers, with the lists they hold. `addresses` are no hits on names, and are not read. */
export const SECTIONS: ReadonlyMap<string, readonly [list: string, authority: Authority, kind: MeasureKind]> = new Map([
  ['SDNs', ['us-ofac', 'OFAC', 'blocking']],
  ['altNames', ['us-ofac', 'OFAC', 'blocking']],
  ['deniedPersons', ['us-denied-persons', 'BIS', 'trade']],
  ['bisEntities', ['us-entity-list', 'BIS', 'trade']],
  ['militaryEndUsers', ['us-military-end-users', 'BIS', 'trade']],
  ['unverifiedCSL', ['us-unverified', 'BIS', 'trade']],
  ['itarDebarred', ['us-itar-debarred', 'BIS', 'trade']],
  ['nonproliferationSanctions', ['us-nonproliferation', 'BIS', 'trade']],
  ['sectoralSanctions', ['us-ssi', 'OFAC', 'debt-or-equity']],
  ['foreignSanctionsEvaders', ['us-fse', 'OFAC', 'processing-ban']],
  ['palestinianLegislativeCouncil', ['us-plc', 'OFAC', 'processing-ban']],
  ['captaList', ['us-capta', 'OFAC', 'account-ban']],
  ['nonSDNChineseMilitaryIndustrialComplex', ['us-cmic', 'OFAC', 'debt-or-equity']],
  // Each entry has a choice of measures: it takes a person to tell which.
  ['nonSDNMenuBasedSanctionsList', ['us-mbs', 'OFAC', 'trade']],
  ['euConsolidatedSanctionsList', ['eu-csl', 'EU', 'blocking']],
  ['ukConsolidatedSanctionsList', ['uk-csl', 'UK', 'blocking']],
  ['ukSanctionsList', ['uk-sl', 'UK', 'blocking']],
]);

/** `us_ofac` as the name of a list: `us-ofac`. */
export function listCalled(source: string): string {
  return source
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

export function watchmanMeasure(source: string, programmes: readonly string[], secondary: boolean): Measure {
  const [authority, kind] = SOURCES.get(source.toLowerCase()) ?? ['operator', 'blocking'];
  const [programme] = programmes;
  return {
    kind,
    authority,
    ...(programme === undefined ? {} : { programme }),
    ...(secondary ? { secondarySanctions: 'Subject to secondary sanctions' } : {}),
  };
}

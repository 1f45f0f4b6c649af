/** Where the authorities publish their lists: a data table. */

/** A file on a web server. */
export interface ListAddress {
  readonly url: string;
  /** Its name in the folder; the last part of the address where absent. */
  readonly file?: string;
}

/** Files that belong together: they are put into a folder all or not at all. */
export interface UpdateSource {
  readonly name: string;
  readonly addresses: readonly ListAddress[];
  /** Names of the lists in the files: these and no others. Any where absent. */
  readonly lists?: readonly string[];
  /** Not one of those that are fetched where none is named: it repeats others. */
  readonly byName?: true;
}

const OFAC = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports';

/**
 * The official downloads that need no account, by the name of the list. OFAC's are the enhanced XML, the fullest form. The EU gives
 * each account an address of its own, with a token: it is to be given to the update. OpenSanctions and copies of others are not
 * official.
 */
export const OFFICIAL_LISTS: readonly UpdateSource[] = [
  official('ofac-sdn', `${OFAC}/SDN_ENHANCED.XML`, 'ofac-sdn.xml'),
  official('ofac-consolidated', `${OFAC}/CONS_ENHANCED.XML`, 'ofac-consolidated.xml'),
  official('un-sc', 'https://scsanctions.un.org/resources/xml/en/consolidated.xml', 'un-sc.xml'),
  official('uk-sl', 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml', 'uk-sl.xml'),
  official(
    'ch-seco',
    'https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction',
    'ch-seco.xml',
  ),
  official(
    'ca-sema',
    'https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml',
    'ca-sema.xml',
  ),
  official('au-dfat', 'https://www.dfat.gov.au/sites/default/files/regulation8_consolidated.xlsx', 'au-dfat.xlsx'),
  {
    ...official('us-csl', 'https://api.trade.gov/static/consolidated_screening_list/consolidated.csv', 'us-csl.csv'),
    byName: true,
  },
];

function official(list: string, url: string, file: string): UpdateSource {
  return { name: list, addresses: [{ url, file }], lists: [list] };
}

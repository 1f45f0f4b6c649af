/** Reads OFAC's enhanced XML, the fullest of its formats: `SDN_ENHANCED.XML`, `CONS_ENHANCED.XML`. */

import { type Issue, parseCalendarDate } from '@interdict/model';
import { ListError } from '../list-error.ts';
import { snapshotOf } from '../snapshot.ts';
import { textAt, type XmlElement } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { enhancedRecord, publishedLists } from './enhanced-record.ts';
import type { OfacSet } from './measures.ts';
import { entryMaker, OFAC_LISTS, type UnlinkedEntry } from './record.ts';
import { linkEntries } from './relations.ts';
import { CONSOLIDATED_LIST, SDN_LIST } from './words.ts';

const RECORDS: ReadonlySet<string> = new Set(['publicationInfo', 'entity']);
const HOLDERS: ReadonlySet<string> = new Set(['entities']);

/** All elements of OFAC's schema. */
const KNOWN: ReadonlySet<string> = new Set(
  `
  address addressPart addressParts addresses advancedXmlOffset aliasType code comments country dataAsOf dateRange
  detailType documentNumber entities entity entityType expirationDate feature featureType featureTypes features
  filters formattedFirstName formattedFullName formattedLastName fromDateBegin fromDateEnd generalInfo idFeature
  idFeatures identityDocument identityDocuments identityId isApproximate isDateRange isLowQuality isPrimary
  isUsCitizen isUsPerson isValid isoCode issueDate issuingAuthority issuingCountry issuingLocation
  legalAuthorities legalAuthority livingStatus name namePart nameParts names publicationInfo publishDescription
  publishExclude publishOrder quality referenceValue referenceValues relatedEntity relationship relationships
  reliability remarks sanctionsData sanctionsList sanctionsLists sanctionsProgram sanctionsPrograms sanctionsType
  sanctionsTypes script title toDateBegin toDateEnd translation translations type value valueDate valueRefId
  versionId
  `
    .trim()
    .split(/\s+/),
);

export const enhancedXml: XmlFormat = (name) => {
  const issues: Issue[] = [];
  const make = entryMaker(issues);
  const entries: UnlinkedEntry[] = [];
  let publication: XmlElement | undefined;
  let set: OfacSet | undefined;
  return {
    records: RECORDS,
    holders: HOLDERS,
    known: KNOWN,
    take: (record) => {
      if (record.name === 'publicationInfo') publication = record;
      else {
        set ??= publishedSet(publication, name);
        entries.push(make.ofRecord(enhancedRecord(record, set, issues)));
      }
    },
    snapshot: (source) => {
      set ??= publishedSet(publication, name);
      return snapshotOf({
        ...source,
        list: OFAC_LISTS[set],
        format: 'ofac-enhanced-xml',
        dated: parseCalendarDate(textAt(publication, 'dataAsOf').slice(0, 10)),
        entries: linkEntries(entries),
        issues,
      });
    },
  };
};

/** The head of the file says which lists it was made of; an extract of both would mix what blocks and what does not. */
function publishedSet(publication: XmlElement | undefined, path: string): OfacSet {
  const lists = publishedLists(publication);
  if (lists.includes(CONSOLIDATED_LIST) && !lists.includes(SDN_LIST)) return 'consolidated';
  if (lists.includes(SDN_LIST) && !lists.includes(CONSOLIDATED_LIST)) return 'sdn';
  throw new ListError('list-ambiguous', `The file says that it holds: ${lists.join(', ') || 'nothing'}.`, { path });
}

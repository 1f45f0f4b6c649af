/** Reads OFAC's legacy XML: `SDN.XML`, `CONSOLIDATED.XML`. */

import { calendarDate, type Issue } from '@interdict/model';
import { ListError } from '../list-error.ts';
import { snapshotOf } from '../snapshot.ts';
import { textAt, type XmlElement } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { legacyRecord, programmesOf } from './legacy-record.ts';
import { setOf } from './list-set.ts';
import { entryMaker, OFAC_LISTS } from './record.ts';
import { linkEntries } from './relations.ts';

// The misspelling is the list's.
const RECORDS: ReadonlySet<string> = new Set(['publshInformation', 'sdnEntry']);
const HOLDERS: ReadonlySet<string> = new Set(['sdnList']);

/** All elements of OFAC's schema. */
const KNOWN: ReadonlySet<string> = new Set(
  `
  Publish_Date Record_Count address address1 address2 address3 addressList aka akaList callSign category
  citizenship citizenshipList city country dateOfBirth dateOfBirthItem dateOfBirthList expirationDate firstName
  grossRegisteredTonnage id idCountry idList idNumber idType issueDate lastName mainEntry nationality
  nationalityList placeOfBirth placeOfBirthItem placeOfBirthList postalCode program programList publshInformation
  remarks sdnEntry sdnList sdnType stateOrProvince title tonnage type uid vesselFlag vesselInfo vesselOwner
  vesselType
  `
    .trim()
    .split(/\s+/),
);

/** Refuses a file that has not as many entries as it says. */
export const legacyXml: XmlFormat = (name) => {
  const found: XmlElement[] = [];
  let publication: XmlElement | undefined;
  return {
    records: RECORDS,
    holders: HOLDERS,
    known: KNOWN,
    take: (record) => {
      if (record.name === 'sdnEntry') found.push(record);
      else publication = record;
    },
    snapshot: (source) => {
      const count = textAt(publication, 'Record_Count');
      if (count !== String(found.length)) {
        const detail = `The file has ${found.length} entries and says that it has ${count || 'none'}.`;
        throw new ListError('list-incomplete', detail, { path: name });
      }
      const issues: Issue[] = [];
      const make = entryMaker(issues);
      const set = setOf(name, found.map(programmesOf));
      const [month, day, year] = textAt(publication, 'Publish_Date').split('/').map(Number);
      return snapshotOf({
        ...source,
        list: OFAC_LISTS[set],
        format: 'ofac-legacy-xml',
        dated: calendarDate(year ?? 0, month ?? 0, day ?? 0),
        entries: linkEntries(found.map((entry) => make.ofRecord(legacyRecord(entry, set, issues)))),
        issues,
      });
    },
  };
};

/** Reads OFAC's legacy XML: `SDN.XML`, `CONSOLIDATED.XML`. */

import { calendarDate, type Issue, type ListSnapshot } from '@interdict/model';
import { ListError } from '../list-error.ts';
import { type DatedFile, digestOf } from '../list-file.ts';
import { readXmlRecords } from '../xml/read-records.ts';
import { textAt, type XmlElement } from '../xml/xml-element.ts';
import { legacyRecord, programmesOf } from './legacy-record.ts';
import { setOf } from './list-set.ts';
import { ofacEntry, OFAC_LISTS } from './record.ts';
import { linkEntries } from './relations.ts';

// The misspelling is the list's.
const RECORDS: ReadonlySet<string> = new Set(['publshInformation', 'sdnEntry']);

/** @throws {ListError} `list-incomplete` where the file has not as many entries as it says */
export function readOfacLegacy(file: DatedFile): ListSnapshot {
  const issues: Issue[] = [];
  const found: XmlElement[] = [];
  let publication: XmlElement | undefined;
  readXmlRecords(file, RECORDS, (record) => {
    if (record.name === 'sdnEntry') found.push(record);
    else publication = record;
  });
  const count = textAt(publication, 'Record_Count');
  if (count !== String(found.length)) {
    const detail = `The file has ${found.length} entries and says that it has ${count || 'none'}.`;
    throw new ListError('list-incomplete', detail, { path: file.name });
  }
  const set = setOf(file.name, found.map(programmesOf));
  const [month, day, year] = textAt(publication, 'Publish_Date').split('/').map(Number);
  const publishedOn = calendarDate(year ?? 0, month ?? 0, day ?? 0) ?? file.datedOn;
  return {
    list: OFAC_LISTS[set],
    format: 'ofac-legacy-xml',
    ...(publishedOn ? { publishedOn } : {}),
    sha256: digestOf([file]),
    entries: linkEntries(found.map((entry) => ofacEntry(legacyRecord(entry, set), issues))),
    issues,
  };
}

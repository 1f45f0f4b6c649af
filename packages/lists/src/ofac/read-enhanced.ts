/** Reads OFAC's enhanced XML, the fullest of its formats: `SDN_ENHANCED.XML`, `CONS_ENHANCED.XML`. */

import { type Issue, type ListSnapshot, parseCalendarDate } from '@interdict/model';
import { ListError } from '../list-error.ts';
import { type DatedFile, digestOf } from '../list-file.ts';
import { readXmlRecords } from '../xml/read-records.ts';
import { textAt, type XmlElement } from '../xml/xml-element.ts';
import { enhancedRecord, publishedLists } from './enhanced-record.ts';
import type { OfacSet } from './measures.ts';
import { ofacEntry, OFAC_LISTS, type UnlinkedEntry } from './record.ts';
import { linkEntries } from './relations.ts';
import { CONSOLIDATED_LIST, SDN_LIST } from './words.ts';

const RECORDS: ReadonlySet<string> = new Set(['publicationInfo', 'entity']);

export function readOfacEnhanced(file: DatedFile): ListSnapshot {
  const issues: Issue[] = [];
  const entries: UnlinkedEntry[] = [];
  let publication: XmlElement | undefined;
  let set: OfacSet | undefined;
  readXmlRecords(file, RECORDS, (record) => {
    if (record.name === 'publicationInfo') publication = record;
    else {
      set ??= publishedSet(publication, file.name);
      entries.push(ofacEntry(enhancedRecord(record, set), issues));
    }
  });
  set ??= publishedSet(publication, file.name);
  const publishedOn = parseCalendarDate(textAt(publication, 'dataAsOf').slice(0, 10)) ?? file.datedOn;
  return {
    list: OFAC_LISTS[set],
    format: 'ofac-enhanced-xml',
    ...(publishedOn ? { publishedOn } : {}),
    sha256: digestOf([file]),
    entries: linkEntries(entries),
    issues,
  };
}

/** The head of the file says which lists it was made of; an extract of both would mix what blocks and what does not. */
function publishedSet(publication: XmlElement | undefined, path: string): OfacSet {
  const lists = publishedLists(publication);
  if (lists.includes(CONSOLIDATED_LIST) && !lists.includes(SDN_LIST)) return 'consolidated';
  if (lists.includes(SDN_LIST) && !lists.includes(CONSOLIDATED_LIST)) return 'sdn';
  throw new ListError('list-ambiguous', `The file says that it holds: ${lists.join(', ') || 'nothing'}.`, { path });
}

/** Reads the UN Security Council's consolidated list, `consolidated.xml`. */

import { type ListEntry, type ListSnapshot, parseCalendarDate } from '@interdict/model';
import { ListError } from '../list-error.ts';
import { type DatedFile, digestOf } from '../list-file.ts';
import { readXmlRecords } from '../xml/read-records.ts';
import { attribute } from '../xml/xml-element.ts';
import { UN_LIST, unEntry } from './un-entry.ts';

const RECORDS: ReadonlySet<string> = new Set(['INDIVIDUAL', 'ENTITY']);

export function readUn(file: DatedFile): ListSnapshot {
  const entries = new Map<string, ListEntry>();
  const root = readXmlRecords(file, RECORDS, (record) => {
    const entry = unEntry(record);
    if (entries.has(entry.id)) {
      throw new ListError('id-duplicate', `Two entries have the reference ${entry.id}.`, { path: file.name });
    }
    entries.set(entry.id, entry);
  });
  const publishedOn = parseCalendarDate(attribute(root, 'dateGenerated').slice(0, 10)) ?? file.datedOn;
  return {
    list: UN_LIST,
    format: 'un-xml',
    ...(publishedOn ? { publishedOn } : {}),
    sha256: digestOf([file]),
    entries: [...entries.values()],
    issues: [],
  };
}

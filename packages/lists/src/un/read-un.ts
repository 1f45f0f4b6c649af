/** Reads the UN Security Council's consolidated list, `consolidated.xml`. */

import { type Issue, type ListEntry, parseCalendarDate } from '@interdict/model';
import { snapshotOf } from '../snapshot.ts';
import { attribute } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { UN_LIST, unEntry } from './un-entry.ts';

const RECORDS: ReadonlySet<string> = new Set(['INDIVIDUAL', 'ENTITY']);
const HOLDERS: ReadonlySet<string> = new Set(['INDIVIDUALS', 'ENTITIES']);

export const unXml: XmlFormat = () => {
  const issues: Issue[] = [];
  const entries: ListEntry[] = [];
  return {
    records: RECORDS,
    holders: HOLDERS,
    take: (record) => entries.push(unEntry(record, issues)),
    snapshot: (source, root) => {
      const dated = parseCalendarDate(attribute(root, 'dateGenerated').slice(0, 10));
      return snapshotOf({ ...source, list: UN_LIST, format: 'un-xml', dated, entries, issues });
    },
  };
};

/** How a list in XML is read: its records one by one, then the snapshot. */

import type { CalendarDate, ListSnapshot } from '@interdict/model';
import { type DatedFile, digestOf } from '../list-file.ts';
import { readXmlRecords } from './read-records.ts';
import type { XmlElement } from './xml-element.ts';

/** One reading of one file. */
export interface XmlList {
  /** Local names of the elements that are handed over. */
  readonly records: ReadonlySet<string>;
  readonly take: (record: XmlElement) => void;
  /** What has been read. `root` is the root element without its content. */
  readonly snapshot: (source: XmlSource, root: XmlElement) => ListSnapshot;
}

/** What is known of a file beside its content. */
export interface XmlSource {
  readonly name: string;
  readonly datedOn?: CalendarDate;
  readonly sha256: string;
}

/** Begins to read the file called `name`. */
export type XmlFormat = (name: string) => XmlList;

export function readXmlList(file: DatedFile, format: XmlFormat): ListSnapshot {
  const list = format(file.name);
  const root = readXmlRecords(file, list.records, list.take);
  return list.snapshot({ ...file, sha256: digestOf([file]) }, root);
}

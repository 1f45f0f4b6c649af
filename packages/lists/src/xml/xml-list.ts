/** How a list in XML is read: its records one by one, then the snapshot. */

import { createHash } from 'node:crypto';
import type { CalendarDate, ListSnapshot } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { type DatedFile, digestOf } from '../list-file.ts';
import { readXmlRecords, type Sought, xmlRecordReader } from './read-records.ts';
import type { XmlElement } from './xml-element.ts';

/** One reading of one file. */
export interface XmlList extends Sought {
  readonly take: (record: XmlElement) => void;
  /** Local names of the elements in records that the list is known to have; others are told of. Absent: not looked at. */
  readonly known?: ReadonlySet<string>;
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
  const list = watching(format(file.name));
  const root = readXmlRecords(file, list, list.take);
  return list.snapshot({ ...file, sha256: digestOf([file]) }, root);
}

/** Reads a file as its bytes arrive: of a large one no more than a record is held beside the entries. */
export async function readXmlStream(
  { name, datedOn }: Omit<XmlSource, 'sha256'>,
  chunks: AsyncIterable<Uint8Array>,
  format: XmlFormat,
): Promise<ListSnapshot> {
  const list = watching(format(name));
  const reader = xmlRecordReader(name, list, list.take);
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    reader.write(chunk);
  }
  const root = reader.end();
  return list.snapshot({ name, ...(datedOn ? { datedOn } : {}), sha256: hash.digest('hex') }, root);
}

/** Names that are told; a file may be of another format altogether. */
const MOST_TOLD = 20;

/** Tells of elements that are not known. */
function watching(list: XmlList): XmlList {
  const { known, take, snapshot } = list;
  if (!known) return list;
  const unknown = new Set<string>();
  const look = ({ name, children }: XmlElement): void => {
    if (!known.has(name) && unknown.size < MOST_TOLD) unknown.add(name);
    children.forEach(look);
  };
  return {
    ...list,
    take: (record) => {
      look(record);
      take(record);
    },
    snapshot: (source, root) => {
      const read = snapshot(source, root);
      const told = [...unknown].map((received) => listIssue('element-unknown', { path: source.name, received }));
      return told.length === 0 ? read : { ...read, issues: [...read.issues, ...told] };
    },
  };
}

/** Recognises list files by their content and reads those that belong together into snapshots. */

import type { CalendarDate, Issue, ListSnapshot } from '@interdict/model';
import { listIssue } from './issue-codes.ts';
import { type DatedFile, dateIn, type ListFile, MAX_LIST_BYTES } from './list-file.ts';
import { ListError } from './list-error.ts';
import { isDfat, readDfat } from './au/read-dfat.ts';
import { withBracketedNames } from './bracketed-names.ts';
import { semaXml } from './ca/read-sema.ts';
import { joinedSeco, secoXml } from './ch/read-seco.ts';
import { isEuCsv, readEuCsv } from './eu/read-eu-csv.ts';
import { euXml } from './eu/read-eu-xml.ts';
import { isDelimited } from './ofac/delimited-rows.ts';
import { advancedXml } from './ofac/read-advanced.ts';
import { readOfacDelimited } from './ofac/read-delimited.ts';
import { enhancedXml } from './ofac/read-enhanced.ts';
import { legacyXml } from './ofac/read-legacy.ts';
import { chunksOf, type ListSource, openedFiles, textBytes } from './opened-files.ts';
import { isOpenSanctions } from './opensanctions/ftm-lines.ts';
import { readOpenSanctions } from './opensanctions/read-opensanctions.ts';
import { isOwnCsv, readOwnCsv } from './own/read-own-csv.ts';
import { isOwnJson, readOwnJson } from './own/read-own-json.ts';
import { unXml } from './un/read-un.ts';
import { isOfsi, readOfsi } from './uk/read-ofsi.ts';
import { isUkslCsv, readUkslCsv } from './uk/read-uksl-csv.ts';
import { ukslXml } from './uk/read-uksl-xml.ts';
import { isCsl, readCsl } from './us-csl/read-csl.ts';
import { rootName } from './xml/root-name.ts';
import { readXmlStream, type XmlFormat } from './xml/xml-list.ts';

interface ListFormat {
  /** Whether a file that begins with `head` has this format. */
  readonly recognises: (head: string, name: string) => boolean;
  /** How a file of one list is read as it arrives. */
  readonly xml?: XmlFormat;
  /** Makes one list of several files that were read so. */
  readonly joined?: (snapshots: readonly ListSnapshot[]) => readonly ListSnapshot[];
  /** Reads all files of the format together: some formats spread one list over several files. */
  readonly read?: (files: readonly DatedFile[]) => readonly ListSnapshot[];
}

/** In the order they are tried. */
const FORMATS: readonly ListFormat[] = [
  { recognises: isDelimited, read: readOfacDelimited },
  xmlFormat('sanctionsData', enhancedXml),
  xmlFormat('Sanctions', advancedXml),
  xmlFormat('sdnList', legacyXml),
  xmlFormat('CONSOLIDATED_LIST', unXml),
  xmlFormat('export', euXml),
  xmlFormat('Designations', ukslXml),
  { ...xmlFormat('swiss-sanctions-list', secoXml), joined: joinedSeco },
  xmlFormat('data-set', semaXml),
  { recognises: isEuCsv, read: (files) => files.map(readEuCsv) },
  { recognises: isOfsi, read: (files) => files.map(readOfsi) },
  { recognises: isUkslCsv, read: (files) => files.map(readUkslCsv) },
  { recognises: isCsl, read: (files) => files.map(readCsl) },
  { recognises: isDfat, read: (files) => files.map(readDfat) },
  { recognises: isOpenSanctions, read: readOpenSanctions },
  { recognises: isOwnJson, read: (files) => files.map(readOwnJson) },
  { recognises: isOwnCsv, read: (files) => files.map(readOwnCsv) },
];

/** Names of files that stand beside lists and are none. Any other file that is not recognised is an error. */
const PLAINLY_NO_LIST =
  /(?:^|\/)(?:\.[^/]*|(?:README|SOURCES|LICEN[CS]E|CHANGELOG|NOTICE)[^/]*)$|\.(?:md|xsd|pdf|html|sha256|sig|asc)$/i;

export interface ReadOptions {
  /** The day of publication of lists that have none inside and none in their file's name. */
  readonly datedOn?: CalendarDate;
  /** Files that are larger, packed or unpacked, are refused; 500 MB where absent. */
  readonly maxBytes?: number;
}

/**
 * Reads the lists that `files` hold, in the order of the formats and then of the files. Packed files (gzip, ZIP) are unpacked.
 * Files that are plainly no list (a read-me, a schema, a check sum) are reported as an issue of each snapshot.
 *
 * @throws {ListError} where a file is not recognised or cannot be read in full, and where there is no list at all:
 * a list is never half read
 */
export function readLists(files: readonly ListFile[], options: ReadOptions = {}): Promise<readonly ListSnapshot[]> {
  return readSources(
    files.map(({ name, bytes }) => ({ name, chunks: chunksOf(bytes) })),
    options,
  );
}

/**
 * Reads the lists of one file as its bytes arrive. A list in XML takes no more memory than its entries and one record;
 * other formats, and ZIP archives, are held whole.
 *
 * @throws {ListError} as {@link readLists}
 */
export function readListStream(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<readonly ListSnapshot[]> {
  return readSources([{ name, chunks }], options);
}

/** As {@link readLists}, of files that are opened one after the other. */
export async function readSources(
  sources: readonly ListSource[],
  { datedOn, maxBytes = MAX_LIST_BYTES }: ReadOptions,
): Promise<readonly ListSnapshot[]> {
  const found = new Map(FORMATS.map((format): [ListFormat, Found] => [format, { files: [], snapshots: [] }]));
  const ignored: Issue[] = [];
  for (const source of sources) {
    for await (const { name, head, chunks } of openedFiles(source, maxBytes)) {
      const format = formatOf(name, head);
      const own = format && found.get(format);
      const date = dateIn(name) ?? datedOn;
      const file = { name, ...(date ? { datedOn: date } : {}) };
      if (!own) ignored.push(listIssue('file-ignored', { path: name }));
      else if (format.xml) own.snapshots.push(await readXmlStream(file, chunks, format.xml));
      else own.files.push({ ...file, bytes: await textBytes(chunks, name) });
    }
  }
  const snapshots = [...found].flatMap(([{ read, joined = itself }, own]) =>
    read ? read(own.files) : joined(own.snapshots),
  );
  refuseDuplicates(snapshots);
  refuseEmpty(snapshots);
  if (snapshots.length === 0) {
    throw new ListError('folder-without-lists', 'There is no list among the files.', { path: sources[0]?.name ?? '' });
  }
  return snapshots.map((snapshot) => ({
    ...snapshot,
    entries: snapshot.entries.map(withBracketedNames),
    issues: ignored.length === 0 ? snapshot.issues : [...snapshot.issues, ...ignored],
  }));
}

/** What there is of one format. */
interface Found {
  readonly files: DatedFile[];
  readonly snapshots: ListSnapshot[];
}

function itself<T>(value: T): T {
  return value;
}

/** A format that has one list in a file and is known by its root element. */
function xmlFormat(root: string, xml: XmlFormat): ListFormat {
  return { recognises: (head) => rootName(head) === root, xml };
}

function formatOf(name: string, bytes: Uint8Array): ListFormat | undefined {
  const head = new TextDecoder().decode(bytes);
  const format = FORMATS.find(({ recognises }) => recognises(head, name));
  if (format && bytes.length > 0) return format;
  if (PLAINLY_NO_LIST.test(name)) return undefined;
  if (bytes.length === 0) throw new ListError('file-empty', 'The file has no content.', { path: name });
  throw new ListError('format-unknown', 'The content is none of the known list formats.', { path: name });
}

/** Two snapshots of one list have entries of the same ids, and no one can say which holds. */
function refuseDuplicates(snapshots: readonly ListSnapshot[]): void {
  const seen = new Set<string>();
  for (const { list, format } of snapshots) {
    if (seen.has(list)) {
      throw new ListError('list-duplicate', `There are two files of the list ${list}; keep one.`, {
        path: `${list} (${format})`,
      });
    }
    seen.add(list);
  }
}

/** An authority's list without an entry is a mistake; one's own may be empty for a while. */
function refuseEmpty(snapshots: readonly ListSnapshot[]): void {
  for (const { list, format, entries } of snapshots) {
    if (entries.length === 0 && !format.startsWith('own-')) {
      throw new ListError('list-incomplete', `The list ${list} has no entry.`, { path: `${list} (${format})` });
    }
  }
}

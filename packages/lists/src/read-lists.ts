/** Recognises list files by their content and reads those that belong together into snapshots. */

import type { CalendarDate, Issue, ListSnapshot } from '@interdict/model';
import { listIssue } from './issue-codes.ts';
import { type DatedFile, dateIn, type ListFile, MAX_LIST_BYTES } from './list-file.ts';
import { ListError } from './list-error.ts';
import { withBracketedNames } from './bracketed-names.ts';
import { FORMATS, formatOf, type ListFormat, type WholeReader, type XmlReader } from './list-formats.ts';
import { chunksOf, type ListSource, openedFiles, textBytes } from './opened-files.ts';

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
  const found = new Map<ListFormat, Found>();
  const ignored: Issue[] = [];
  for (const source of sources) {
    for await (const { name, head, chunks } of openedFiles(source, maxBytes)) {
      const format = await knownFormat(name, head);
      if (!format) {
        ignored.push(listIssue('file-ignored', { path: name }));
        continue;
      }
      const own = found.get(format) ?? { reader: await format.load(), files: [], snapshots: [] };
      found.set(format, own);
      const { reader, files, snapshots } = own;
      const date = dateIn(name) ?? datedOn;
      const file = { name, ...(date ? { datedOn: date } : {}) };
      if ('read' in reader) files.push({ ...file, bytes: await textBytes(chunks, name) });
      else snapshots.push(await (await import('./xml/xml-list.ts')).readXmlStream(file, chunks, reader.xml));
    }
  }
  const snapshots = FORMATS.flatMap((format) => listsOf(found.get(format)));
  refuseDuplicates(snapshots);
  refuseEmpty(snapshots);
  refuseNameless(snapshots);
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
  readonly reader: WholeReader | XmlReader;
  readonly files: DatedFile[];
  readonly snapshots: ListSnapshot[];
}

function listsOf(found: Found | undefined): readonly ListSnapshot[] {
  if (!found) return [];
  const { reader, files, snapshots } = found;
  return 'read' in reader ? reader.read(files) : (reader.joined?.(snapshots) ?? snapshots);
}

async function knownFormat(name: string, head: Uint8Array): Promise<ListFormat | undefined> {
  const format = await formatOf(new TextDecoder().decode(head), name);
  if (format && head.length > 0) return format;
  if (PLAINLY_NO_LIST.test(name)) return undefined;
  if (head.length === 0) throw new ListError('file-empty', 'The file has no content.', { path: name });
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

/** No entry of a known list is without a name: where one is, its names stand somewhere else than they are looked for. */
function refuseNameless(snapshots: readonly ListSnapshot[]): void {
  for (const { list, format, entries } of snapshots) {
    const nameless = entries.find(({ names: [primary] }) => !/[\p{L}\p{N}]/u.test(primary?.value ?? ''));
    if (!nameless) continue;
    throw new ListError('value-missing', `The entry ${nameless.id} has no name.`, { path: `${list} (${format})` });
  }
}

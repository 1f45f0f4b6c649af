/** Reads OFAC's flat files, which belong together in sets, into one snapshot a set. */

import type { Issue, ListSnapshot } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { ListError } from '../list-error.ts';
import { type DatedFile, digestOf } from '../list-file.ts';
import { delimitedRecord, KINDS, tagsOf } from './delimited-record.ts';
import { type DelimitedFile, readDelimited } from './delimited-rows.ts';
import { setOf } from './list-set.ts';
import { entryMaker, OFAC_LISTS } from './record.ts';
import { linkEntries } from './relations.ts';

export { isDelimited } from './delimited-rows.ts';

type Row = readonly string[];
type Read = DelimitedFile & { readonly file: DatedFile };

const NO_ROWS: readonly Row[] = [];

/** The files that go with a primary file. */
const PARTS = ['aliases', 'addresses', 'comments'] as const;

/** One snapshot for each primary file among `files`; the other files go with the primary file that has their entries. */
export function readOfacDelimited(files: readonly DatedFile[]): readonly ListSnapshot[] {
  const read = files.map((file) => ({ ...readDelimited(file), file }));
  const primaries = read.filter(({ role }) => role === 'primary').map((primary) => ({ primary, ids: idsOf(primary) }));
  const owned = read
    .filter(({ role }) => role !== 'primary')
    .map((part) => ({ part, owner: ownerOf(part, primaries) }));
  return primaries.map(({ primary }) =>
    snapshotOf(
      primary,
      owned.filter(({ owner }) => owner === primary).map(({ part }) => part),
    ),
  );
}

/** The numbers of the entries; each may stand there once. */
function idsOf({ name, rows }: Read): ReadonlySet<string> {
  const ids = new Set<string>();
  rows.forEach(([id = ''], index) => {
    if (ids.has(id)) {
      throw new ListError('id-duplicate', `Two entries have the number ${id}.`, { path: name, line: index + 1 });
    }
    ids.add(id);
  });
  return ids;
}

/** The primary file that has most of the entries of `part`; the two sets share a few. */
function ownerOf(
  part: Read,
  primaries: readonly { readonly primary: Read; readonly ids: ReadonlySet<string> }[],
): Read {
  const [best] = primaries
    .map(({ primary, ids }) => ({ primary, share: part.rows.filter(([id = '']) => ids.has(id)).length }))
    .toSorted((a, b) => b.share - a.share);
  if (best && best.share > 0) return best.primary;
  const detail = `The ${part.role} file is here without the primary file it belongs to.`;
  throw new ListError('list-incomplete', detail, { path: part.name });
}

function snapshotOf(primary: Read, parts: readonly Read[]): ListSnapshot {
  const [aliasFile, addressFile, commentFile] = PARTS.map((role) => onlyOne(role, parts));
  const files = [primary, aliasFile, addressFile, commentFile].filter((part) => part !== undefined);
  refuseOtherTypes(primary);
  const set = setOf(primary.name, primary.rows.map(tagsOf));
  const issues: Issue[] = [];
  const aliases = rowsById(aliasFile, primary, issues);
  const addresses = rowsById(addressFile, primary, issues);
  const comments = rowsById(commentFile, primary, issues);
  if (!aliasFile) issues.push(listIssue('aliases-absent', { path: primary.name }));
  if (!addressFile) issues.push(listIssue('addresses-absent', { path: primary.name }));
  for (const { name, endMark } of files) if (!endMark) issues.push(listIssue('end-mark-missing', { path: name }));
  const make = entryMaker(issues);
  const entries = primary.rows.map((row) => {
    const id = row[0] ?? '';
    const comment = comments.get(id)?.[0]?.[1];
    const rows = { primary: row, aliases: aliases.get(id) ?? NO_ROWS, addresses: addresses.get(id) ?? NO_ROWS };
    return make.ofRecord(delimitedRecord(comment === undefined ? rows : { ...rows, comment }, set, issues));
  });
  const publishedOn = files.find(({ file }) => file.datedOn)?.file.datedOn;
  return {
    list: OFAC_LISTS[set],
    format: 'ofac-delimited',
    ...(publishedOn ? { publishedOn } : {}),
    // By role, not by name: the same content is the same list whatever its files are called.
    sha256: digestOf(parts.length === 0 ? [primary.file] : files.map(({ role, file }) => ({ ...file, name: role }))),
    entries: linkEntries(entries),
    issues,
  };
}

/** A type that OFAC does not have says that the columns are not where they were. */
function refuseOtherTypes({ name, rows }: Read): void {
  const index = rows.findIndex(([, , type = '']) => !KINDS.has(type.trim()));
  if (index < 0) return;
  throw new ListError('value-unknown', `OFAC has no SDN_Type ${rows[index]?.[2]?.trim()}.`, {
    path: name,
    line: index + 1,
    column: 'SDN_Type',
  });
}

function onlyOne(role: Read['role'], parts: readonly Read[]): Read | undefined {
  const [part, another] = parts.filter((each) => each.role === role);
  if (another) throw new ListError('list-duplicate', `There are two ${role} files.`, { path: another.name });
  return part;
}

/**
 * Rows by entry. A row of no entry is reported: it comes from a file of another day.
 *
 * @throws {ListError} `list-incomplete` where one of the files was cut at a line end
 */
function rowsById(part: Read | undefined, primary: Read, issues: Issue[]): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  if (!part) return rows;
  const known = idsOf(primary);
  let orphaned = 0;
  for (const row of part.rows) {
    const id = row[0] ?? '';
    const own = rows.get(id);
    if (own) own.push(row);
    else rows.set(id, [row]);
    if (known.has(id)) continue;
    orphaned++;
    issues.push(listIssue('row-orphaned', { path: part.name, received: id }));
  }
  refuseCut(part, primary, { orphaned, has: (id) => rows.has(id) });
  return rows;
}

/** What files of different days may differ in: a number, and one in how many. */
const FEW = 100;
const ONE_IN = 20;

/**
 * The end mark is all that tells the end of a file, and some publications lack it. All files are in the order of the entries:
 * a primary file that was cut leaves rows of no entry, another file that was cut has none for the last entries.
 */
function refuseCut(
  part: Read,
  primary: Read,
  { orphaned, has }: { readonly orphaned: number; readonly has: (id: string) => boolean },
): void {
  const without = primary.rows.length - 1 - primary.rows.findLastIndex(([id = '']) => has(id));
  const isCut = !part.endMark && part.role !== 'comments' && isMany(without, primary.rows);
  if (!isCut && !isMany(orphaned, part.rows)) return;
  const detail = isCut
    ? `${part.name} has nothing for the last ${without} entries and no end mark: it was cut.`
    : `${orphaned} of ${part.rows.length} rows of ${part.name} are of no entry: ${primary.name} was cut.`;
  throw new ListError('list-incomplete', detail, { path: isCut ? part.name : primary.name });
}

function isMany(count: number, all: readonly Row[]): boolean {
  return count > FEW && count * ONE_IN > all.length;
}

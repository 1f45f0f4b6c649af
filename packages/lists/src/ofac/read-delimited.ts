/** Reads OFAC's flat files, which belong together in sets, into one snapshot a set. */

import type { Issue, ListSnapshot } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { ListError } from '../list-error.ts';
import { type DatedFile, digestOf } from '../list-file.ts';
import { delimitedRecord, tagsOf } from './delimited-record.ts';
import { type DelimitedFile, readDelimited } from './delimited-rows.ts';
import { setOf } from './list-set.ts';
import { ofacEntry, OFAC_LISTS } from './record.ts';
import { linkEntries } from './relations.ts';

type Row = readonly string[];
type Read = DelimitedFile & { readonly file: DatedFile };

const ROLES = ['primary', 'aliases', 'addresses', 'comments'] as const;

/** One snapshot for each primary file among `files`; the other files go with the primary file that has their entries. */
export function readOfacDelimited(files: readonly DatedFile[]): readonly ListSnapshot[] {
  const read = files.map((file) => ({ ...readDelimited(file), file }));
  const groups = new Map<Read, Read[]>(read.filter(({ role }) => role === 'primary').map((each) => [each, [each]]));
  const ids = new Map([...groups.keys()].map((primary) => [primary, new Set(primary.rows.map(([id = '']) => id))]));
  for (const part of read) {
    if (part.role !== 'primary') groups.get(ownerOf(part, ids))?.push(part);
  }
  return [...groups.values()].map(snapshotOf);
}

/** The primary file that has most of the entries of `part`; the two sets share a few. */
function ownerOf(part: Read, ids: ReadonlyMap<Read, ReadonlySet<string>>): Read {
  const shares = [...ids].map(([primary, known]) => ({
    primary,
    share: part.rows.filter(([id = '']) => known.has(id)).length,
  }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  if (best && best.share > 0) return best.primary;
  throw new ListError('list-incomplete', `The ${part.role} file is here without the primary file it belongs to.`, {
    path: part.name,
  });
}

function snapshotOf(group: readonly Read[]): ListSnapshot {
  const ordered = ROLES.flatMap((role) => group.filter((part) => part.role === role));
  const [primary, second] = ordered;
  if (!primary) throw new Error('a group has a primary file');
  for (const role of ROLES) {
    const [, duplicate] = ordered.filter((part) => part.role === role);
    if (duplicate) throw new ListError('list-duplicate', `There are two ${role} files.`, { path: duplicate.name });
  }
  refuseDuplicates(primary);
  const issues: Issue[] = [];
  const set = setOf(primary.name, primary.rows.map(tagsOf));
  const part = (role: Read['role']): Read | undefined => ordered.find((each) => each.role === role);
  const aliases = rowsById(part('aliases'), primary, issues);
  const addresses = rowsById(part('addresses'), primary, issues);
  const comments = rowsById(part('comments'), primary, issues);
  if (!part('aliases')) issues.push(listIssue('aliases-absent', { path: primary.name }));
  if (!part('addresses')) issues.push(listIssue('addresses-absent', { path: primary.name }));
  for (const { name, endMark } of ordered) if (!endMark) issues.push(listIssue('end-mark-missing', { path: name }));
  const entries = primary.rows.map((row) => {
    const id = row[0] ?? '';
    const comment = comments.get(id)?.[0]?.[1];
    const rows = { primary: row, aliases: aliases.get(id) ?? [], addresses: addresses.get(id) ?? [] };
    return ofacEntry(delimitedRecord(comment === undefined ? rows : { ...rows, comment }, set, issues), issues);
  });
  const publishedOn = ordered.find(({ file }) => file.datedOn)?.file.datedOn;
  return {
    list: OFAC_LISTS[set],
    format: 'ofac-delimited',
    ...(publishedOn ? { publishedOn } : {}),
    sha256: digestOf(second ? ordered.map(({ role, file }) => ({ ...file, name: role })) : [primary.file]),
    entries: linkEntries(entries),
    issues,
  };
}

function refuseDuplicates({ name, rows }: Read): void {
  const ids = new Set<string>();
  rows.forEach(([id = ''], index) => {
    if (ids.has(id))
      throw new ListError('id-duplicate', `Two entries have the number ${id}.`, { path: name, line: index + 1 });
    ids.add(id);
  });
}

/** Rows by entry. A row of no entry is reported: it comes from a file of another day. */
function rowsById(part: Read | undefined, primary: Read, issues: Issue[]): ReadonlyMap<string, readonly Row[]> {
  const known = new Set(primary.rows.map(([id = '']) => id));
  const rows = new Map<string, Row[]>();
  for (const row of part?.rows ?? []) {
    const [id = ''] = row;
    const own = rows.get(id);
    if (own) own.push(row);
    else rows.set(id, [row]);
    if (!known.has(id)) issues.push(listIssue('row-orphaned', { path: part?.name ?? '', received: id }));
  }
  return rows;
}

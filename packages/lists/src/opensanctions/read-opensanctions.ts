/** Reads OpenSanctions' entities, and applies the deltas that stand beside them. */

import { type CalendarDate, type Issue, type ListSnapshot, parseCalendarDate } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { ListError } from '../list-error.ts';
import { type DatedFile, digestOf } from '../list-file.ts';
import { snapshotOf } from '../snapshot.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { ftmEntry, type FtmContext, OPEN_SANCTIONS_LIST } from './ftm-entry.ts';
import { isDelta, isIndex, readChanges, readEntities, readIndex } from './ftm-lines.ts';

export { isOpenSanctions } from './ftm-lines.ts';

/** `20240527194702-wnk`: time of the version, and letters that tell versions of one second apart. */
const VERSION = /(\d{14}-[a-z0-9]{3})/;

const HEAD_LENGTH = 200;

/** One snapshot of all files together: the entities, then each delta in the order of the versions in the files' names. */
export function readOpenSanctions(files: readonly DatedFile[]): readonly ListSnapshot[] {
  if (files.length === 0) return [];
  const headed = files.map((file) => ({ file, head: new TextDecoder().decode(file.bytes.subarray(0, HEAD_LENGTH)) }));
  const indexes = headed.filter(({ head }) => isIndex(head)).map(({ file }) => file);
  const deltas = headed.filter(({ head }) => isDelta(head)).map(({ file }) => ({ file, version: versionOf(file) }));
  const [base, another] = headed.filter(({ head }) => !isDelta(head) && !isIndex(head)).map(({ file }) => file);
  if (!base) {
    throw new ListError('list-incomplete', 'There are deltas without the entities they change.', {
      path: files[0]?.name ?? '',
    });
  }
  if (another) throw new ListError('list-duplicate', 'There are two files of entities.', { path: another.name });
  deltas.sort((a, b) => (a.version < b.version ? -1 : 1));

  const issues: Issue[] = [];
  const entities = new Map(readEntities(base).map((entity) => [entity.id, entity]));
  for (const { file } of deltas) applyChanges(file, entities, issues);
  const versions = new Set(deltas.map(({ version }) => version));
  for (const missing of indexes.flatMap(readIndex).filter((version) => !versions.has(version))) {
    issues.push(listIssue('delta-missing', { path: base.name, received: missing }));
  }
  const context = contextOf(entities);
  const read = [base, ...deltas.map(({ file }) => file)];
  const publication = deltas.at(-1)?.version ?? VERSION.exec(base.name)?.[1];
  return [
    snapshotOf({
      ...base,
      list: OPEN_SANCTIONS_LIST,
      format: 'opensanctions-ftm',
      ...(publication === undefined ? {} : { publication }),
      dated: dayOf(publication ?? ''),
      sha256: digestOf(read),
      entries: [...entities.values()].flatMap((entity) => ftmEntry(entity, context) ?? []),
      issues,
    }),
  ];
}

/** The day of a version. */
function dayOf(version: string): CalendarDate | undefined {
  return parseCalendarDate(version.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3'));
}

/** Deltas cannot be put in order without the version in their names. */
function versionOf({ name }: DatedFile): string {
  const version = VERSION.exec(name)?.[1];
  if (version !== undefined) return version;
  throw new ListError('list-name-invalid', 'The name of a delta has its version in it: 20240527194702-wnk.', {
    path: name,
  });
}

/** A change to what is not there is applied as far as it can be, and reported. */
function applyChanges(file: DatedFile, entities: Map<string, FtmEntity>, issues: Issue[]): void {
  for (const { op, entity } of readChanges(file)) {
    if ((op === 'ADD') === entities.has(entity.id)) {
      issues.push(listIssue('delta-unmatched', { path: file.name, received: `${op} ${entity.id}` }));
    }
    if (op === 'DEL') entities.delete(entity.id);
    else entities.set(entity.id, entity);
  }
}

/** Every property may name another entity; which ones do shows in whether there is one of that id. */
function contextOf(byId: ReadonlyMap<string, FtmEntity>): FtmContext {
  const about = new Map<string, FtmEntity[]>();
  for (const entity of byId.values()) {
    for (const target of new Set([...entity.properties.values()].flat())) {
      if (!byId.has(target) || target === entity.id) continue;
      const own = about.get(target);
      if (own) own.push(entity);
      else about.set(target, [entity]);
    }
  }
  return { byId, about };
}

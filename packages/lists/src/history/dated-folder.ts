/** A folder of publications: sub-folders or files with their day in the name, as an archive of list files is kept. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarDate } from '@interdict/model';
import { dayIn } from '../providers/day-in-name.ts';

export interface Publication {
  readonly publishedOn: CalendarDate;
  /** The sub-folders and files of that day, in the order of their names. */
  readonly paths: readonly string[];
}

/** What the folder holds, the oldest first; what has no ISO date in its name is left out. */
export async function publicationsIn(
  folder: string,
  list: (path: string) => Promise<string[]> = (path) => readdir(path),
): Promise<readonly Publication[]> {
  const byDay = new Map<CalendarDate, string[]>();
  for (const name of (await list(folder)).sort()) {
    const publishedOn = dayIn(name);
    if (!publishedOn) continue;
    const paths = byDay.get(publishedOn) ?? [];
    paths.push(join(folder, name));
    byDay.set(publishedOn, paths);
  }
  return [...byDay]
    .map(([publishedOn, paths]) => ({ publishedOn, paths }))
    .sort((one, other) => (one.publishedOn < other.publishedOn ? -1 : 1));
}

/** The newest publication at the end of `date`; undefined where all came afterwards. */
export function publicationAsOf(publications: readonly Publication[], date: CalendarDate): Publication | undefined {
  return publications.findLast(({ publishedOn }) => publishedOn <= date);
}

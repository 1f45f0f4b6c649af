/**
 * A folder that updates put lists into, with a record of what they put there. The record is written last: a process that is
 * killed before leaves files that are not taken for what they were, and are fetched again.
 */

import { join } from 'node:path';
import * as v from 'valibot';
import type { ListFile } from '../list-file.ts';
import { sha256 } from '../providers/checksum.ts';
import { type KeepingFileSystem, UNFINISHED, writeDurably } from '../providers/durable-file.ts';
import type { SourceContent } from '../providers/list-source.ts';
import { ProviderError } from '../providers/provider-error.ts';

/** Hidden, so that it is not taken for a list. */
const RECORD = '.interdict-lists.json';

const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Placed = v.strictObject({
  files: v.array(v.strictObject({ name: v.string(), sha256: Digest })),
  lists: v.array(v.string()),
  version: v.optional(v.string()),
  checkedAt: v.pipe(v.string(), v.isoTimestamp()),
});
const Record = v.strictObject({ format: v.literal(1), sources: v.record(v.string(), Placed) });

type Placed = v.InferOutput<typeof Placed>;

/** What a source put into the folder, still there as it was. */
export interface PlacedFiles {
  readonly files: readonly ListFile[];
  readonly version?: string;
}

export interface ListFolder {
  /** Undefined where the source put nothing there, or something else stands there now. */
  readonly placedBy: (source: string) => Promise<PlacedFiles | undefined>;
  /** Names of the lists that other sources put there. */
  readonly listsOfOthers: (source: string) => readonly string[];
  /** Files that no source put there. */
  readonly foreignFiles: () => Promise<readonly ListFile[]>;
  /** Whether a file of this name would take the place of one that the source did not put there. */
  readonly isTaken: (source: string, file: string) => Promise<boolean>;
  /** Puts the files there, instead of those that the source had there. */
  readonly place: (source: string, content: SourceContent, lists: readonly string[], checkedAt: Date) => Promise<void>;
  /** Notes that the source still says what it put there. */
  readonly confirm: (source: string, checkedAt: Date) => Promise<void>;
}

/** Makes the folder where it is not there. Rejects where its record is damaged. */
export async function openListFolder(folder: string, fileSystem: KeepingFileSystem): Promise<ListFolder> {
  await fileSystem.mkdir(folder, { recursive: true, mode: 0o755 });
  const sources = new Map(Object.entries(await recordIn(folder, fileSystem)));

  const note = async (source: string, placed: Placed): Promise<void> => {
    sources.set(source, placed);
    const record = { format: 1, sources: Object.fromEntries([...sources].sort(([a], [b]) => (a < b ? -1 : 1))) };
    await writeDurably(join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`, fileSystem);
  };
  const visibleNames = async (): Promise<readonly string[]> =>
    (await fileSystem.readdir(folder)).filter((name) => !name.startsWith('.') && !name.endsWith(UNFINISHED)).sort();
  const namesBy = (source: string): readonly string[] => (sources.get(source)?.files ?? []).map(({ name }) => name);
  const isForeign = (name: string): boolean => ![...sources.keys()].some((source) => namesBy(source).includes(name));

  return {
    placedBy: async (source) => {
      const placed = sources.get(source);
      const there = new Set(await visibleNames());
      if (!placed?.files.every(({ name }) => there.has(name))) return undefined;
      const files: ListFile[] = [];
      for (const { name, sha256: digest } of placed.files) {
        const bytes = await fileSystem.readFile(join(folder, name));
        if (sha256(bytes) !== digest) return undefined;
        files.push({ name, bytes });
      }
      return { files, ...(placed.version === undefined ? {} : { version: placed.version }) };
    },
    listsOfOthers: (source) => [...sources].flatMap(([other, { lists }]) => (other === source ? [] : lists)),
    foreignFiles: async () => {
      const names = (await visibleNames()).filter(isForeign);
      return Promise.all(names.map(async (name) => ({ name, bytes: await fileSystem.readFile(join(folder, name)) })));
    },
    isTaken: async (source, file) => (await visibleNames()).includes(file) && !namesBy(source).includes(file),
    place: async (source, { files, version }, lists, checkedAt) => {
      for (const { name, bytes } of files) await writeDurably(join(folder, name), bytes, fileSystem);
      const gone = namesBy(source).filter((name) => !files.some((file) => file.name === name));
      for (const name of gone) await fileSystem.rm(join(folder, name), { force: true });
      await note(source, {
        files: files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
        lists: [...lists],
        ...(version === undefined ? {} : { version }),
        checkedAt: checkedAt.toISOString(),
      });
    },
    confirm: async (source, checkedAt) => {
      const placed = sources.get(source);
      if (placed) await note(source, { ...placed, checkedAt: checkedAt.toISOString() });
    },
  };
}

async function recordIn(folder: string, fileSystem: KeepingFileSystem): Promise<{ readonly [source: string]: Placed }> {
  const path = join(folder, RECORD);
  if (!(await fileSystem.readdir(folder)).includes(RECORD)) return {};
  try {
    return v.parse(Record, JSON.parse(new TextDecoder().decode(await fileSystem.readFile(path)))).sources;
  } catch (cause) {
    throw new ProviderError(
      'copy-damaged',
      `${path} is damaged. Without it and the files beside it all is fetched anew.`,
      {
        cause,
      },
    );
  }
}

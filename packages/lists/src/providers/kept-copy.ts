/**
 * The last good content of a source, kept on disk: its files as they came, each named by its SHA-256, and a manifest that
 * is put in place last. A process that is killed anywhere in between leaves the copy before it whole.
 */

import { join } from 'node:path';
import { parseCalendarDate } from '@interdict/model';
import * as v from 'valibot';
import { sha256 } from './checksum.ts';
import { DISK, type KeepingFileSystem, UNFINISHED, writeDurably } from './durable-file.ts';
import type { ListFile } from '../list-file.ts';
import type { SourceContent } from './list-source.ts';

export interface Kept {
  readonly content: SourceContent;
  readonly checkedAt: Date;
}

export interface KeptCopy {
  /** Undefined where nothing is kept; rejects where what is kept is damaged. */
  readonly load: () => Promise<Kept | undefined>;
  readonly save: (content: SourceContent, checkedAt: Date) => Promise<void>;
  /** Notes that the source still says what was last loaded or saved. */
  readonly confirm: (checkedAt: Date) => Promise<void>;
}

const MANIFEST = 'manifest.json';
const OBJECT = new RegExp(`^[0-9a-f]{64}(\\${UNFINISHED})?$`);

const Manifest = v.strictObject({
  format: v.literal(1),
  checkedAt: v.pipe(v.string(), v.isoTimestamp()),
  version: v.optional(v.string()),
  publishedOn: v.optional(v.pipe(v.string(), v.isoDate())),
  files: v.array(v.strictObject({ name: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
});
type Manifest = v.InferOutput<typeof Manifest>;

/** @param folder for this copy alone, and for one process at a time; made where it is not there */
export function keptCopy(folder: string, fileSystem: KeepingFileSystem = DISK): KeptCopy {
  let manifest: Manifest | undefined;

  const place = async (next: Manifest): Promise<void> => {
    await writeDurably(join(folder, MANIFEST), `${JSON.stringify(next, null, 2)}\n`, fileSystem);
    manifest = next;
  };
  return {
    load: async () => {
      const bytes = await fileSystem.readFile(join(folder, MANIFEST)).catch(unlessMissing);
      if (!bytes) return undefined;
      const found = v.parse(Manifest, JSON.parse(new TextDecoder().decode(bytes)));
      const content = await contentOf(found, folder, fileSystem);
      manifest = found;
      return { content, checkedAt: new Date(found.checkedAt) };
    },
    save: async (content, checkedAt) => {
      await fileSystem.mkdir(folder, { recursive: true, mode: 0o700 });
      const there = new Set(manifest?.files.map((file) => file.sha256));
      const files = content.files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes), bytes }));
      for (const { sha256: name, bytes } of files)
        if (!there.has(name)) await writeDurably(join(folder, name), bytes, fileSystem);
      await place({
        format: 1,
        checkedAt: checkedAt.toISOString(),
        ...(content.version === undefined ? {} : { version: content.version }),
        ...(content.publishedOn ? { publishedOn: content.publishedOn } : {}),
        files: files.map((file) => ({ name: file.name, sha256: file.sha256 })),
      });
      const kept = new Set(files.map((file) => file.sha256));
      for (const name of await fileSystem.readdir(folder))
        if (OBJECT.test(name) && !kept.has(name)) await fileSystem.rm(join(folder, name), { force: true });
    },
    confirm: async (checkedAt) => {
      if (manifest) await place({ ...manifest, checkedAt: checkedAt.toISOString() });
    },
  };
}

async function contentOf(manifest: Manifest, folder: string, fileSystem: KeepingFileSystem): Promise<SourceContent> {
  const files: ListFile[] = [];
  for (const { name, sha256: digest } of manifest.files) {
    const bytes = await fileSystem.readFile(join(folder, digest));
    if (sha256(bytes) !== digest) throw new Error(`The kept file ${name} has changed on the disk.`);
    files.push({ name, bytes });
  }
  const { version } = manifest;
  const publishedOn = parseCalendarDate(manifest.publishedOn ?? '');
  return { files, ...(version === undefined ? {} : { version }), ...(publishedOn ? { publishedOn } : {}) };
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

/** A source that holds its files in memory: for lists that a program makes itself. */

import type { ListFile } from '../list-file.ts';
import type { ListSource } from './list-source.ts';
import { sha256 } from './checksum.ts';

export interface MemorySource extends ListSource {
  /** Puts other files in place of all there were. */
  readonly replace: (files: readonly ListFile[]) => void;
}

/** A source of these files, until others are put in their place. */
export function memorySource(files: readonly ListFile[]): MemorySource {
  let held = files;
  return {
    name: 'memory',
    replace: (next) => {
      held = next;
    },
    load: async (known) => {
      const version = versionOf(held);
      return version === known ? undefined : { files: held, version };
    },
  };
}

function versionOf(files: readonly ListFile[]): string {
  return sha256(JSON.stringify(files.map(({ name, bytes }) => [name, sha256(bytes)])));
}

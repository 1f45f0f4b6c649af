/** Where the bytes of lists come from, and who makes lists of them. */

import type { CalendarDate, ListSnapshot } from '@interdict/model';
import type { ListFile } from '../list-file.ts';

/** All files of one state of a source. */
export interface SourceContent {
  readonly files: readonly ListFile[];
  /** What the source calls this state; opaque. Absent where it cannot tell states apart. */
  readonly version?: string;
  /** Day of publication as the source tells it, for files that do not say it themselves. */
  readonly publishedOn?: CalendarDate;
}

export interface ListSource {
  /** Path or address without secrets: for messages. */
  readonly name: string;
  /**
   * The content as it is now, of one state and not torn between two; undefined where it still is the `known` version.
   * Rejects where it cannot be had.
   */
  readonly load: (known: string | undefined, signal: AbortSignal) => Promise<SourceContent | undefined>;
}

/** Makes lists of files, or rejects: what cannot be read in full is not read at all. */
export type ReadLists = (files: readonly ListFile[]) => Promise<readonly ListSnapshot[]>;

/** More than any known list has: the largest has some 125 MB. */
export const MAX_SOURCE_BYTES = 500_000_000;

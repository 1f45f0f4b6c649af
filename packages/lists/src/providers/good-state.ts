/** All lists of a source in one state. */

import type { ListSnapshot } from '@interdict/model';
import { sha256 } from './checksum.ts';
import type { SourceContent } from './list-source.ts';

export interface GoodState {
  readonly snapshots: readonly ListSnapshot[];
  /** When the source was last found in this state. */
  readonly checkedAt: Date;
  /** Absent where the source must not be asked for what is newer than this, but for everything. */
  readonly version?: string;
  /** Equal for equal content. */
  readonly fingerprint: string;
}

export function goodState(content: SourceContent, snapshots: readonly ListSnapshot[], checkedAt: Date): GoodState {
  const version = content.version === undefined ? {} : { version: content.version };
  return { snapshots, checkedAt, ...version, fingerprint: fingerprintOf(content) };
}

export function fingerprintOf({ files, publishedOn }: SourceContent): string {
  return sha256(JSON.stringify([publishedOn ?? null, ...files.map(({ name, bytes }) => [name, sha256(bytes)])]));
}

/** The day the source gives, for a list that does not give its own. */
export function datedBy({ publishedOn }: SourceContent, snapshot: ListSnapshot): ListSnapshot {
  return publishedOn && !snapshot.publishedOn ? { ...snapshot, publishedOn } : snapshot;
}

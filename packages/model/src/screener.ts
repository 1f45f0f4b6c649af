/** The plug for screening engines. */

import type { Hit } from './hit.ts';
import type { ListReference } from './list-snapshot.ts';
import type { Issue } from './issue.ts';
import type { Subject } from './subject.ts';

/** What a screener answers. An issue of severity `error` means that not everything was screened: hold. */
export interface Screening {
  /** In a fixed order: by subject as given, then by descending score, then by entry id. */
  readonly hits: readonly Hit[];
  /** The lists that were screened against, all of one moment. */
  readonly lists: readonly ListReference[];
  readonly issues: readonly Issue[];
}

/** Subjects in, hits out: the matching package, a bank's own filter or a remote engine. */
export interface Screener {
  screen(subjects: readonly Subject[], signal?: AbortSignal): Screening | Promise<Screening>;
}

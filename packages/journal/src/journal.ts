/** What a journal is to those who write to it, wherever it is kept. */

import type { JournalEntry } from './record.ts';

/** Says that a record is kept. */
export interface Receipt {
  readonly seq: number;
  /** Covers the record and, through it, all before it. */
  readonly hash: string;
}

export interface Journal {
  /**
   * Resolves once the entry is kept, in the order of the calls.
   *
   * @throws {JournalError} where it was not; then it must count as not decided.
   */
  readonly append: (entry: JournalEntry) => Promise<Receipt>;
  /** Waits for what is on its way; nothing can be appended after. */
  readonly close: () => Promise<void>;
}

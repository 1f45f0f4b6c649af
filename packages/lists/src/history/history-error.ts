/** The error of an archive that does not fit together: what cannot be rebuilt exactly is not rebuilt at all. */

export type HistoryErrorCode = 'line-malformed' | 'step-impossible' | 'count-wrong';

/** What each code means. Match on the code, never on the text. */
export const HISTORY_ERRORS: Readonly<Record<HistoryErrorCode, string>> = {
  'line-malformed': 'A line of the archive is not of the form it should have.',
  'step-impossible': 'A step removes or changes a row that is not there as it says, or adds one that is.',
  'count-wrong': 'After a step there is another number of rows than the archive says.',
};

export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly code: HistoryErrorCode;
  /** Line of the archive, from 1. */
  readonly line: number;

  constructor(code: HistoryErrorCode, line: number, detail: string, cause?: unknown) {
    super(`line ${line}: ${detail}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.line = line;
  }
}

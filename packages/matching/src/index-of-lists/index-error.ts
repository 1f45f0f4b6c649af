/** What is wrong with bytes that should be an index. */

export const INDEX_ERRORS = {
  'not-an-index': 'The bytes are no index, or one of a machine with another byte order.',
  'index-version': 'The index was built by another version of this package; build it again from the lists.',
  'index-truncated': 'The index is not as long as it says; it was not written to its end.',
  'index-damaged': 'The index is damaged: its checksum or its directory is not what was written.',
} as const;

export type IndexErrorCode = keyof typeof INDEX_ERRORS;

/** Bytes that are no usable index. Match on `code`. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly code: IndexErrorCode;

  constructor(code: IndexErrorCode) {
    super(INDEX_ERRORS[code]);
    this.code = code;
  }
}

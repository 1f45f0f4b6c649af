/** What is thrown where a journal cannot be opened, written, read or proved. */

/**
 * `locked`: another process writes this journal. `no-journal`: there is none in this place. `damaged`: what stands there
 * is not what was written. `write-failed`: the disk or database refused, or did not answer; in a folder the journal takes
 * nothing more until it is opened again. `closed`: it was closed. `not-json`: a record holds what JSON cannot. `no-such-record`: the journal has
 * no record of this number. `option-invalid`: an option that does not make sense.
 */
export type JournalErrorCode =
  | 'locked'
  | 'no-journal'
  | 'damaged'
  | 'write-failed'
  | 'closed'
  | 'not-json'
  | 'no-such-record'
  | 'option-invalid';

export class JournalError extends Error {
  /** Stable; match on this, never on the message. */
  readonly code: JournalErrorCode;

  constructor(code: JournalErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JournalError';
    this.code = code;
  }
}

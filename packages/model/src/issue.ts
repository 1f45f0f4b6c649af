/** What is wrong with an input, as data. */

/**
 * `fatal`: nothing could be read. `error`: something was not read or not understood, so no decision may be taken on the
 * rest alone (hold). `warning`: unusual or invalid, yet read in full. `information`: worth knowing.
 */
export type IssueSeverity = 'fatal' | 'error' | 'warning' | 'information';

export interface Issue {
  /** Stable, in kebab case. Match on this, never on the text. */
  readonly code: string;
  readonly severity: IssueSeverity;
  /** Element or field path as in {@link Location.path}; a line and column for list files. */
  readonly path?: string;
  /** Byte from the start of the message or file. */
  readonly offset?: number;
  /** One sentence for a person. */
  readonly message: string;
  /** The offending text, shortened. */
  readonly received?: string;
}

/** True where nothing among `issues` keeps a decision from being taken: no error and nothing fatal. */
export function readInFull(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity === 'warning' || severity === 'information');
}

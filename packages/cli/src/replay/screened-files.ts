/** What lies beside a recording for a change of lists: the lists as an index, the messages, and what was screened of them. */

import type { DescribedText, UnitTrait } from 'interdict';

/**
 * One line of `texts.ndjson`, for one message: what tells of most messages that no text of them needs to be read. Units, shapes
 * and texts are numbered as they come, and named by their numbers.
 */
export interface ScreenedLine {
  /** Bytes of the message in `messages`, of its records in the recording, and of its new texts in `values.ndjson`. */
  readonly bytes: number;
  readonly records: number;
  readonly values: number;
  readonly index: number;
  readonly offset: number;
  readonly unreadable?: string;
  /** Ids of the entries that were hit. */
  readonly hits: readonly string[];
  /** Numbers begin again at 0. */
  readonly anew?: true;
  readonly units: readonly UnitTrait[];
  readonly shapes: readonly TextShape[];
  /** The shapes of the new texts. */
  readonly fresh: readonly number[];
  /** The marks of all of them, as {@link writtenMarks} writes them. */
  readonly marks: string;
  /** Texts that came before. */
  readonly texts: readonly number[];
  /** What was screened is not known: it is to be decided again whatever changes. */
  readonly untold?: true;
}

/** What many texts have in common. */
export interface TextShape extends Pick<DescribedText, 'kind' | 'loose' | 'costly'> {
  readonly units: readonly number[];
}

/** Beside its shape; a line of `values.ndjson` has those of one message. */
export type TextValue = Pick<DescribedText, 'value' | 'identifierType' | 'marks'>;

type ScreenedFile = 'folder' | 'index' | 'messages' | 'texts' | 'values' | 'latin';

/** The files that lie beside the recording at `path`; `latin` is there where all texts are. */
export function screenedBeside(path: string): Readonly<Record<ScreenedFile, string>> {
  const folder = `${path}.screened`;
  const at = (name: string): string => `${folder}/${name}`;
  return {
    folder,
    index: at('lists.index'),
    messages: at('messages'),
    texts: at('texts.ndjson'),
    values: at('values.ndjson'),
    latin: at('latin'),
  };
}

const BYTES = 4;

export function writtenMarks(marks: readonly number[]): string {
  const bytes = Buffer.alloc(BYTES * marks.length);
  for (const [at, mark] of marks.entries()) bytes.writeInt32LE(mark, BYTES * at);
  return bytes.toString('base64');
}

/** Whether some of the marks are among those that were written. */
export function hasMark(written: string, marks: ReadonlySet<number>): boolean {
  const bytes = Buffer.from(written, 'base64');
  for (let at = 0; at < bytes.length; at += BYTES) if (marks.has(bytes.readInt32LE(at))) return true;
  return false;
}

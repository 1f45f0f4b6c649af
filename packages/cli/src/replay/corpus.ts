/** The messages of a replay, in a fixed order: of files, of archives, of containers. */

import { type MessageToRecord, messagesOf } from 'interdict';
import { errorMessage } from '@interdict/model';
import { membersOf } from './archive.ts';

/** A message to decide. */
export type CorpusMessage = MessageToRecord & Required<Pick<MessageToRecord, 'file' | 'index' | 'offset'>>;

/**
 * The messages of `files`, of archives and containers in their own order. What cannot be read, or not to its end, stands in
 * its place with the reason.
 */
export async function* corpusOf(files: readonly string[], watch: CorpusWatch): AsyncGenerator<CorpusMessage> {
  for (const file of files) yield* messagesOfFile(file, watch);
}

export interface CorpusWatch {
  /** Told how many bytes of the files were read. */
  readonly advance: (bytes: number) => void;
  /** Told of each file that the system does not give out, which says nothing of what is in it. */
  readonly failed: (file: string, why: string) => void;
}

async function* messagesOfFile(path: string, { advance, failed }: CorpusWatch): AsyncGenerator<CorpusMessage> {
  let file = path;
  try {
    for await (const { name, content } of membersOf(path, advance)) {
      file = name;
      for await (const message of messagesOf(content)) yield { file, ...message };
    }
  } catch (error) {
    const unreadable = errorMessage(error);
    if (error instanceof Error && 'syscall' in error) failed(file, unreadable);
    yield { file, index: 0, offset: 0, bytes: new Uint8Array(), unreadable };
  }
}

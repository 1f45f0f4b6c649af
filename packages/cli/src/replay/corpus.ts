/** The messages of a replay, in a fixed order: of files, of archives, of containers. */

import { type MessageToRecord, messagesOf } from 'interdict';
import { errorMessage } from '@interdict/model';
import { membersOf } from './archive.ts';

/** A message to decide. */
export type CorpusMessage = MessageToRecord & Required<Pick<MessageToRecord, 'file' | 'index' | 'offset'>>;

/**
 * The messages of `files`, of archives and containers in their own order. What cannot be read, or not to its end, stands in
 * its place with the reason.
 *
 * @param advance - told how many bytes of the files were read.
 */
export async function* corpusOf(
  files: readonly string[],
  advance: (bytes: number) => void,
): AsyncGenerator<CorpusMessage> {
  for (const file of files) yield* messagesOfFile(file, advance);
}

async function* messagesOfFile(path: string, advance: (bytes: number) => void): AsyncGenerator<CorpusMessage> {
  let file = path;
  try {
    for await (const { name, content } of membersOf(path, advance)) {
      file = name;
      for await (const message of messagesOf(content)) yield { file, ...message };
    }
  } catch (error) {
    yield { file, index: 0, offset: 0, bytes: new Uint8Array(), unreadable: errorMessage(error) };
  }
}

/** The SWIFT MT messages of a file. */

import { messagesIn, readMt } from '@interdict/swift-mt';
import type { Reading } from '@interdict/model';
import type { ReadMessage } from './read-message.ts';

export function mtMessages(bytes: Uint8Array): readonly ReadMessage[] {
  return [...messagesIn(bytes)].map((message, index) => {
    const { message: identification, payments, issues } = readMt(message.bytes);
    const reading: Reading = {
      ...(identification ? { message: identification } : {}),
      payments,
      issues: [...message.issues, ...issues],
    };
    return { reading, index, offset: message.offset, bytes: message.bytes };
  });
}

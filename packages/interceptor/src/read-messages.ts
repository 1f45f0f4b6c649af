/** Finds the messages in the bytes of a file or a request, whatever they are, and reads each. */

import { looksLikeXml, readXml } from '@interdict/iso20022';
import type { Reading } from '@interdict/model';
import { looksLikeSwiftMt, messagesIn, readMt } from '@interdict/swift-mt';

/** One message of the input. */
export interface ReadMessage {
  readonly reading: Reading;
  /** Place among the messages of the input, from 0. */
  readonly index: number;
  /** Where the message starts in the input, in bytes. */
  readonly offset: number;
  /** The message itself: the locations of its payments count from its first byte. */
  readonly bytes: Uint8Array;
}

/** Always at least one message: what cannot be recognised is one whose reading says so. */
export function readMessages(bytes: Uint8Array): readonly [ReadMessage, ...ReadMessage[]] {
  if (bytes.every(isBlank)) return [unreadable(bytes, 'input-empty', 'There is nothing in it.')];
  const [first, ...rest] = messagesOf(bytes);
  return first
    ? [first, ...rest]
    : [
        unreadable(
          bytes,
          'format-not-recognised',
          'This is neither a SWIFT MT message nor an ISO 20022 document in XML.',
        ),
      ];
}

function messagesOf(bytes: Uint8Array): ReadMessage[] {
  if (looksLikeXml(bytes)) return readXml(bytes).map((reading, index) => ({ reading, index, offset: 0, bytes }));
  if (looksLikeSwiftMt(bytes)) {
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
  return [];
}

function unreadable(bytes: Uint8Array, code: string, message: string): ReadMessage {
  return {
    reading: { payments: [], issues: [{ code, severity: 'fatal', path: '', offset: 0, message }] },
    index: 0,
    offset: 0,
    bytes,
  };
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

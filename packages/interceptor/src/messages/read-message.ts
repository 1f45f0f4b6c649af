/** A message as it was read, and which reader reads it. */

import { looksLikeXml } from '@interdict/iso20022/recognise';
import { errorMessage, type Reading } from '@interdict/model';
import { looksLikeSwiftMt } from '@interdict/swift-mt/recognise';

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

/** All messages of an input: always at least one, what cannot be recognised being one whose reading says so. */
export type ReadMessages = readonly [ReadMessage, ...ReadMessage[]];

/** What reads these bytes; undefined where nothing does. */
export function readerOf<Reader>(bytes: Uint8Array, xml: Reader, mt: Reader): Reader | undefined {
  if (bytes.every(isBlank)) return undefined;
  if (looksLikeXml(bytes)) return xml;
  return looksLikeSwiftMt(bytes) ? mt : undefined;
}

/** What `read` finds; where that is nothing, or fails, a message that says so. */
export function atLeastOne(read: () => readonly ReadMessage[], bytes: Uint8Array): ReadMessages {
  try {
    const [first, ...rest] = read();
    if (first) return [first, ...rest];
  } catch (error) {
    return [unreadable(bytes, 'reading-failed', `Reading failed: ${errorMessage(error)}`)];
  }
  return [
    bytes.every(isBlank)
      ? unreadable(bytes, 'input-empty', 'There is nothing in it.')
      : unreadable(
          bytes,
          'format-not-recognised',
          'This is neither a SWIFT MT message nor an ISO 20022 document in XML.',
        ),
  ];
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

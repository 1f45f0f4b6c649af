/** Finds the messages in the bytes of a file or a request, whatever they are, and reads each. */

import { mtMessages } from './mt-messages.ts';
import { atLeastOne, readerOf, type ReadMessages } from './read-message.ts';
import { xmlMessages } from './xml-messages.ts';

export function readMessages(bytes: Uint8Array): ReadMessages {
  return atLeastOne(() => readerOf(bytes, xmlMessages, mtMessages)?.(bytes) ?? [], bytes);
}

/** The messages of an XML document. */

import { readXml } from '@interdict/iso20022';
import type { ReadMessage } from './read-message.ts';

export function xmlMessages(bytes: Uint8Array): readonly ReadMessage[] {
  return readXml(bytes).map((reading, index) => ({ reading, index, offset: 0, bytes }));
}

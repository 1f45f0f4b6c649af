/** In which character set a message is read. */

import { isUtf8 } from 'node:buffer';
import { detectEncoding } from '@interdict/iso20022';
import { readerOf } from './read-message.ts';

/**
 * What the bytes are read in, named as `TextDecoder` names it: an XML document says so itself, and SWIFT MT that is no UTF-8
 * is Windows-1252. Undefined for what cannot be read.
 */
export function characterSetOf(bytes: Uint8Array): string | undefined {
  return readerOf(bytes, ofXml, ofMt)?.(bytes);
}

function ofXml(bytes: Uint8Array): string | undefined {
  const detection = detectEncoding(bytes);
  return detection.ok ? detection.encoding.label : undefined;
}

function ofMt(bytes: Uint8Array): string {
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Which bodies are payment messages as they are, so that whoever reads them later reads what was screened. */

import { isAscii } from 'node:buffer';
import { characterSetOf } from 'interdict';

/** What a payment message is sent as; `+xml` counts too. JSON, forms and parts are something around a message. */
export const MESSAGE_TYPES: readonly string[] = [
  'application/octet-stream',
  'application/xml',
  'text/plain',
  'text/xml',
];

/** With these, the letters of the message are the same to every reader. UTF-16 or UTF-7 would hide a name from one of two. */
const CHARSETS: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii']);

/** What keeps a body from being taken as a message; undefined if nothing does. A missing type is `application/octet-stream`. */
export function objectionTo(
  { type, encoding }: { readonly type: string | undefined; readonly encoding: string | undefined },
  types: readonly string[] = MESSAGE_TYPES,
): string | undefined {
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') return `content-encoding ${encoding}`;
  const [essence = '', ...parameters] = partsOf(type);
  if (!types.includes(essence) && !(essence.endsWith('+xml') && types.includes('application/xml')))
    return `content-type ${essence}`;
  const charset = charsetsIn(parameters).find((name) => !CHARSETS.has(name));
  return charset === undefined ? undefined : `charset ${charset}`;
}

/** Whether a type names a character set. It outranks what an XML document says of itself (RFC 7303, section 3). */
export function namesCharset(type: string | undefined): boolean {
  return charsetsIn(partsOf(type)).length > 0;
}

/** What of the bytes keeps a reader of UTF-8, or of the ASCII that the type names, from seeing the message that is screened. */
export function objectionToBytes(bytes: Uint8Array, type: string | undefined): string | undefined {
  if (charsetsIn(partsOf(type)).includes('us-ascii') && !isAscii(bytes)) return 'a message that is not us-ascii';
  const characterSet = characterSetOf(bytes);
  return characterSet === undefined || characterSet === 'utf-8' ? undefined : `a message in ${characterSet}`;
}

function partsOf(type = 'application/octet-stream'): readonly string[] {
  return type.split(';').map((part) => part.trim().toLowerCase());
}

function charsetsIn(parameters: readonly string[]): readonly string[] {
  return (
    parameters
      .map((parameter) => parameter.split('='))
      // Some readers forgive blanks around the sign.
      .filter(([name = '']) => name.trim() === 'charset')
      .map(([, ...name]) => name.join('=').replaceAll('"', '').trim())
  );
}

/** Which bodies are payment messages as they are, so that whoever reads them later reads what was screened. */

/** What a payment message is sent as; `+xml` counts too. JSON, forms and parts are something around a message. */
export const MESSAGE_TYPES: readonly string[] = [
  'application/octet-stream',
  'application/xml',
  'text/plain',
  'text/xml',
];

/** With these, the letters of the message are the same to every reader. UTF-16 or UTF-7 would hide a name from one of two. */
const CHARSETS: ReadonlySet<string> = new Set(['utf-8', 'us-ascii']);

/** What keeps a body from being taken as a message; undefined if nothing does. A missing type is `application/octet-stream`. */
export function objectionTo(
  { type, encoding }: { readonly type: string | undefined; readonly encoding: string | undefined },
  types: readonly string[] = MESSAGE_TYPES,
): string | undefined {
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') return `content-encoding ${encoding}`;
  const [essence = '', ...parameters] = (type ?? 'application/octet-stream')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  if (!types.includes(essence) && !(essence.endsWith('+xml') && types.includes('application/xml')))
    return `content-type ${essence}`;
  const charset = parameters
    .map((parameter) => parameter.split('='))
    // Some readers forgive blanks around the sign.
    .filter(([name = '']) => name.trim() === 'charset')
    .map(([, ...name]) => name.join('=').replaceAll('"', '').trim())
    .find((name) => !CHARSETS.has(name));
  return charset === undefined ? undefined : `charset ${charset}`;
}

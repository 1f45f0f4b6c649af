/** Tells whether bytes are SWIFT MT at all. */

import { BARE_TEXT_START } from './marks.ts';
import { wireText } from './wire-text.ts';

/** Comments and acknowledgements in front of a message are short; a message that starts later is not recognised. */
const SEARCHED = 65_536;

const ENVELOPE = /\{(?:1:[AFL]\d\d|2:[IO]\d{3}|4:\s*(?::\d\d[A-Z]?:|\{\d{3}:))/i;
const BARE_TEXT = BARE_TEXT_START;
const OTHER_FORMAT = /^(?:\u00EF\u00BB\u00BF)?\s*(?:<|\{\s*"|\[)/;

/**
 * True where a file looks like SWIFT MT: an envelope or a text that starts with field 20, also behind a byte order mark,
 * comment lines, an acknowledgement or a DOS-PCC mark. Cheap, and no promise that it can be read.
 */
export function looksLikeSwiftMt(bytes: Uint8Array): boolean {
  const { text: head } = wireText(bytes.subarray(0, SEARCHED));
  return !OTHER_FORMAT.test(head) && (ENVELOPE.test(head) || BARE_TEXT.test(head));
}

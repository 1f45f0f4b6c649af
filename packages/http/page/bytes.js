/** Messages as bytes and as text: decoding, places, and characters that would hide what is there. */

/** The label of the encoding a message is written in, as far as its first bytes tell. */
export function encodingOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const [, declared] =
    /^[^>]{0,100}encoding=["']([\w-]{1,40})["']/.exec(new TextDecoder().decode(bytes.subarray(0, 200))) ?? [];
  try {
    const label = declared ?? 'utf-8';
    new TextDecoder(label, { fatal: declared === undefined }).decode(bytes);
    return label;
  } catch {
    return 'windows-1252';
  }
}

/** The bytes of pasted text: as its own declaration says, so that the server reads the letters that were pasted. */
export function encode(text) {
  const latin = /^[^>]{0,100}encoding=["'](?:iso-8859-1|windows-1252|us-ascii)["']/i.test(text);
  if (latin && ![...text].some((letter) => letter.codePointAt(0) > 0xff))
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return new TextEncoder().encode(text);
}

/** Control signs, and those that turn the direction of text or take no room, by their number: nothing on the page can hide or pose. */
export function visible(text) {
  return String(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, (sign) =>
      sign === '\n' || sign === '\t' ? sign : `‹U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );
}

/** Bytes of text between two marks that are shown; what is more is left out, and said so. */
const SHOWN = 1500;

/**
 * The text of `bytes` in pieces: `{ text, marks }`, where `marks` are the positions in `places` that cover the piece, and
 * `{ left }` for bytes that are left out.
 *
 * @param places - `{ start, end }` in bytes.
 */
export function piecesOf(bytes, places) {
  const decoder = new TextDecoder(encodingOf(bytes));
  const decode = (start, end) => decoder.decode(bytes.subarray(start, end));
  const edges = new Set([0, bytes.length, ...places.flatMap(({ start, end }) => [start, Math.min(end, bytes.length)])]);
  const inOrder = [...edges].sort((a, b) => a - b);
  return inOrder.slice(1).flatMap((end, at) => {
    const start = inOrder[at];
    const marks = places.flatMap((place, position) => (place.start <= start && end <= place.end ? [position] : []));
    if (marks.length > 0 || end - start <= 2 * SHOWN) return [{ text: decode(start, end), marks }];
    return [
      { text: decode(start, start + SHOWN), marks },
      { left: end - start - 2 * SHOWN },
      { text: decode(end - SHOWN, end), marks },
    ];
  });
}

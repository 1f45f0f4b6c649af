/** Undoes the character references of HTML that a system left in a text: `&#75;HATIB`, `M&uuml;ller`, `&amp;nbsp;`. */

/** Escaped once, or several times over. */
const REFERENCE = /&(?:amp;|#38;|#x26;)*(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
/** Letters with a mark: the mark does not count. */
const MARKED = /^([a-z])(?:acute|breve|caron|cedil|circ|dot|grave|macr|ogon|ring|slash|strok|tilde|uml)$/i;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['shy', ''],
  ['zwj', ''],
  ['zwnj', ''],
  ['aelig', 'ae'],
  ['oelig', 'oe'],
  ['szlig', 'ss'],
]);
const LAST_CODE_POINT = 0x10ffff;

/** What is no reference stays as it is: nothing written between `&` and `;` gets lost. */
export function withoutReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, letterFor) : text;
}

function letterFor(reference: string, decimal?: string, hexadecimal?: string, name = ''): string {
  if (name !== '') return NAMED.get(name.toLowerCase()) ?? MARKED.exec(name)?.[1] ?? reference;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : reference;
}

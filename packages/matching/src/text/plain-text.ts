/** Undoes what web pages and forms left in a text: `KHATIB%20SONS`, `&#75;HATIB`, `M&uuml;ller`, `&amp;nbsp;`, `KHATIB<br/>SONS`. */

/** Octets of UTF-8, escaped once, or several times over. */
const ESCAPED = /(?:%(?:25)*[0-9a-f]{2})+/gi;
const ESCAPED_PERCENT = /%(?:25)+(?=[0-9a-f]{2})/gi;
/** A character reference, escaped likewise. */
const REFERENCE = /&(?:amp;|#38;|#x26;)*(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
/** A tag without attributes, of an element that stands within a word or between words. */
const TAG =
  /<\/?(b|big|br|center|dd|div|dt|em|font|h[1-6]|hr|i|li|mark|ol|p|s|small|span|strong|sub|sup|table|td|th|tr|u|ul) {0,9}\/?>/gi;
const CLOSING_TAG = /<\/[a-z][\w:.-]{0,60}/gi;
const ANY_TAG = /<\/?([a-z][\w:.-]{0,60})(?: [^<>]{0,200})?\/?>/gi;
const WITHIN_WORDS: ReadonlySet<string> = new Set('b big em font i mark s small span strong sub sup u'.split(' '));
/** Elements that are called as people and firms are: `<LI> FANG WEI`. */
const NAMES: ReadonlySet<string> = new Set('big center em font li mark small strong table'.split(' '));
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

/** As it shows. What is no escape, reference or tag stays as it is. */
export function plainText(text: string): string {
  return withoutMarkup(text.includes('%') ? text.replace(ESCAPED, charactersOf) : text, shownFor);
}

/**
 * As words: what may be no escape (`5%5BANK`) or no tag, or a tag between words, is none; the tags of
 * elements that are closed (`<Nm>ESMAIL</Nm><Nm>KHATIB</Nm>`) are blanks. Nothing that is written gets lost in both.
 */
export function plainWords(text: string): string {
  const words = withoutMarkup(
    text.replace(ESCAPED, (octets) => octets.replaceAll('%', ' ')),
    wordFor,
  );
  if (!words.includes('</')) return words;
  const closed = new Set(Array.from(words.matchAll(CLOSING_TAG), ([tag]) => tag.slice(2).toLowerCase()));
  return words.replace(ANY_TAG, (tag, element: string) => (closed.has(element.toLowerCase()) ? ' ' : tag));
}

/** @param insteadOf - what a tag of this element leaves. */
function withoutMarkup(text: string, insteadOf: (element: string) => string): string {
  const characters = text.includes('&') ? text.replace(REFERENCE, letterFor) : text;
  if (!characters.includes('<')) return characters;
  return characters.replace(TAG, (_tag, element: string) => insteadOf(element.toLowerCase()));
}

function shownFor(element: string): string {
  return WITHIN_WORDS.has(element) ? '' : ' ';
}

function wordFor(element: string): string {
  return NAMES.has(element) ? ` ${element} ` : ' ';
}

function charactersOf(escaped: string): string {
  try {
    return decodeURIComponent(escaped.replace(ESCAPED_PERCENT, '%'));
  } catch {
    return escaped;
  }
}

function letterFor(reference: string, decimal?: string, hexadecimal?: string, name = ''): string {
  if (name !== '') return NAMED.get(name.toLowerCase()) ?? MARKED.exec(name)?.[1] ?? reference;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : reference;
}

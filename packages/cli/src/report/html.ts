/** Pieces of HTML in which every text is escaped, unless it is HTML already. */

export interface Html {
  readonly html: string;
}

export type Content = Html | string | number | readonly Content[];

/** `html\`<b>${name}</b>\``: what stands between `${` and `}` is text, pieces of HTML, or lists of either. */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return { html: pieces.reduce((before, piece, position) => before + render(contents[position - 1] ?? '') + piece) };
}

/** A code such as `US_NEXUS`, which breaks behind its underscores. */
export function breakable(text: string): Html {
  return html`${text.split('_').map((part, at) => (at === 0 ? part : html`_<wbr>${part}`))}`;
}

/** Text that is HTML, a style sheet or a script already: never anything that was read. */
export function verbatim(text: string): Html {
  return { html: text };
}

function render(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return 'html' in content ? content.html : content.map(render).join('');
}

/** No `>`: it ends nothing where `<` begins nothing, and a report of XML has many. */
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&#39;' };

/** Control characters, which no page may hold, are shown as dots; so are signs that turn the direction of the text or take no room. */
function escaped(text: string): string {
  return text.replace(/[&<"']/g, (sign) => SIGNS[sign] ?? '').replace(/(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]/gu, '·');
}

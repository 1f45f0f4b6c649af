/** Pieces of HTML in which every text is escaped, unless it is HTML already. */

export interface Html {
  readonly html: string;
}

export type Content = Html | string | number | readonly Content[];

/** `html\`<b>${name}</b>\``: what stands between `${` and `}` is text, pieces of HTML, or lists of either. */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return { html: pieces.reduce((before, piece, position) => before + render(contents[position - 1] ?? '') + piece) };
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

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters, which no page may hold, are shown as dots; so are those that turn the direction of the text. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
    .replace(/(?![\t\n\r])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '·');
}

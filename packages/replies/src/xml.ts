/** Writes XML. */

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Xml[];
}

/** A text, or elements. */
type Content = readonly (Xml | string | undefined)[];

/** An element; undefined, and so left out of what it would stand in, where there is nothing in it. */
export function el(name: string, ...content: Content): Xml | undefined {
  return withAttributes(name, {}, ...content);
}

export function withAttributes(name: string, attributes: Xml['attributes'], ...content: Content): Xml | undefined {
  const [text] = content;
  if (typeof text === 'string' && text !== '') return { name, attributes, content: text };
  const children = content.filter((one) => typeof one === 'object');
  return children.length > 0 ? { name, attributes, content: children } : undefined;
}

export function writeXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ name, attributes, content }: Xml, indent: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside =
    typeof content === 'string'
      ? escaped(content)
      : `\n${content.map((child) => write(child, `${indent}  `)).join('')}${indent}`;
  return `${indent}<${name}${given.join('')}>${inside}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write becomes the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

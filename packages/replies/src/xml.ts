/** Writes XML. */

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Xml[];
}

type Content = Xml | string | undefined;

/** An element; undefined, and so left out of what it would stand in, where there is nothing in it. */
export function el(name: string, ...content: readonly Content[]): Xml | undefined {
  return withAttributes(name, {}, ...content);
}

export function withAttributes(
  name: string,
  attributes: Xml['attributes'],
  ...content: readonly Content[]
): Xml | undefined {
  const texts = content.filter((one) => typeof one === 'string');
  const children = content.filter((one) => typeof one === 'object');
  if (texts.length > 0) return { name, attributes, content: texts.join('') };
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

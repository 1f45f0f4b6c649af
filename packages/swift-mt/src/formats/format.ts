/** The handbook's notation for formats (`[/34x]CRLF4*35x`) as something that can check a value and enumerate its parts. */

/** One part of a format. */
export type FormatPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'line-break' }
  | { readonly kind: 'optional'; readonly parts: readonly FormatPart[] }
  | {
      readonly kind: 'component';
      /** `n` digits, `a` capitals, `c` both, `h` hexadecimal, `d` decimal with comma, `x` `y` `z` character sets. */
      readonly type: ComponentType;
      readonly least: number;
      readonly most: number;
      /** Highest number of lines; 1 for a component of one line. */
      readonly lines: number;
    };

export type ComponentType = 'n' | 'a' | 'c' | 'h' | 'd' | 'x' | 'y' | 'z';

const TOKEN = /CRLF|\[|\]|(\d+)\*(\d+)([xyz])|(\d+)(?:-(\d+))?(!?)([nachdxyz])|[^[\]]/y;

/** Takes a format apart. Throws a TypeError for what is no format: formats are our own data. */
export function parseFormat(notation: string): FormatPart[] {
  const stack: FormatPart[][] = [[]];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(notation); match; match = TOKEN.exec(notation)) {
    const [token, lines, lineMost, lineType, first, last, exact, type] = match;
    const parts = stack.at(-1) ?? [];
    if (token === 'CRLF') parts.push({ kind: 'line-break' });
    else if (token === '[') stack.push([]);
    else if (token === ']') {
      stack.pop();
      stack.at(-1)?.push({ kind: 'optional', parts });
    } else if (lines !== undefined) parts.push(component(lineType, 1, Number(lineMost), Number(lines)));
    else if (first !== undefined) {
      const most = Number(last ?? first);
      parts.push(component(type, exact === '!' ? most : last === undefined ? 1 : Number(first), most, 1));
    } else parts.push({ kind: 'literal', text: token });
    if (TOKEN.lastIndex === notation.length) break;
  }
  const [parts] = stack;
  if (!parts || stack.length !== 1) throw new TypeError(`Not a format: ${notation}`);
  return parts;
}

function component(type: string | undefined, least: number, most: number, lines: number): FormatPart {
  return { kind: 'component', type: isComponentType(type) ? type : 'x', least, most, lines };
}

function isComponentType(type: string | undefined): type is ComponentType {
  return type !== undefined && type.length === 1 && 'nachdxyz'.includes(type);
}

const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = CAPITALS + CAPITALS.toLowerCase();

/** Characters of each type (chapter on character sets of the handbook). */
export const CHARACTERS: Readonly<Record<ComponentType, string>> = {
  n: DIGITS,
  a: CAPITALS,
  c: CAPITALS + DIGITS,
  h: `${DIGITS}ABCDEF`,
  d: `${DIGITS},`,
  x: `${LETTERS}${DIGITS}/-?:().,'+ `,
  y: `${CAPITALS}${DIGITS} .,-()/='+:?!"%&*<>;`,
  z: `${LETTERS}${DIGITS}.,-()/='+:?!"%&*<>;{@#_ `,
};

/** The characters of a type as a set of a regular expression, without its brackets. */
function charactersOf(type: ComponentType): string {
  return CHARACTERS[type].replace(/[\]\\^-]/g, '\\$&');
}

const LINE_BREAK = '(?:\\r\\n?|\\n)';

/**
 * What the values of a format match, from end to end. It does not go back far in any text: each run of characters has a
 * highest length, and none has line breaks.
 */
export function patternOf(parts: readonly FormatPart[]): RegExp {
  return new RegExp(`^${parts.map(sourceOf).join('')}$`);
}

function sourceOf(part: FormatPart): string {
  if (part.kind === 'literal') return `\\${part.text}`;
  if (part.kind === 'line-break') return LINE_BREAK;
  if (part.kind === 'optional') return `(?:${part.parts.map(sourceOf).join('')})?`;
  const { type, least, most, lines } = part;
  // Digits with one comma among them, not at their front.
  if (type === 'd') return `(?![0-9,]{${most + 1}})[0-9]+,[0-9]*`;
  const one = `[${charactersOf(type)}]`;
  // Written out, a few characters are found faster than counted.
  if (lines === 1) return least === most && most < 9 ? one.repeat(most) : `${one}{${least},${most}}`;
  const line = `${one}{1,${most}}`;
  return `${line}(?:${LINE_BREAK}${line}){0,${lines - 1}}`;
}

/** What the widest set of characters of a format does not have. */
export function foreignTo(parts: readonly FormatPart[]): RegExp {
  return new RegExp(`[^\\r\\n${charactersOf(widestSet(parts))}]`);
}

function widestSet(parts: readonly FormatPart[]): 'x' | 'y' | 'z' {
  for (const set of ['z', 'y'] as const) if (parts.some((part) => hasSet(part, set))) return set;
  return 'x';
}

function hasSet(part: FormatPart, set: ComponentType): boolean {
  if (part.kind === 'optional') return part.parts.some((inner) => hasSet(inner, set));
  return part.kind === 'component' && part.type === set;
}

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

/** Characters of each type (chapter on character sets of the handbook). */
const CHARACTERS: Readonly<Record<ComponentType, string>> = {
  n: '[0-9]',
  a: '[A-Z]',
  c: '[A-Z0-9]',
  h: '[0-9A-F]',
  d: '[0-9,]',
  x: "[A-Za-z0-9/\\-?:().,'+ ]",
  y: '[A-Z0-9 .,\\-()/=\'+:?!"%&*<>;]',
  z: '[A-Za-z0-9.,\\-()/=\'+:?!"%&*<>;{@#_ ]',
};

const LINE_BREAK = '(?:\\r\\n|\\n|\\r)';

/**
 * A regular expression for values of a format. All its repetitions are bounded and no two neighbours can trade
 * characters over more than one field, so that it cannot run away.
 */
export function formatPattern(parts: readonly FormatPart[]): RegExp {
  return new RegExp(`^${source(parts)}$`);
}

function source(parts: readonly FormatPart[]): string {
  return parts.map(partSource).join('');
}

function partSource(part: FormatPart): string {
  if (part.kind === 'literal') return part.text.replace(/[^A-Za-z0-9]/g, '\\$&');
  if (part.kind === 'line-break') return LINE_BREAK;
  if (part.kind === 'optional') return `(?:${source(part.parts)})?`;
  const { type, least, most, lines } = part;
  if (type === 'd') return `(?=[0-9,]{1,${most}}(?![0-9,]))[0-9]{1,${most}},[0-9]{0,${most}}`;
  const line = `${CHARACTERS[type]}{${least},${most}}`;
  return lines === 1 ? line : `${line}(?:${LINE_BREAK}${line}){0,${lines - 1}}`;
}

/** Index of the first character that the widest set of a format does not have; -1 where every character is in it. */
export function foreignCharacter(parts: readonly FormatPart[], value: string): number {
  return value.search(FOREIGN[widestSet(parts)]);
}

type CharacterSet = 'x' | 'y' | 'z';

const FOREIGN: Readonly<Record<CharacterSet, RegExp>> = {
  x: new RegExp(`(?!${CHARACTERS.x})[^\\r\\n]`),
  y: new RegExp(`(?!${CHARACTERS.y})[^\\r\\n]`),
  z: new RegExp(`(?!${CHARACTERS.z})[^\\r\\n]`),
};

function widestSet(parts: readonly FormatPart[]): CharacterSet {
  for (const set of ['z', 'y'] as const) if (parts.some((part) => hasSet(part, set))) return set;
  return 'x';
}

function hasSet(part: FormatPart, set: CharacterSet): boolean {
  if (part.kind === 'optional') return part.parts.some((inner) => hasSet(inner, set));
  return part.kind === 'component' && part.type === set;
}

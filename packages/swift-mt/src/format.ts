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

const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;

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
const CHARACTERS: Readonly<Record<ComponentType, string>> = {
  n: DIGITS,
  a: CAPITALS,
  c: CAPITALS + DIGITS,
  h: `${DIGITS}ABCDEF`,
  d: `${DIGITS},`,
  x: `${LETTERS}${DIGITS}/-?:().,'+ `,
  y: `${CAPITALS}${DIGITS} .,-()/='+:?!"%&*<>;`,
  z: `${LETTERS}${DIGITS}.,-()/='+:?!"%&*<>;{@#_ `,
};

/** One bit for each type, and for each character the types it belongs to. */
const BIT: Readonly<Record<ComponentType, number>> = { n: 1, a: 2, c: 4, h: 8, d: 16, x: 32, y: 64, z: 128 };
const TYPES_OF = new Uint8Array(256);
for (const type of ['n', 'a', 'c', 'h', 'd', 'x', 'y', 'z'] as const) {
  for (const character of CHARACTERS[type]) {
    const code = character.charCodeAt(0);
    TYPES_OF[code] = (TYPES_OF[code] ?? 0) | BIT[type];
  }
}

/** Length of the run of characters of a type at `at`, at most `most`. */
function runLength(text: string, at: number, end: number, bit: number, most: number): number {
  const last = Math.min(end, at + most);
  let next = at;
  while (next < last && ((TYPES_OF[text.charCodeAt(next)] ?? 0) & bit) !== 0) next++;
  return next - at;
}

function lineBreakLength(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const code = text.charCodeAt(at);
  if (code === LF) return 1;
  if (code !== CR) return 0;
  return at + 1 < end && text.charCodeAt(at + 1) === LF ? 2 : 1;
}

/** True where the characters from `at` up to `end` have the format. */
export type Matcher = (text: string, at: number, end: number) => boolean;

/** What checks a format: for each part a function that takes its characters and hands the rest to the next part. */
export function matcherOf(parts: readonly FormatPart[]): Matcher {
  return sequence(parts, (_, at, end) => at === end);
}

function sequence(parts: readonly FormatPart[], rest: Matcher): Matcher {
  return parts.reduceRight((next, part) => partMatcher(part, next), rest);
}

function partMatcher(part: FormatPart, rest: Matcher): Matcher {
  if (part.kind === 'literal') {
    const code = part.text.charCodeAt(0);
    return (text, at, end) => at < end && text.charCodeAt(at) === code && rest(text, at + 1, end);
  }
  if (part.kind === 'line-break') {
    return (text, at, end) => {
      const length = lineBreakLength(text, at, end);
      return length > 0 && rest(text, at + length, end);
    };
  }
  if (part.kind === 'optional') {
    const taken = sequence(part.parts, rest);
    return (text, at, end) => taken(text, at, end) || rest(text, at, end);
  }
  const { type, least, most, lines } = part;
  if (type === 'd') return amountMatcher(most, rest);
  return lines === 1 ? lineMatcher(BIT[type], least, most, rest) : linesMatcher(BIT[type], most, lines, rest);
}

/** As many characters as there are, or fewer where the rest needs them. */
function lineMatcher(bit: number, least: number, most: number, rest: Matcher): Matcher {
  return (text, at, end) => {
    for (let length = runLength(text, at, end, bit, most); length >= least; length--) {
      if (rest(text, at + length, end)) return true;
    }
    return false;
  };
}

function linesMatcher(bit: number, most: number, lines: number, rest: Matcher): Matcher {
  const more = lines > 1 ? linesMatcher(bit, most, lines - 1, rest) : undefined;
  return (text, at, end) => {
    const length = runLength(text, at, end, bit, most);
    if (length === 0) return false;
    const after = at + length;
    const lineBreak = more ? lineBreakLength(text, after, end) : 0;
    return (lineBreak > 0 && more?.(text, after + lineBreak, end)) || rest(text, after, end);
  };
}

/** Digits with one comma among them, not at their front. */
function amountMatcher(most: number, rest: Matcher): Matcher {
  return (text, at, end) => {
    const comma = at + runLength(text, at, end, BIT.n, most);
    if (comma === at || text.charCodeAt(comma) !== COMMA) return false;
    const after = comma + 1 + runLength(text, comma + 1, end, BIT.n, most);
    return after - at <= most && rest(text, after, end);
  };
}

/** Index of the first character from `at` up to `end` that the widest set of a format does not have; -1 where there is none. */
export function foreignCharacter(parts: readonly FormatPart[], text: string, at: number, end: number): number {
  const bit = BIT[widestSet(parts)];
  for (let next = at; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code !== CR && code !== LF && ((TYPES_OF[code] ?? 0) & bit) === 0) return next;
  }
  return -1;
}

function widestSet(parts: readonly FormatPart[]): 'x' | 'y' | 'z' {
  for (const set of ['z', 'y'] as const) if (parts.some((part) => hasSet(part, set))) return set;
  return 'x';
}

function hasSet(part: FormatPart, set: ComponentType): boolean {
  if (part.kind === 'optional') return part.parts.some((inner) => hasSet(inner, set));
  return part.kind === 'component' && part.type === set;
}

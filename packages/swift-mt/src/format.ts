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
function runLength(bytes: Uint8Array, at: number, end: number, bit: number, most: number): number {
  const last = Math.min(end, at + most);
  let next = at;
  while (next < last && ((TYPES_OF[bytes[next] ?? 0] ?? 0) & bit) !== 0) next++;
  return next - at;
}

function lineBreakLength(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return 0;
  const code = bytes[at];
  if (code === LF) return 1;
  if (code !== CR) return 0;
  return at + 1 < end && bytes[at + 1] === LF ? 2 : 1;
}

/** Digits with one comma among them, not at their front: their length, 0 where there are none. */
function amountLength(bytes: Uint8Array, at: number, end: number, most: number): number {
  const comma = at + runLength(bytes, at, end, BIT.n, most);
  if (comma === at || comma >= end || bytes[comma] !== COMMA) return 0;
  const length = comma + 1 + runLength(bytes, comma + 1, end, BIT.n, most) - at;
  return length <= most ? length : 0;
}

/** True where the bytes from `at` up to `end` have the format. */
export type Matcher = (bytes: Uint8Array, at: number, end: number) => boolean;

/**
 * What checks a format. Nearly every value that has a format has it where each part takes all it can; only where that
 * fails are shorter ways tried.
 */
export function matcherOf(parts: readonly FormatPart[]): Matcher {
  const steps = parts.map(stepOf);
  const thorough = sequence(parts, (_, at, end) => at === end);
  return (bytes, at, end) => greedyEnd(steps, bytes, at, end) === end || thorough(bytes, at, end);
}

/**
 * A part in the one shape that all parts have when values are compared with them: what is none of a component or an
 * amount is a literal, a line break (literal LF) or, with steps of its own, optional.
 */
interface Step {
  readonly steps: readonly Step[] | undefined;
  readonly literal: number;
  readonly isAmount: boolean;
  readonly bit: number;
  readonly least: number;
  readonly most: number;
  readonly lines: number;
}

function stepOf(part: FormatPart): Step {
  const steps = part.kind === 'optional' ? part.parts.map(stepOf) : undefined;
  const literal = part.kind === 'literal' ? part.text.charCodeAt(0) : part.kind === 'line-break' ? LF : 0;
  if (part.kind !== 'component') return { steps, literal, isAmount: false, bit: 0, least: 1, most: 1, lines: 1 };
  const { type, least, most, lines } = part;
  return { steps, literal, isAmount: type === 'd', bit: BIT[type], least, most, lines };
}

/** Where the steps end when each takes all it can from `at` on; -1 where one fails. */
function greedyEnd(steps: readonly Step[], bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index];
    if (!step) break;
    if (step.steps) {
      const taken = greedyEnd(step.steps, bytes, next, end);
      if (taken !== -1) next = taken;
      continue;
    }
    const length = stepLength(step, bytes, next, end);
    if (length === 0 || length < step.least) return -1;
    next += length;
  }
  return next;
}

/** How many bytes a step takes at most; 0 where it takes none. */
function stepLength(step: Step, bytes: Uint8Array, at: number, end: number): number {
  const { literal, bit, most, lines } = step;
  if (literal === LF) return lineBreakLength(bytes, at, end);
  if (literal !== 0) return at < end && bytes[at] === literal ? 1 : 0;
  if (step.isAmount) return amountLength(bytes, at, end, most);
  let next = at + runLength(bytes, at, end, bit, most);
  for (let line = 1; line < lines && next > at; line++) {
    const start = next + lineBreakLength(bytes, next, end);
    const length = start > next ? runLength(bytes, start, end, bit, most) : 0;
    if (length === 0) break;
    next = start + length;
  }
  return next - at;
}

function sequence(parts: readonly FormatPart[], rest: Matcher): Matcher {
  return parts.reduceRight((next, part) => partMatcher(part, next), rest);
}

function partMatcher(part: FormatPart, rest: Matcher): Matcher {
  if (part.kind === 'literal') {
    const code = part.text.charCodeAt(0);
    return (bytes, at, end) => at < end && bytes[at] === code && rest(bytes, at + 1, end);
  }
  if (part.kind === 'line-break') {
    return (bytes, at, end) => {
      const length = lineBreakLength(bytes, at, end);
      return length > 0 && rest(bytes, at + length, end);
    };
  }
  if (part.kind === 'optional') {
    const taken = sequence(part.parts, rest);
    return (bytes, at, end) => taken(bytes, at, end) || rest(bytes, at, end);
  }
  const { type, least, most, lines } = part;
  if (type === 'd') {
    return (bytes, at, end) => {
      const length = amountLength(bytes, at, end, most);
      return length > 0 && rest(bytes, at + length, end);
    };
  }
  return lines === 1 ? lineMatcher(BIT[type], least, most, rest) : linesMatcher(BIT[type], most, lines, rest);
}

/** As many characters as there are, or fewer where the rest needs them. */
function lineMatcher(bit: number, least: number, most: number, rest: Matcher): Matcher {
  return (bytes, at, end) => {
    for (let length = runLength(bytes, at, end, bit, most); length >= least; length--) {
      if (rest(bytes, at + length, end)) return true;
    }
    return false;
  };
}

function linesMatcher(bit: number, most: number, lines: number, rest: Matcher): Matcher {
  const more = lines > 1 ? linesMatcher(bit, most, lines - 1, rest) : undefined;
  return (bytes, at, end) => {
    const length = runLength(bytes, at, end, bit, most);
    if (length === 0) return false;
    const after = at + length;
    const lineBreak = more ? lineBreakLength(bytes, after, end) : 0;
    return (lineBreak > 0 && more?.(bytes, after + lineBreak, end)) || rest(bytes, after, end);
  };
}

/** Index of the first character from `at` up to `end` that the widest set of a format does not have; -1 where there is none. */
export function foreignCharacter(parts: readonly FormatPart[], bytes: Uint8Array, at: number, end: number): number {
  const bit = BIT[widestSet(parts)];
  for (let next = at; next < end; next++) {
    const code = bytes[next] ?? 0;
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

/** Characters that field 77T writes as `??` and two hexadecimal digits of their EBCDIC code. */

const RANGES: readonly (readonly [first: number, characters: string])[] = [
  [0x4b, '.<(+|&'],
  [0x5a, '!$*);'],
  [0x60, '-/'],
  [0x6b, ',%_>?'],
  [0x7a, ':#@\'="'],
  [0x81, 'abcdefghi'],
  [0x91, 'jklmnopqr'],
  [0xa2, 'stuvwxyz'],
  [0xc1, 'ABCDEFGHI'],
  [0xd1, 'JKLMNOPQR'],
  [0xe2, 'STUVWXYZ'],
  [0xf0, '0123456789'],
];

const CHARACTERS: ReadonlyMap<number, string> = new Map(
  RANGES.flatMap(([first, characters]) => Array.from(characters, (character, index) => [first + index, character])),
);

/** The text with its escapes resolved; undefined where it has none. An unknown code becomes a blank. */
export function withoutEscapes(text: string): string | undefined {
  const plain = text.replace(
    /\?\?([0-9A-F]{2})/gi,
    (_, code: string) => CHARACTERS.get(Number.parseInt(code, 16)) ?? ' ',
  );
  return plain === text ? undefined : plain;
}

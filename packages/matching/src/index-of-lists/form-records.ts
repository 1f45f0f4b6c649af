/**
 * The layout of what the search for candidates reads, packed so that all it wants to know of a form, a posting or a unit
 * lies side by side: an index is much larger than a processor's cache, and each jump in it costs more than the arithmetic.
 *
 * Numbers of units and of forms have 24 bits; what is added to one stands in the eight bits above it.
 */

export const LOW = 0xff_ffff;
export const HIGH_SHIFT = 24;

/** More units, or forms, than a list of all people has names. */
export const MOST_PACKED: number = LOW;

/** A form: its kind with its rule in texts, whether it ends in a surname and the number of tokens, its weight, then its tokens, then its glued units. */
export const FORM = { kind: 0, weight: 1, tokens: 2 };
/**
 * In the first word of a form: the kind has eight bits, its `TextRule` the next two, whether it ends in a surname the next, and
 * the number of tokens stands above.
 */
export const KIND_MASK = 0xff;
export const RULE_SHIFT = 8;
export const RULE_MASK = 3;
export const SURNAME_BIT: number = 1 << 10;
export const COUNT_SHIFT = 11;

/**
 * A token of a form, the heaviest first: its unit with `FREE`, its weight, and its place in the name, above which stands the
 * letter that an initial for it, or which it is an initial for, has in common; 0 for what no initial stands for.
 */
export const TOKEN = { unit: 0, weight: 1, place: 2, size: 3 };
export const POSITION = 0xffff;
export const INITIAL_SHIFT = 16;
/** A glued unit of a form: the unit, its first token, and how many there are. */
export const GLUED = { unit: 0, start: 1, length: 2, size: 3 };
/**
 * A posting: the form with its doubt; the partner with the doubt where that has no counterpart; the second with the doubt where
 * neither has one. Doubts in 255ths.
 */
export const POSTING = { form: 0, partner: 1, second: 2, size: 3 };

/** How a token of a form may go without a counterpart. */
export const FREE = { no: 0, initial: 1, country: 2 };
/** A doubt from 0 to 1 in eight bits. */
export const DOUBT_SCALE = 255;

/** `low` and, above it, `high`. @throws {RangeError} where there are more units or forms than an index can number. */
export function packed(low: number, high: number): number {
  if (low > MOST_PACKED) throw new RangeError(`an index numbers no more than ${MOST_PACKED} units`);
  return (low | (high << HIGH_SHIFT)) >>> 0;
}

/** The same words as numbers of 32 bits with a fraction. */
export function asFloats(words: Uint32Array): Float32Array {
  return new Float32Array(words.buffer, words.byteOffset, words.length);
}

/** What a token says about who is meant, in nats: the rarer, the more. */

import { BESIDE_FIRMS } from './common-words.ts';
import type { Token } from './tokens.ts';
import type { Near } from './units.ts';

export type Weigh = (token: Token) => number;

/** A token and what it says. */
export interface Weighed extends Token {
  readonly weight: number;
  readonly isUnheard?: boolean;
  near?: Near | undefined;
  otherKeys?: readonly string[] | undefined;
  /** Whether the name of a place may begin with it, once that was looked up. */
  mayBeginPlace?: boolean | undefined;
}

export function weighed(token: Token, weigh: Weigh): Weighed {
  const { text, key, kind, readings, isSure, mayBeOfLegalForm } = token;
  const weight = weigh(token);
  const isUnheard = weight === weigh({ text, key: UNHEARD, kind });
  return {
    text,
    key,
    kind,
    readings,
    isSure,
    mayBeOfLegalForm,
    weight,
    isUnheard,
    followed: undefined,
    near: undefined,
    otherKeys: undefined,
    mayBeginPlace: undefined,
  };
}

/** What a token says against the name of a firm that lacks it: `GROUP` no more than a particle. */
export function weightBesideFirm({ text, weight }: Pick<Weighed, 'text' | 'weight'>): number {
  return BESIDE_FIRMS.has(text) ? Math.min(weight, CEILING.particle) : weight;
}

/** The key of no word. */
const UNHEARD = ' ';

/** As if so many other names had been seen, so that a short list does not make every word look common. */
const PRIOR_NAMES = 20_000;

/** The most that a token of a kind says, whatever its rarity in the lists. */
export const CEILING: Readonly<Record<Token['kind'], number>> = {
  word: Number.POSITIVE_INFINITY,
  common: 4.5,
  generic: 2.5,
  number: 5,
  initial: 1,
  particle: 0.4,
  legal: 0.3,
  honorific: 0.01,
};

/** Names seen, by lists of `entries` entries. */
export function namesSeen(entries: number): number {
  return PRIOR_NAMES * powerOfTwo(1 + entries / PRIOR_NAMES);
}

/** Names of those seen in which a word stands that stands in `frequency` entries. */
export function namesWith(frequency: number): number {
  return powerOfTwo(1 + frequency);
}

/** The nearest: in coarse steps, a change of lists leaves what most words weigh as it was, and so the hits they make. */
function powerOfTwo(count: number): number {
  return 2 ** Math.round(Math.log2(count));
}

/** Weights for lists of `entries` entries, in `frequencyOf(key)` of which the word with that key stands. */
export function createWeigh(frequencyOf: (key: string) => number, entries: number): Weigh {
  const seen = namesSeen(entries);
  return ({ text, key, kind }) => {
    const rarity = Math.log(seen / namesWith(frequencyOf(key)));
    const length = Math.min(1, 0.35 + 0.16 * text.length); // short words meet by chance
    return Math.min(rarity * length, CEILING[kind]);
  };
}

/** Weights without a list: by the written tables alone. */
export const weighByTables: Weigh = createWeigh(() => 0, 0);

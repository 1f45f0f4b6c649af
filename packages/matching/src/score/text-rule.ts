/** By which rule a listed name is found in a text, where its words may stand by chance, and how much of it must be there. */

import type { EntryKind } from '@interdict/model';
import { isCraft } from './comparison.ts';
import { EVERYDAY_WORDS, KNOWN_NAMES } from '../words/everyday-words.ts';
import { countryOf, isNoise, type Token } from '../words/tokens.ts';

/**
 * - `plain`: by what its words say.
 * - `lone`: an organisation's only word, and neither ordinary nor a place nor short: `JSC SOVCOMFLOT`.
 * - `apart`: with its legal form or as a bank, of three words and more, or an acronym: where all of it stands apart from other
 *   words, little need be said.
 * - `never`: an everyday word with an article: `THE BASE`.
 */
export type TextRule = (typeof TEXT_RULES)[number];
export const TEXT_RULES = ['plain', 'lone', 'apart', 'never'] as const;

/** Letters of the shortest lone word, and of the shortest that stands without any article or legal form. */
const SHORTEST = { beside: 8, bare: 7 };
const KINDS: ReadonlySet<EntryKind> = new Set<EntryKind>(['organisation', 'bank', 'unknown']);

/** @param isAcronym - whether the name is short for another of its entry */
export function textRule(name: readonly Token[], kind: EntryKind, isAcronym = false): TextRule {
  if (!KINDS.has(kind)) return 'plain';
  const words = name.filter((part) => !isNoise(part));
  const [token] = words;
  if (token && words.length === 1) {
    const isEveryday = EVERYDAY_WORDS.has(token.text);
    const shortest = name.length === 1 ? SHORTEST.bare : SHORTEST.beside;
    const isLong = token.text.length >= shortest || KNOWN_NAMES.has(token.text);
    if (token.kind === 'word' && isLong && !isEveryday && countryOf(token) === undefined) return 'lone';
    if (isEveryday && !name.some(isLegal)) return 'never';
    if (isAcronym && !isEveryday) return 'apart';
  }
  return words.length > 2 || name.some(isLegal) || isOfBank(words) ? 'apart' : 'plain';
}

/** `ALFA-BANK`, `WAGNER GROUP`, but not `NATIONAL BANK`. */
function isOfBank(words: readonly Token[]): boolean {
  return (
    words.some(({ text }) => BANKS_AND_GROUPS.has(text)) &&
    words.some(({ text, kind }) => kind === 'word' || kind === 'common' || KNOWN_NAMES.has(text))
  );
}

/** They stand before or behind the name. */
export const BANKS_AND_GROUPS: ReadonlySet<string> = new Set('bank banka bankasi banque banco banca group'.split(' '));

export function isLegal(token: Token | undefined): boolean {
  return token?.kind === 'legal';
}

/** So much of the listed name must be there, by weight; of a person's besides the father's name, which few write. */
export const CLOSE_COVER = 0.85;
/** Of a person's where all that is there is written as listed: few write all of their given names. */
export const CLOSE_COVER_AS_LISTED = 0.65;
/** And so much in any case: one of two family names may be missing where the other is a rare one. */
export const TEXT_COVER = 0.58;

/** So much must have been matched, in nats, lest words of a text meet by chance. */
export const LEAST_INFORMATION = {
  /** Words that stand close together. */
  loose: 13,
  /** A listed name of several words, word for word and not among other names. */
  verbatim: 8,
  /** A person's of which only the father's name is missing, word for word and not among other names: `ROMAN ROTENBERG`. */
  withoutFather: 8,
  /** The same where some of its words are written as one, or one as several: `Abdul Bari` is a given name as well. */
  joined: 10,
  /** A vessel where nothing in the text points to vessels. */
  vesselWithoutCue: 18,
  /** Word for word after `MV`, `M/T`, `VESSEL`. */
  vesselAfterPrefix: 1,
};

/** The least that may have to be matched for a name of this kind in any text, in nats. */
export function leastInText(kind: EntryKind, rule: TextRule): number {
  return isCraft(kind) ? LEAST_INFORMATION.vesselAfterPrefix : LEAST_BY_RULE[rule].asListed;
}

/**
 * By rule: the least where all of a name is written as listed; where it stands apart with typing errors (a lone word only with
 * its legal form); and where a word that tells who is meant is missing, whatever is known of a party. Two ordinary words have
 * five nats.
 */
export const LEAST_BY_RULE: Readonly<Record<TextRule, Readonly<Record<'asListed' | 'misspelt' | 'withLoss', number>>>> =
  {
    plain: { asListed: LEAST_INFORMATION.verbatim, misspelt: 11, withLoss: LEAST_INFORMATION.withoutFather },
    lone: { asListed: 6, misspelt: 7, withLoss: 6 },
    apart: { asListed: 5, misspelt: 7, withLoss: LEAST_INFORMATION.loose },
    never: {
      asListed: Number.POSITIVE_INFINITY,
      misspelt: Number.POSITIVE_INFINITY,
      withLoss: Number.POSITIVE_INFINITY,
    },
  };

/** What of a name may stand in a text. */
export interface Standing {
  readonly kind: EntryKind;
  readonly rule: TextRule;
  /** Each word of the name that may not be missing, as it is. */
  readonly isVerbatim: boolean;
  /** Each word of it but articles, in whatever way. */
  readonly isWhole: boolean;
}

/** The same for one text. */
export function leastInSuchText({ kind, rule, isVerbatim, isWhole }: Standing, hasVesselCue: boolean): number {
  if (isCraft(kind)) {
    if (isVerbatim && hasVesselCue) return LEAST_INFORMATION.vesselAfterPrefix;
    if (isVerbatim && kind === 'aircraft') return LEAST_INFORMATION.verbatim;
    return hasVesselCue ? LEAST_INFORMATION.loose : LEAST_INFORMATION.vesselWithoutCue;
  }
  const { asListed, misspelt, withLoss } = LEAST_BY_RULE[rule];
  if (rule === 'lone' || rule === 'never' || (isWhole && isVerbatim)) return asListed;
  if (isVerbatim) return LEAST_INFORMATION.verbatim;
  return isWhole ? misspelt : withLoss;
}

/** Share of a listed name that must be there in any text. */
export function leastCoverInText(kind: EntryKind): number {
  return kind === 'person' ? TEXT_COVER : CLOSE_COVER;
}

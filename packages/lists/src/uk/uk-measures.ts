/** What the words of the UK Sanctions List on the measures imposed come to: a data table. Nothing here is legal advice. */

import type { Measure, MeasureKind } from '@interdict/model';

/** By a word of the measure; the first that is found decides. */
const KINDS: readonly (readonly [word: string, kind: MeasureKind, mark?: string])[] = [
  ['asset freeze', 'blocking'],
  // Russia (Sanctions) (EU Exit) Regulations 2019, regulation 17A: no processing of payments to, from or via the bank.
  ['correspondent', 'processing-ban', 'effect unverified'],
];

/**
 * One measure for each regime and measure imposed. Only an asset freeze blocks; a travel ban, the disqualification of a
 * director and what is not in the table is information. `undefined` stands for a list of asset freezes alone.
 */
export function ukMeasures(regimes: readonly string[], sanctions: readonly string[] | undefined): readonly Measure[] {
  const kinds = (sanctions ?? ['Asset freeze']).map((text): Omit<Measure, 'programme'> => {
    const [, kind = 'information', mark] = KINDS.find(([word]) => text.toLowerCase().includes(word)) ?? [];
    const words = mark === undefined ? text : `${text} (${mark})`;
    return { kind, authority: 'UK', ...(sanctions ? { text: words } : {}) };
  });
  // A designation whose measures are not told is taken for the strictest.
  const known = kinds.length === 0 ? [{ kind: 'blocking', authority: 'UK' } as const] : kinds;
  return regimes.length === 0
    ? known
    : regimes.flatMap((programme) => known.map((measure) => ({ ...measure, programme })));
}

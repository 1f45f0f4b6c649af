/** Whether a Cuban transfer only passes through the United States (31 CFR 515.584(d)). */

import type { Facts } from './facts.ts';
import { isAmerican } from './flags/nexus.ts';

/** `passes-through`: it starts and ends outside the United States. `unclear`: the message does not show where. */
export type CubanTransfer = 'passes-through' | 'ends-here' | 'unclear';

export function cubanTransfer({ chain, participants }: Facts): CubanTransfer {
  const ends = [chain[0], chain.at(-1)];
  const parties = participants.filter(({ agent }) => !agent);
  if (ends.some((end) => end && isAmerican(end)) || parties.some(isAmerican)) return 'ends-here';
  const seen = chain.length > 1 && ends.every((end) => end !== undefined && end.countries.length > 0);
  return seen ? 'passes-through' : 'unclear';
}

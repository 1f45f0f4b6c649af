/** How alike two words are by their sounds. */

import { statesAmongSounds } from './sound-moves.ts';
import { begin, createSoundWalk, distanceAt, enter, type Place, placeOf } from './sound-walk.ts';
import { likenessAt, limitFor, LONGEST, readingsOf, speltOf } from './sounds.ts';

/**
 * Likeness from 0.93 to 0.97 of two words of which one comes from a script that leaves sounds open; 0 where they are further
 * apart or neither does. Symmetric. `glued`: one of them is made of several.
 */
export function soundLikeness(a: string, b: string, glued: boolean): number {
  const [one, two] = [speltOf(a), speltOf(b)];
  const [open, other] = one.isOpen ? [one, two] : [two, one];
  const count = open.letters.length;
  if (!open.isOpen || count > LONGEST || other.letters.length > LONGEST) return 0;
  const length = Math.max(open.length, other.length);
  const limit = limitFor(length, glued);
  const labels = [[], ...Array.from({ length: count }, (_, at) => readingsOf(open, at))];
  const placeAt = (at: number): Place => placeOf(statesAmongSounds(readingsOf(other, at), labels), labels.length);
  const walk = createSoundWalk(count, other.letters.length);
  begin(walk, { letters: other.letters.length, placeAt }, limit);
  for (let depth = 1; depth <= count; depth += 1) if (enter(walk, depth, depth, limit) === 0) return 0;
  return likenessAt(distanceAt(walk, count), length, glued);
}

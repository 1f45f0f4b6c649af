/** How alike two words are by their sounds. */

import { movesBySounds, soundsOf } from './sound-moves.ts';
import { createSoundWalk } from './sound-walk.ts';
import { likenessAt, limitFor, LONGEST, speltOf } from './sounds.ts';

/**
 * Likeness from 0.93 to 0.97 of two words of which one comes from a script that leaves sounds open; 0 where they are further
 * apart or neither does. Symmetric. `glued`: one of them is made of several.
 */
export function soundLikeness(a: string, b: string, glued: boolean): number {
  const [one, two] = [speltOf(a), speltOf(b)];
  const [open, other] = one.isOpen ? [one, two] : [two, one];
  const sounds = open.letters.length;
  if (!open.isOpen || sounds > LONGEST || other.letters.length > LONGEST) return 0;
  const length = Math.max(open.length, other.length);
  const limit = limitFor(length, glued);
  const walk = createSoundWalk(sounds);
  walk.begin(movesBySounds(other, soundsOf(open)), sounds);
  for (let at = 0; at < sounds; at += 1) if (walk.enter(at, at + 1, limit) === 0) return 0;
  return likenessAt(walk.distanceAt(sounds), length, glued);
}

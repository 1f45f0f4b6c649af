/** Which of OFAC's two sets a file holds, where it does not say so itself. */

import { ListError } from '../list-error.ts';
import { type OfacSet, programmeTagged } from './measures.ts';

/**
 * A name that says neither is decided by the programmes: most entries of the consolidated set have one that the SDN list
 * hardly has. A name must not unblock a list, so one that says `cons` has to agree with the content.
 *
 * @param programmes the tags of each entry
 */
export function setOf(name: string, programmes: readonly (readonly string[])[]): OfacSet {
  const typical = programmes.filter((tags) => tags.some(isConsolidatedTag)).length;
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  if (base.startsWith('cons')) {
    if (typical * 4 > programmes.length) return 'consolidated';
    throw new ListError('list-ambiguous', 'The name says consolidated list, the programmes say SDN list.', {
      path: name,
    });
  }
  return !base.startsWith('sdn') && typical * 2 > programmes.length ? 'consolidated' : 'sdn';
}

function isConsolidatedTag(tag: string): boolean {
  const programme = programmeTagged(tag);
  return programme?.tag === 'UKRAINE-EO13662' || (programme?.elsewhere !== undefined && !programme.blocks);
}

/** Orders hits, and merges those that came from several readings of the same text. */

import type { Hit, Subject } from '@interdict/model';

/** By subject as given, then by descending score, then by entry id. */
export function inOrder(hits: readonly Hit[], subjects: readonly Subject[]): Hit[] {
  if (hits.length < 2) return [...hits];
  const position = new Map(subjects.map((subject, at) => [subject, at]));
  return hits.toSorted(
    (a, b) =>
      (position.get(a.subject) ?? 0) - (position.get(b.subject) ?? 0) ||
      b.score - a.score ||
      (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0),
  );
}

/**
 * One hit for an entry, a role and a place in the message: the one that says most about identity, then the best score, then
 * the narrowest location.
 */
export function mergeReadings(hits: readonly Hit[]): Hit[] {
  if (hits.length < 2) return [...hits];
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(`${hit.entry.id} ${hit.subject.role}`);
    if (group) group.push(hit);
    else groups.set(`${hit.entry.id} ${hit.subject.role}`, [hit]);
  }
  const kept = new Set<Hit>();
  for (const group of groups.values()) {
    const best: Hit[] = [];
    const ranked = group.toSorted((a, b) => strength(b) - strength(a) || b.score - a.score || width(a) - width(b));
    for (const hit of ranked) if (!best.some((other) => overlap(hit, other))) best.push(hit);
    for (const hit of best) kept.add(hit);
  }
  return hits.filter((hit) => kept.has(hit));
}

/** An equal number is more than an exact name, that is more than a likely one, and a weak alias is least. */
function strength({ matched, score, evidence }: Hit): number {
  if (matched.kind === 'identifier') return score === 1 ? 3 : 1;
  if (matched.name.strength === 'weak') return 0;
  return evidence.some((step) => step.kind === 'name' && step.exact) ? 2 : 1;
}

function width({ subject: { location } }: Hit): number {
  return location.end - location.start;
}

function overlap(a: Hit, b: Hit): boolean {
  const [first, second] = [a.subject.location, b.subject.location];
  return first.start < second.end && second.start < first.end;
}

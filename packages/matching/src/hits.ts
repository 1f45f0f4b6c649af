/** Orders hits, and merges those that came from several readings of the same text. */

import type { Hit, Subject } from '@interdict/model';

/** By subject as given, then by descending score, then by entry id. */
export function inOrder(hits: readonly Hit[], subjects: readonly Subject[]): Hit[] {
  const position = new Map(subjects.map((subject, at) => [subject, at]));
  return hits.toSorted(
    (a, b) =>
      (position.get(a.subject) ?? 0) - (position.get(b.subject) ?? 0) ||
      b.score - a.score ||
      (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0),
  );
}

/** One hit for an entry, a role and a place in the message: the best score, then the narrowest location. */
export function mergeReadings(hits: readonly Hit[]): Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(`${hit.entry.id} ${hit.subject.role}`);
    if (group) group.push(hit);
    else groups.set(`${hit.entry.id} ${hit.subject.role}`, [hit]);
  }
  const kept = new Set<Hit>();
  for (const group of groups.values()) {
    const best: Hit[] = [];
    for (const hit of group.toSorted((a, b) => b.score - a.score || width(a) - width(b))) {
      if (!best.some((other) => overlap(hit, other))) best.push(hit);
    }
    for (const hit of best) kept.add(hit);
  }
  return hits.filter((hit) => kept.has(hit));
}

function width({ subject: { location } }: Hit): number {
  return location.end - location.start;
}

function overlap(a: Hit, b: Hit): boolean {
  const [first, second] = [a.subject.location, b.subject.location];
  return first.start < second.end && second.start < first.end;
}

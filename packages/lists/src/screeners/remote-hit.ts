/** A hit of an engine that says which entry it found and how sure it is, but not why. */

import {
  type Evidence,
  type Hit,
  type IdentifierType,
  identifierKey,
  type ListEntry,
  type ListedName,
  type Subject,
} from '@interdict/model';

/**
 * The name of the entry that is most like the subject is taken for the one that matched, and the words they share for the
 * reason. What is known on both sides and agrees is evidence; what differs is not, as the engine may know more than it says.
 */
export function remoteHit(subject: Subject, entry: ListEntry, score: number, asked?: IdentifierType): Hit {
  const facts = [...birthDates(subject, entry), ...countries(subject, entry)];
  const identifier = entry.identifiers.find(
    ({ type, value }) => type === asked && identifierKey(type, value) === identifierKey(type, subject.value),
  );
  if (identifier) {
    const { type, value } = identifier;
    const equal: Evidence = { kind: 'identifier', type, subject: subject.value, listed: value };
    return { subject, entry, matched: { kind: 'identifier', identifier }, score: 1, evidence: [equal, ...facts] };
  }
  const compared = entry.names.map((name) => compare(subject.value, name)).sort((a, b) => a.apart - b.apart);
  const [best = compare(subject.value, { value: '', type: 'primary', strength: 'strong' })] = compared;
  return { subject, entry, matched: { kind: 'name', name: best.name }, score, evidence: [best.evidence, ...facts] };
}

interface Comparison {
  readonly name: ListedName;
  /** How many words stand on one side only; a weak alias counts as a little further away. */
  readonly apart: number;
  readonly evidence: Evidence;
}

function compare(text: string, name: ListedName): Comparison {
  const [ours, theirs] = [wordsOf(text), wordsOf(name.value)];
  const shared = ours.filter((word) => theirs.includes(word));
  const unmatchedSubject = ours.filter((word) => !theirs.includes(word));
  const unmatchedListed = theirs.filter((word) => !ours.includes(word));
  return {
    name,
    apart: unmatchedSubject.length + unmatchedListed.length + (name.strength === 'weak' ? 0.5 : 0),
    evidence: {
      kind: 'name',
      pairs: shared.map((word) => ({ subject: word, listed: word, relation: 'equal', similarity: 1, weight: 1 })),
      unmatchedSubject: unmatchedSubject.map(weighed),
      unmatchedListed: unmatchedListed.map(weighed),
      exact: shared.length > 0 && unmatchedSubject.length === 0 && unmatchedListed.length === 0,
    },
  };
}

function weighed(token: string): { readonly token: string; readonly weight: number } {
  return { token, weight: 1 };
}

/** Words without their accents, each once. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu))];
}

function birthDates({ known }: Subject, { births }: ListEntry): readonly Evidence[] {
  const given = known.birth?.date?.range;
  const listed = births.find(({ range }) => given && range && given.from <= range.to && range.from <= given.to)?.range;
  if (!given || !listed) return [];
  return [
    {
      kind: 'corroborates',
      datum: 'birth-date',
      subject: `${given.from} to ${given.to}`,
      listed: `${listed.from} to ${listed.to}`,
    },
  ];
}

function countries({ known }: Subject, { nationalities, addresses, births }: ListEntry): readonly Evidence[] {
  const listed = new Set([...nationalities, ...[...addresses, ...births].flatMap(({ country }) => country ?? [])]);
  const shared = known.countries.filter(({ country }) => listed.has(country));
  if (shared.length === 0) return [];
  return [
    {
      kind: 'corroborates',
      datum: 'country',
      subject: listing(shared.map(({ country, source }) => `${country} (${source})`)),
      listed: listing(shared.map(({ country }) => country)),
    },
  ];
}

function listing(texts: readonly string[]): string {
  return [...new Set(texts)].join(', ');
}

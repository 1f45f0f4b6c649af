/** Scores a text against a listed name: the text as one name, or a name somewhere in the text. */

import type { EntryKind } from '@interdict/model';
import { align, edgesBetween, initialEdges, truncatedEdges, type Compare, type Edge } from './alignment.ts';
import { VESSEL_CUES } from './common-words.ts';
import {
  type Context,
  evidenceOf,
  informationOf,
  MOST_SUBJECT_SHARE,
  type NameEvidence,
  NO_CONTEXT,
  scoreOf,
} from './name-evidence.ts';
import { prepare, type Prepared } from './prepared.ts';
import { likeness } from './token-similarity.ts';
import { weighByTables, type Weigh } from './weights.ts';

export interface NameScore {
  /** From 0 to 1; 0 where nothing matches or a name in a text is too short or too common to mean anything. */
  readonly score: number;
  readonly evidence: NameEvidence;
}

/** `name`: the text is one name, though more may be written around it. `text`: a name may stand anywhere in it. */
export type Mode = 'name' | 'text';

/** In a text so much of the listed name must be there, in nats and as a share. */
const TEXT_INFORMATION = 13;
/** The same for a name that stands there word for word, with all its words, and has more than one. */
const VERBATIM_INFORMATION = 8;
/** The same for a vessel without a word that points to vessels. */
const VESSEL_INFORMATION = 18;
const TEXT_COVER = 0.85;
/** Words that may stand between the parts of a name in a text. */
const WINDOW_SLACK = 3;
/** Initials and cut words count only beside words that say at least so much, in nats. */
const ANCHOR = 5;
/** Vessels are named by code words and numbers: what is not nearly equal is another vessel. */
const VESSEL_SIMILARITY = 0.85;
const VESSEL_WORD = 6;

/**
 * What a name must have matched to reach `threshold`: a share of its weight, or so many nats where initials and cut words
 * make the rest of the name weigh less.
 */
export function leastCover(
  { tokens, truncated }: Prepared,
  mode: Mode,
  threshold: number,
): [cover: number, weight: number] {
  if (mode === 'text') return [TEXT_COVER, truncated ? ANCHOR : Number.POSITIVE_INFINITY];
  const cover = 1 - (1 - threshold) / (1 - MOST_SUBJECT_SHARE);
  const partial = truncated || tokens.some(({ kind }) => kind === 'initial');
  return [Math.min(cover, TEXT_COVER), partial ? ANCHOR : Number.POSITIVE_INFINITY];
}

/** Scores `queryText` as a name against one listed name, with the weights of a list where given. */
export function scoreName(
  queryText: string,
  listedName: string,
  kind: EntryKind,
  {
    weigh = weighByTables,
    context = NO_CONTEXT,
    mode = 'name',
  }: { weigh?: Weigh; context?: Context; mode?: Mode } = {},
): NameScore {
  const subject = prepare(queryText, weigh, mode === 'name');
  return scorePrepared(subject, prepare(listedName, weigh, true), kind, mode, context, likeness);
}

export function scorePrepared(
  subject: Prepared,
  listed: Prepared,
  kind: EntryKind,
  mode: Mode,
  context: Context,
  compare: Compare,
): NameScore {
  const edges = allEdges(subject, listed, kind, mode, compare);
  const inText = (): NameScore => bestWindow(subject, listed, kind, mode, context, edges);
  if (mode === 'text') return inText();
  const whole = scoreWindow(subject, listed, kind, mode, context, edges, { start: 0, end: subject.tokens.length });
  if (subject.tokens.length <= listed.tokens.length) return whole;
  const part = inText();
  return part.score > whole.score ? part : whole;
}

function allEdges(subject: Prepared, listed: Prepared, kind: EntryKind, mode: Mode, compare: Compare): Edge[] {
  const edges = edgesBetween(subject, listed, compare);
  if (kind === 'vessel' || kind === 'aircraft') return edges.filter((edge) => isNearlyEqual(edge, listed));
  if (mode === 'name') edges.push(...initialEdges(subject.tokens, listed.tokens));
  if (subject.truncated) edges.push(...truncatedEdges(subject.tokens, listed.tokens));
  return edges;
}

function isNearlyEqual({ relation, similarity, listed }: Edge, { tokens }: Prepared): boolean {
  if (relation === 'equal' || relation === 'joined') return true;
  return similarity >= VESSEL_SIMILARITY && (tokens[listed.start]?.text.length ?? 0) >= VESSEL_WORD;
}

interface Window {
  readonly start: number;
  readonly end: number;
}

/** The best place of the listed name in the text. */
function bestWindow(
  subject: Prepared,
  listed: Prepared,
  kind: EntryKind,
  mode: Mode,
  context: Context,
  edges: readonly Edge[],
): NameScore {
  const width = listed.tokens.length + WINDOW_SLACK;
  let best = NOTHING;
  const isCraft = kind === 'vessel' || kind === 'aircraft';
  const hasCue = !isCraft || subject.tokens.some(({ text }) => VESSEL_CUES.has(text));
  for (const start of new Set(edges.map((edge) => edge.subject.start).sort((a, b) => a - b))) {
    const inside = edges.filter(
      (edge) => edge.subject.start >= start && edge.subject.start + edge.subject.length <= start + width,
    );
    const end = Math.max(...inside.map((edge) => edge.subject.start + edge.subject.length));
    const score = scoreWindow(subject, listed, kind, mode, context, inside, { start, end });
    const least = !hasCue ? VESSEL_INFORMATION : isVerbatim(score.evidence) ? VERBATIM_INFORMATION : TEXT_INFORMATION;
    if (score.score > best.score && isEnough(score.evidence, least)) best = score;
  }
  return best;
}

/** Whether every word of a listed name of several stands in the text, in its order and with nothing between. */
function isVerbatim({ pairs, unmatchedListed, unmatchedSubject }: NameEvidence): boolean {
  const inside = unmatchedSubject.filter(({ weight }) => weight > 0);
  return (
    pairs.length > 1 &&
    unmatchedListed.length === 0 &&
    inside.length === 0 &&
    pairs.every(({ relation }) => relation === 'equal')
  );
}

/** Whether so much was found that it cannot be a chance meeting of words. */
function isEnough(evidence: NameEvidence, least: number): boolean {
  const missing = evidence.unmatchedListed.reduce((total, { weight }) => total + weight, 0);
  const information = informationOf(evidence);
  return information >= least && information / (information + missing) >= TEXT_COVER;
}

function scoreWindow(
  subject: Prepared,
  listed: Prepared,
  kind: EntryKind,
  mode: Mode,
  context: Context,
  edges: readonly Edge[],
  window: Window,
): NameScore {
  const chosen = anchored(
    align(edges, ({ start, length }) => total(listed.weights, start, length)),
    listed,
  );
  if (chosen.length === 0) return NOTHING;
  const last = chosen.reduce((end, edge) => Math.max(end, edge.subject.start + edge.subject.length), window.start);
  const evidence = evidenceOf(
    {
      subject,
      listed,
      chosen,
      window:
        mode === 'name' && window.end === subject.tokens.length && window.start === 0
          ? window
          : { ...window, end: last },
      wholeField: mode === 'name',
      truncated: subject.truncated,
    },
    context,
  );
  return { score: scoreOf(evidence, kind), evidence };
}

const NOTHING: NameScore = {
  score: 0,
  evidence: { kind: 'name', pairs: [], unmatchedSubject: [], unmatchedListed: [], exact: false },
};

function anchored(chosen: readonly Edge[], { weights }: Prepared): readonly Edge[] {
  const isPartial = ({ relation }: Edge): boolean => relation === 'initial' || relation === 'truncated';
  const words = chosen.filter((edge) => !isPartial(edge));
  const anchor = words.reduce(
    (sum, { listed, similarity }) => sum + similarity * total(weights, listed.start, listed.length),
    0,
  );
  return anchor < ANCHOR ? words : chosen;
}

function total(weights: readonly number[], start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 1) sum += weights[at] ?? 0;
  return sum;
}

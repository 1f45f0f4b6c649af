/**
 * Finds the forms that a text may score high against, and the edges to them. Nothing that reaches the threshold is left
 * out: the argument stands in the README under "Why the index loses nothing".
 */

import { cutBits, type Cuts, type Edge, edgeOf, INITIAL, isInitial, isName, NO_CUTS, TRUNCATED } from './alignment.ts';
import { DOUBT_SCALE, FREE } from './build-names.ts';
import { type Context, isCraft, type Mode } from './comparison.ts';
import type { ListedForm, ListedNames, Postings } from './listed-names.ts';
import { VESSEL_SIMILARITY } from './name-score.ts';
import type { Prepared } from './prepared.ts';
import { leastListedCover, scoreFrom } from './score.ts';
import { leastInSuchText, TEXT_COVER } from './text-score.ts';
import type { Likeness } from './token-similarity.ts';
import type { Span, Unit } from './units.ts';
import type { Neighbours } from './vocabulary.ts';

/** What is looked for. */
export interface Question {
  readonly subject: Prepared;
  readonly mode: Mode;
  readonly context: Context;
  readonly threshold: number;
}

export interface Candidates {
  /** Numbers of all forms that may reach the threshold. */
  find(question: Question): number[];
  /** All edges between the subject that was looked for last and a form. */
  edgesTo(listed: ListedForm): Edge[];
}

/** Listed weights are kept with seven digits. */
const SLACK = 1e-5;
/** The first tokens of a subject have a bit each; what stands behind them never counts as missing. */
const MOST_BITS = 30;
/** Stands for all tokens without a bit. */
const BEYOND = 1 << MOST_BITS;
/** The sign bit. */
const LAST_TOKEN = 1 << 31;

/** What {@link Question} means for every form. */
interface Asked extends Question {
  /** Share of a form that may go without a counterpart. */
  readonly mostLost: number;
  /** What the subject lacks if the token has no counterpart. */
  readonly missing: readonly number[];
  /** First letters of the subject's initials. */
  readonly initials: ReadonlySet<number>;
  /** Units that begin with the word that was cut. */
  readonly cut: readonly [from: number, to: number];
}

export function createCandidates(
  { vocabulary, forms }: Pick<ListedNames, 'vocabulary' | 'forms'>,
  neighboursOf: (unit: Unit) => Neighbours,
): Candidates {
  // Of units, valid where `marked` is the number of this search: best similarity, tokens they may stand for, first edge.
  const marked = new Uint32Array(vocabulary.size);
  const similarity = new Float32Array(vocabulary.size);
  const standsFor = new Int32Array(vocabulary.size);
  const firstEdge = new Int32Array(vocabulary.size);
  const seen = new Uint32Array(forms.size);
  const cover = new Float32Array(forms.longest);
  let search = 0;
  let tokensOfSubject: Prepared['tokens'] = [];
  /** The listed units that are like some unit of the subject: single words, and glued ones. */
  let units: number[] = [];
  let gluedUnits: number[] = [];
  // Edges make a chain for each listed unit.
  let edgeUnits: Unit[] = [];
  let edgeLikes: Likeness[] = [];
  let edgeNext: number[] = [];

  return {
    find(question) {
      const most = mark(question.subject);
      if (units.length + gluedUnits.length === 0 && !question.subject.truncated) return [];
      const asked = understood(question, most);
      const found: number[] = [];
      const consider = (form: number): void => {
        if (seen[form] === search) return;
        seen[form] = search;
        if (mayReach(form, asked)) found.push(form);
      };
      scan(question.mode === 'text' ? forms.textPostings : forms.postings, asked, consider);
      if (question.subject.truncated) scanCut(asked, consider);
      return found;
    },
    edgesTo(listed) {
      const edges: Edge[] = [];
      listed.units.forEach((b, at) => {
        const id = listed.unitIds[at] ?? 0;
        if (marked[id] !== search) return;
        for (let edge = firstEdge[id] ?? -1; edge >= 0; edge = edgeNext[edge] ?? -1) {
          const [a, like] = [edgeUnits[edge], edgeLikes[edge]];
          const made = a && like && edgeOf(a, tokensOfSubject, b, listed.tokens, like);
          if (made) edges.push(made);
        }
      });
      return edges;
    },
  };

  /** Notes for each listed unit what of the subject it is like. Returns the most that can be matched, in nats. */
  function mark(text: Prepared): number {
    search = search === 0xffffffff ? 1 : search + 1;
    if (search === 1) {
      marked.fill(0);
      seen.fill(0);
    }
    tokensOfSubject = text.tokens;
    units = [];
    gluedUnits = [];
    edgeUnits = [];
    edgeLikes = [];
    edgeNext = [];
    const best = new Float64Array(text.tokens.length);
    for (const unit of text.units) {
      const bits = bitsOf(unit, text.tokens.length);
      const cuts = unit.length > 1 ? cutBits(unit, text.tokens) : NO_CUTS;
      const { ids, likes } = neighboursOf(unit);
      ids.forEach((id, at) => {
        const like = likes[at];
        if (!like) return;
        const isGlued = isBesideTokens(vocabulary.kindAt(id));
        if (isGlued && sharesCuts(cuts, id)) return;
        // what is joined may weigh less than the listed words, and covers them all the same
        const alike = like.relation === 'joined' ? 1 : like.similarity;
        if (marked[id] !== search) {
          marked[id] = search;
          similarity[id] = 0;
          standsFor[id] = 0;
          firstEdge[id] = -1;
          (isGlued ? gluedUnits : units).push(id);
        }
        similarity[id] = Math.max(similarity[id] ?? 0, alike);
        standsFor[id] = (standsFor[id] ?? 0) | bits;
        edgeNext.push(firstEdge[id] ?? -1);
        firstEdge[id] = edgeUnits.push(unit) - 1;
        edgeLikes.push(like);
        best[unit.start] = Math.max(best[unit.start] ?? 0, alike * (forms.unitWeight[id] ?? 0));
      });
    }
    return best.reduce((sum, nats) => sum + nats, 0);
  }

  /** Whether a glued unit is cut where the subject's is in every form: then there never is an edge. */
  function sharesCuts([low, high]: Cuts, unit: number): boolean {
    return (low & (forms.unitCuts[2 * unit] ?? 0)) !== 0 || (high & (forms.unitCuts[2 * unit + 1] ?? 0)) !== 0;
  }

  function understood(question: Question, most: number): Asked {
    const { subject, mode, context, threshold } = question;
    const { tokens, weights, truncated } = subject;
    const initials = new Set(mode === 'name' ? tokens.filter(isInitial).map(({ text }) => text.charCodeAt(0)) : []);
    // an initial stands for any word, a cut word for a longer one
    const matched = truncated || initials.size > 0 ? Number.POSITIVE_INFINITY : most;
    const leastCover = mode === 'text' ? TEXT_COVER : Math.min(TEXT_COVER, leastListedCover(threshold, matched));
    return {
      ...question,
      mostLost: 1 - leastCover + SLACK,
      missing: tokens
        .slice(0, mode === 'name' ? MOST_BITS : 0)
        .map((token, at) => (isInitial(token) || context.address.has(token.text) ? 0 : (weights[at] ?? 0))),
      initials,
      cut: truncated ? vocabulary.beginningWith(tokens.at(-1)?.text ?? '') : [0, 0],
    };
  }

  /** Forms that the share that is covered, or may be, makes worth a look. */
  function scan(postings: Postings, { threshold, initials }: Asked, consider: (form: number) => void): void {
    const { first, items, doubt, partner, partnerDoubt } = postings;
    const hasInitials = initials.size > 0;
    const most = (1 - threshold + SLACK) * DOUBT_SCALE;
    // an initial stands for any word, however heavy
    const mostOfHeavier = hasInitials ? DOUBT_SCALE : most;
    for (const unit of units) {
      const end = first[unit + 1] ?? 0;
      for (let at = first[unit] ?? 0; at < end && (doubt[at] ?? 0) <= mostOfHeavier; at += 1) {
        const other = partner[at] ?? 0;
        const isMissed = (partnerDoubt[at] ?? 0) > most && marked[other] !== search;
        if (isMissed && !(hasInitials && initials.has(vocabulary.initialAt(other)))) continue;
        consider(items[at] ?? 0);
      }
    }
    // glued words may cover what has no counterpart alone
    scanAll(gluedUnits, consider);
  }

  function scanAll(of: readonly number[], consider: (form: number) => void): void {
    const { first, items } = forms.postings;
    for (const unit of of) {
      const end = first[unit + 1] ?? 0;
      for (let at = first[unit] ?? 0; at < end; at += 1) consider(items[at] ?? 0);
    }
  }

  /** Forms of which a part may have been cut off: those that the last token of the text is a part of, or begins a word of. */
  function scanCut({ cut: [from, to] }: Asked, consider: (form: number) => void): void {
    const { first, items } = forms.postings;
    const count = units.reduce((sum, unit) => sum + (first[unit + 1] ?? 0) - (first[unit] ?? 0), 0);
    const end = first[to] ?? 0;
    if (end - (first[from] ?? 0) > count) return scanAll(units, consider); // some other word of the form is here
    for (let at = first[from] ?? 0; at < end; at += 1) consider(items[at] ?? 0);
    scanAll(
      units.filter((unit) => (standsFor[unit] ?? 0) < 0),
      consider,
    );
  }

  /** Whether the most generous count of what a form has in common with the subject gives a score that counts. */
  function mayReach(form: number, asked: Asked): boolean {
    if (losesTooMuch(form, asked) && !hasGluedPart(form)) return false;
    const kind = forms.kindAt(form);
    const [used, cutFrom] = coverTokens(form, isCraft(kind), asked);
    const start = forms.tokens.first[form] ?? 0;
    const end = forms.tokens.first[form + 1] ?? 0;
    const mayBeHome = kind !== 'person' && asked.context.countries.size > 0;
    const total = forms.weight[form] ?? 0;
    let bits = used;
    let matched = 0;
    let covered = 0;
    let found = 0;
    let isVerbatim = true;
    for (let at = start; at < end; at += 1) {
      const position = forms.tokenPosition[at] ?? 0;
      const weight = forms.tokenWeight[at] ?? 0;
      const alike = cover[position] ?? 0;
      const free = forms.tokenFree[at] ?? 0;
      const mayBeInitial = asked.mode === 'name' && (asked.initials.size > 0 || free === FREE.initial);
      const byInitial = mayBeInitial ? initialFor(forms.tokens.items[at] ?? 0, free, asked) : 0;
      const isExcused = byInitial !== 0 || position >= cutFrom || (free === FREE.country && mayBeHome);
      bits |= byInitial;
      matched += weight * Math.max(alike, byInitial === 0 ? 0 : INITIAL.similarity);
      covered += isExcused ? weight : weight * alike;
      if (isExcused || alike > 0) found += weight;
      isVerbatim &&= alike === 1;
    }
    if (matched === 0) return false;
    const listedCover = Math.min(1, covered / total);
    const least = asked.threshold - SLACK;
    if (asked.mode === 'name') {
      let missing = 0;
      for (let at = 0; at < asked.missing.length; at += 1)
        if ((bits & (1 << at)) === 0) missing += asked.missing[at] ?? 0;
      if (scoreFrom(matched, matched / (matched + missing), listedCover, kind) >= least) return true;
      if (asked.subject.tokens.length <= end - start) return false;
    }
    const isLone = forms.lone[form] === 1;
    return (
      found >= (TEXT_COVER - SLACK) * total &&
      matched >= leastInSuchText({ kind, isLone, isVerbatim }, asked.subject.hasVesselCue, asked.mode) - SLACK &&
      scoreFrom(matched, 1, listedCover, kind) >= least
    );
  }

  /** Whether single tokens without a counterpart weigh too much already. Anything may be missing behind a cut. */
  function losesTooMuch(form: number, { mostLost, initials, subject: { truncated }, cut }: Asked): boolean {
    const most = (forms.weight[form] ?? 0) * mostLost;
    const end = forms.tokens.first[form + 1] ?? 0;
    let lost = 0;
    let loses = false;
    for (let at = forms.tokens.first[form] ?? 0; at < end; at += 1) {
      const unit = forms.tokens.items[at] ?? 0;
      if (truncated && ((marked[unit] === search && (standsFor[unit] ?? 0) < 0) || (unit >= cut[0] && unit < cut[1]))) {
        return false;
      }
      if (loses || marked[unit] === search || forms.tokenFree[at] !== FREE.no) continue;
      if (initials.size > 0 && initials.has(vocabulary.initialAt(unit))) continue;
      lost += forms.tokenWeight[at] ?? 0;
      loses = lost > most;
      if (loses && !truncated) return true;
    }
    return loses;
  }

  function hasGluedPart(form: number): boolean {
    if (gluedUnits.length === 0) return false;
    const end = forms.glued.first[form + 1] ?? 0;
    for (let at = forms.glued.first[form] ?? 0; at < end; at += 1) {
      if (marked[forms.glued.items[at] ?? 0] === search) return true;
    }
    return false;
  }

  /** Writes to `cover` how like the best counterpart of each token is; gives back the tokens used, and where a cut may begin. */
  function coverTokens(
    form: number,
    ofCraft: boolean,
    { cut, subject: { tokens, truncated } }: Asked,
  ): [number, number] {
    let bits = 0;
    let cutFrom = Number.POSITIVE_INFINITY;
    const use = (standing: number, end: number): void => {
      bits |= standing;
      if (truncated && standing < 0) cutFrom = Math.min(cutFrom, end);
    };
    for (let at = forms.tokens.first[form] ?? 0; at < (forms.tokens.first[form + 1] ?? 0); at += 1) {
      const unit = forms.tokens.items[at] ?? 0;
      const position = forms.tokenPosition[at] ?? 0;
      const alike = marked[unit] === search ? (similarity[unit] ?? 0) : 0;
      const counts = alike > 0 && !(ofCraft && alike < VESSEL_SIMILARITY);
      cover[position] = counts ? alike : 0;
      if (counts) use(standsFor[unit] ?? 0, position + 1);
      if (unit >= cut[0] && unit < cut[1]) {
        cover[position] = Math.max(cover[position] ?? 0, TRUNCATED.similarity);
        use(LAST_TOKEN | bitOf(tokens.length - 1), position + 1);
      }
    }
    if (gluedUnits.length === 0) return [bits, cutFrom];
    for (let at = forms.glued.first[form] ?? 0; at < (forms.glued.first[form + 1] ?? 0); at += 1) {
      const unit = forms.glued.items[at] ?? 0;
      if (marked[unit] !== search) continue;
      const start = forms.gluedStart[at] ?? 0;
      const end = start + (forms.gluedLength[at] ?? 0);
      cover.fill(1, start, end);
      use(standsFor[unit] ?? 0, end);
    }
    return [bits, cutFrom];
  }

  /** Bits of the subject's tokens that an initial pairs with the listed token; 0 where none does. */
  function initialFor(unit: number, free: number, { subject: { tokens }, initials }: Asked): number {
    const letter = vocabulary.initialAt(unit);
    if (free !== FREE.initial) return initials.has(letter) && isName({ kind: vocabulary.kindAt(unit) }) ? BEYOND : 0;
    let bits = 0;
    tokens.forEach((token, at) => {
      if (isName(token) && token.text.charCodeAt(0) === letter) bits |= bitOf(at) | BEYOND;
    });
    return bits;
  }
}

/** Whether a unit is none of the tokens of a form but stands beside them. */
function isBesideTokens(kind: Unit['kind']): boolean {
  return kind === 'glued' || kind === 'heard';
}

/** The bits of the tokens of a span. */
function bitsOf({ start, length }: Span, tokens: number): number {
  let bits = start + length === tokens ? LAST_TOKEN : BEYOND;
  for (let at = start; at < start + length; at += 1) bits |= bitOf(at);
  return bits;
}

function bitOf(token: number): number {
  return token < MOST_BITS ? 1 << token : BEYOND;
}

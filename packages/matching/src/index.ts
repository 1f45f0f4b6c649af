/** Matches the subjects of a payment against listed names and identifiers, and explains each hit. */

export type { Context, Mode, NameEvidence, NameScore } from './comparison.ts';
export { ISSUES } from './issue-codes.ts';
export { scoreName, type ScoreOptions } from './name-score.ts';
export { normaliseName } from './normalise.ts';
export { scoreOf } from './score.ts';
export {
  createScreener,
  DEFAULT_THRESHOLD,
  type NameScreener,
  type ScreenerOptions,
  type SearchOptions,
} from './screener.ts';

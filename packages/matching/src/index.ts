/** Matches the subjects of a payment against listed names and identifiers, and explains each hit. */

export { buildIndex } from './index-of-lists/build-index.ts';
export { buildIndexInWorker } from './index-of-lists/build-index-in-worker.ts';
export type { Context, Mode, NameEvidence, NameScore } from './score/comparison.ts';
export { INDEX_ERRORS, IndexError, type IndexErrorCode } from './index-of-lists/index-error.ts';
export { ISSUES } from './issue-codes.ts';
export { scoreName, type ScoreOptions } from './score/name-score.ts';
export {
  type Concern,
  type Effect,
  type ListChange,
  listChange,
  type ListChangeOptions,
} from './change/list-change.ts';
export { normaliseName } from './text/normalise.ts';
export { scoreOf } from './score/score.ts';
export {
  createScreener,
  DEFAULT_THRESHOLD,
  type NameScreener,
  type ScreenerOptions,
  type SearchOptions,
} from './screener.ts';
export { indexBytes, openIndex, readIndex, type ScreeningIndex } from './index-of-lists/screening-index.ts';
export { createTraits, type ScreenedText, type Traits, type UnitTrait } from './change/traits.ts';

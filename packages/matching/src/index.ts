/** Matches the subjects of a payment against listed names and identifiers, and explains each hit. */

export { buildIndex } from './build-index.ts';
export { buildIndexInWorker } from './build-index-in-worker.ts';
export type { Context, Mode, NameEvidence, NameScore } from './comparison.ts';
export { INDEX_ERRORS, IndexError, type IndexErrorCode } from './index-error.ts';
export { ISSUES } from './issue-codes.ts';
export { scoreName, type ScoreOptions } from './name-score.ts';
export { type Concern, type Effect, type ListChange, listChange, type ListChangeOptions } from './list-change.ts';
export { normaliseName } from './normalise.ts';
export { scoreOf } from './score.ts';
export {
  createScreener,
  DEFAULT_THRESHOLD,
  type NameScreener,
  type ScreenerOptions,
  type SearchOptions,
} from './screener.ts';
export { indexBytes, openIndex, readIndex, type ScreeningIndex } from './screening-index.ts';
export { createTraits, type ScreenedText, type Traits, type UnitTrait } from './traits.ts';

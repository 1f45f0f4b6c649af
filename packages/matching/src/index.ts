/** Matches the subjects of a payment against listed names and identifiers, and explains each hit. */

export { fold } from './fold.ts';
export { scoreOf, type Context, type NameEvidence } from './name-evidence.ts';
export { scoreName, type Mode, type NameScore } from './name-score.ts';
export { normaliseName } from './normalise.ts';
export {
  createScreener,
  DEFAULT_THRESHOLD,
  type NameScreener,
  type ScreenerOptions,
  type SearchOptions,
} from './screener.ts';

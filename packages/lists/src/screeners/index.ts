/** Screeners that ask engines elsewhere. */

export type { EngineOptions } from './ask-json.ts';
export { SCREENER_ISSUES, type ScreenerIssueCode } from './screener-issues.ts';
export { watchmanScreener, type WatchmanOptions } from '../watchman/watchman.ts';
export { yenteScreener, type YenteOptions } from '../yente/yente.ts';

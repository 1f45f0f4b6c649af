/** Lists as they stood on a day. */

export { inForceOn, snapshotAsOf } from './as-of.ts';
export { publicationAsOf, publicationsIn, type Publication } from './dated-folder.ts';
export { HISTORY_ERRORS, HistoryError, type HistoryErrorCode } from './history-error.ts';
export { observedAsOf, readOfacHistory, type ObservedVersion } from './ofac-history.ts';

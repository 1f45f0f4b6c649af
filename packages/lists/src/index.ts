/** Sanctions lists: files of known formats into snapshots, and providers of snapshots. */

export { builtInList, embargoedPlaces } from './built-in/index.ts';
export { gunzipped } from './gunzipped.ts';
export { LIST_ISSUES, type ListIssueCode } from './issue-codes.ts';
export { LIST_ERRORS, ListError, type ListErrorCode, type ListErrorPlace } from './list-error.ts';
export type { ListFile } from './list-file.ts';
export { fixedList, listFile, listFolder, type ListProvider, ofacSdn, type PathOptions } from './list-provider.ts';
export { listFilesAt, loadLists } from './load-lists.ts';
export { programmeTagged } from './ofac/measures.ts';
export type { Programme } from './ofac/programme-table.ts';
export { readLists, readListStream, type ReadOptions } from './read-lists.ts';
export { unparsedRemarks } from './unparsed-remarks.ts';
export {
  combineSources,
  fileSource,
  type FileSourceOptions,
  folderSource,
  httpSource,
  type HttpSourceOptions,
  type KeepingFileSystem,
  LIST_ALARMS,
  type ListAlarm,
  type ListAlarmCode,
  type ListSource,
  type MemorySource,
  memorySource,
  ProviderError,
  type ReadingFileSystem,
  type ReadLists,
  refreshingList,
  type RefreshingListProvider,
  refreshingLists,
  type RefreshOptions,
  type SourceContent,
  uncheckedLists,
  type Wait,
} from './providers/index.ts';
export {
  type ListAddress,
  type ListUpdate,
  OFFICIAL_LISTS,
  type UpdatedList,
  updateLists,
  type UpdateOptions,
  type UpdateSource,
} from './updates/index.ts';
export { readRows } from './table/read-rows.ts';
export { compareIds, diffSnapshots, type EntryChange, type FieldChange, type ListDelta } from './delta/index.ts';
export {
  HISTORY_ERRORS,
  HistoryError,
  type HistoryErrorCode,
  inForceOn,
  observedAsOf,
  type ObservedVersion,
  type Publication,
  publicationAsOf,
  publicationsIn,
  readOfacHistory,
  snapshotAsOf,
} from './history/index.ts';
export {
  type EngineOptions,
  SCREENER_ISSUES,
  type ScreenerIssueCode,
  type WatchmanOptions,
  watchmanScreener,
  type YenteOptions,
  yenteScreener,
} from './screeners/index.ts';
export {
  contentHash,
  createGoodGuys,
  GOOD_GUY_ISSUES,
  type GoodGuy,
  type GoodGuyIssueCode,
  type GoodGuys,
  type GoodGuyScope,
  type ReadGoodGuys,
  readGoodGuys,
  scopeKey,
  type SuppressibleHit,
  type Suppression,
  type SuspensionReason,
} from './good-guys/index.ts';
export { LIST_TITLES } from './list-titles.ts';

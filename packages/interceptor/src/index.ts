/** Interdict: intercepts payment messages and decides block, reject, hold or pass. */

export {
  builtInList,
  combineSources,
  diffSnapshots,
  fileSource,
  fixedList,
  folderSource,
  httpSource,
  type ListDelta,
  ListError,
  listFile,
  listFolder,
  type ListProvider,
  loadLists,
  type Publication,
  publicationsIn,
  memorySource,
  ofacSdn,
  readLists,
  refreshingList,
  refreshingLists,
  type RefreshingListProvider,
  unparsedRemarks,
} from '@interdict/lists';
export { DEFAULT_THRESHOLD, createScreener } from '@interdict/matching';
export {
  createMemory,
  type Directories,
  type FileMemory,
  type Licence,
  type LicenceEvidence,
  type LocalMemory,
  openMemory,
  type OwnershipProvider,
  type PaymentMemory,
  type Rail,
  readDirectories,
  readLicences,
  readOwnership,
  type ReportDue,
} from '@interdict/policy';
export {
  decisionRecord,
  searchRecord,
  type DecisionRecord,
  type HitRecord,
  type SearchHit,
} from './decision-record.ts';
export { ENGINE } from './engine.ts';
export type { InterceptedPayment, Interception } from './interception.ts';
export { createInterceptor, type InterceptOptions, type Interceptor } from './interceptor.ts';
export { InterceptorError, type InterceptorErrorCode } from './interceptor-error.ts';
export { messageDay } from './message-day.ts';
export { messagesOf, type StreamedMessage } from './message-stream.ts';
export { intercept } from './operators.ts';
export { JURISDICTIONS, type InterceptorOptions, type Jurisdiction } from './options.ts';
export {
  createPool,
  type InterceptorPool,
  type MessageToRecord,
  type PoolMoment,
  type PoolOptions,
  type RecordedMessage,
} from './pool.ts';
export { readMessages, type ReadMessage } from './read-messages.ts';
export { reportsOf, type ReportsOptions } from './reports.ts';
export { interceptorOpener, type OpenedInterceptor, type SharedInterceptor } from './shared-interceptor.ts';

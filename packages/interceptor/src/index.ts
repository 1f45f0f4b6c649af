/** Interdict: intercepts payment messages and decides block, reject, hold or pass. */

export {
  JournalError,
  openJournal,
  openPostgresJournal,
  POSTGRES_MIGRATION,
  prove,
  readJournal,
  verifyJournal,
  verifyProof,
  type Damage,
  type FileJournal,
  type Head,
  type Journal,
  type JournalEntry,
  type JournalOptions,
  type JournalPlace,
  type JournalRecord,
  type Proof,
  type Queryable,
  type Verification,
} from '@interdict/journal';
export {
  builtInList,
  combineSources,
  contentHash,
  diffSnapshots,
  fileSource,
  fixedList,
  folderSource,
  type GoodGuy,
  gunzipped,
  httpSource,
  LIST_ALARMS,
  type ListAlarm,
  type EngineOptions,
  type ListDelta,
  ListError,
  listFile,
  listFolder,
  LIST_TITLES,
  type ListProvider,
  type ListSource,
  loadLists,
  type Publication,
  publicationsIn,
  type ListUpdate,
  memorySource,
  OFFICIAL_LISTS,
  ofacSdn,
  ProviderError,
  readGoodGuys,
  readLists,
  readRows,
  type RefreshOptions,
  refreshingList,
  refreshingLists,
  type RefreshingListProvider,
  unparsedRemarks,
  type UpdatedList,
  updateLists,
  type UpdateOptions,
  type UpdateSource,
  type WatchmanOptions,
  watchmanScreener,
  type YenteOptions,
  yenteScreener,
} from '@interdict/lists';
export { DEFAULT_THRESHOLD, createScreener, type SearchOptions } from '@interdict/matching';
export type {
  Agent,
  AssessedHit,
  Decision,
  EntryId,
  EntryKind,
  Evidence,
  Flag,
  FundsHandling,
  Hit,
  Identity,
  Issue,
  ListEntry,
  ListReference,
  ListSnapshot,
  Located,
  Location,
  MessageIdentification,
  Outcome,
  Party,
  Passage,
  Payment,
  Reason,
  Row,
  Screener,
  Screening,
  Subject,
} from '@interdict/model';
export {
  csvRow,
  draftReply,
  REPLY_TYPES,
  reportsAsCsv,
  reportsAsJson,
  type Drafted,
  type Refusal,
  type Reply,
  type ReplyOptions,
  type ReplyType,
} from '@interdict/replies';
export {
  type BusinessCalendar,
  createMemory,
  type Directories,
  FLAG_WORDS,
  type FileMemory,
  type Licence,
  type LicenceEvidence,
  type LocalMemory,
  openMemory,
  type OwnRule,
  type OwnershipProvider,
  type PaymentMemory,
  PolicyError,
  type PolicyOptions,
  type Rail,
  type PaymentEvidence,
  readDirectories,
  readEvidence,
  readLicences,
  readOwnership,
  type ReportDue,
  RULE_WORDS,
} from '@interdict/policy';
export {
  decisionRecord,
  searchRecord,
  type AmountRecord,
  type DecisionRecord,
  type HitRecord,
  type SearchHit,
} from './decisions/decision-record.ts';
export { characterSetOf } from './messages/character-set.ts';
export { CHANNELS, type Intercepted, type ListsChanged, type ListsFailed } from './diagnostics.ts';
export { ENGINE } from './engine.ts';
export { headOf } from './messages/head-of.ts';
export type { InterceptedPayment, Interception } from './decisions/interception.ts';
export { createInterceptor, type InterceptOptions, type Interceptor } from './interceptor.ts';
export { InterceptorError, type InterceptorErrorCode } from './interceptor-error.ts';
export {
  type Intercepting,
  interceptAll,
  type StreamedInterception,
  type StreamOptions,
} from './intercept-all.ts';
export { listRecord, type ListRecord } from './bases/list-record.ts';
export { messageDay } from './messages/message-day.ts';
export type { DecisionJournal, KeptDecision } from './decisions/keep.ts';
export { messagesOf, type StreamedMessage } from './messages/message-stream.ts';
export { intercept } from './operators.ts';
export type { FrontDoorPolicy, InterceptorOptions } from './options.ts';
export { JURISDICTIONS, type Jurisdiction } from './jurisdiction.ts';
export {
  type CarrierType,
  type CoverageCertificate,
  type CoverageOptions,
  proveCoverage,
} from './bases/prove-coverage.ts';
export {
  createPool,
  type InterceptorPool,
  type MessageToRecord,
  type PoolMoment,
  type PoolOptions,
  type RecordedMessage,
} from './pool/pool.ts';
export type { ReadMessage } from './messages/read-message.ts';
export { readMessages } from './messages/read-messages.ts';
export { reportsOf, type ReportsOptions } from './reports.ts';
export {
  type Concern,
  type EarlierDecisions,
  type Effect,
  type ListChange,
  rescreening,
  type Rescreening,
  type RescreeningOptions,
  type UnitTrait,
} from './rescreening.ts';
export { type DescribedText, type ScreenedText, screenedTexts, textDescriber } from './screened-texts.ts';
export {
  interceptorOpener,
  type InterceptorOpener,
  type NamedInterceptor,
  type OpenedInterceptor,
  type SharedInterceptor,
} from './pool/shared-interceptor.ts';

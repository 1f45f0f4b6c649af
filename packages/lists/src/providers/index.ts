/** Providers of lists as they change: sources of bytes, and what follows them. */

export { combineSources } from './combined-source.ts';
export { fileSource, folderSource, type FileSourceOptions, type ReadingFileSystem } from './file-source.ts';
export { httpSource, type HttpSourceOptions } from './http-source.ts';
export { memorySource, type MemorySource } from './memory-source.ts';
export type { ListSource, ReadLists, SourceContent } from './list-source.ts';
export { LIST_ALARMS, type ListAlarm, type ListAlarmCode } from './list-alarm.ts';
export type { RefreshingListProvider } from './list-provider.ts';
export { ProviderError } from './provider-error.ts';
export type { KeepingFileSystem } from './durable-file.ts';
export { refreshingList, refreshingLists, type RefreshOptions } from './refreshing-lists.ts';
export { uncheckedLists } from './unchecked-lists.ts';
export type { Wait } from './wait.ts';

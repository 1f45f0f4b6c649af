/** Sanctions lists: files of known formats into snapshots, and providers of snapshots. */

export { builtInList } from './built-in/built-in-list.ts';
export { embargoedPlaces } from './built-in/embargoed-places.ts';
export { LIST_ISSUES, type ListIssueCode } from './issue-codes.ts';
export { LIST_ERRORS, ListError, type ListErrorCode, type ListErrorPlace } from './list-error.ts';
export type { ListFile } from './list-file.ts';
export { fixedList, listFile, listFolder, type ListProvider, ofacSdn, type PathOptions } from './list-provider.ts';
export { loadLists } from './load-lists.ts';
export { programmeTagged } from './ofac/measures.ts';
export type { Programme } from './ofac/programme-table.ts';
export { readLists, readListStream, type ReadOptions } from './read-lists.ts';
export { unparsedRemarks } from './unparsed-remarks.ts';

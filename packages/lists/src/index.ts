/** Sanctions lists: files of known formats into snapshots, and providers of snapshots. */

export { unparsedRemarks } from './unparsed-remarks.ts';

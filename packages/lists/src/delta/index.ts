/** What changed between two snapshots. */

export { diffSnapshots, type EntryChange, type FieldChange, type ListDelta } from './diff-snapshots.ts';
export { compareIds } from './natural-order.ts';

/** Keeps every decision durable and tamper-evident. */

export type { Damage, DamageKind, Place } from './damage.ts';
export { JournalError, type JournalErrorCode } from './journal-error.ts';
export type { Journal, Receipt } from './journal.ts';
export type { TornTail } from './last-segment.ts';
export type { Head } from './merkle-tree.ts';
export { openJournal, type FileJournal, type JournalOptions } from './open-journal.ts';
export { openPostgresJournal, POSTGRES_MIGRATION, type PostgresJournalOptions } from './open-postgres-journal.ts';
export type { Queryable } from './postgres-rows.ts';
export { prove, verifyProof, type Proof, type ProofCheck } from './proof.ts';
export type { JournalEntry, JournalRecord } from './record.ts';
export { randomSalts, type SaltSource } from './salt.ts';
export type { JournalPlace } from './scan.ts';
export { readJournal, verifyJournal, type Verification } from './verify.ts';

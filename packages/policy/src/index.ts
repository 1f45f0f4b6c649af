/** Turns hits into decisions: block, reject, hold or pass, with reasons and flags. */

export type { Read } from './checked-json.ts';
export type { Directories } from './directories/directories.ts';
export { readDirectories } from './directories/read-directories.ts';
export type { Unread } from './decide.ts';
export { RAILS, type PolicyInput, type Rail } from './facts.ts';
export type { CheckedHit, GoodGuys, Suppression } from './good-guys.ts';
export type { Thresholds } from './identity.ts';
export type { OwnOccasion, OwnRule, Seen } from './own-rules.ts';
export type { PolicyOptions } from './options.ts';
export type { Cap, Condition, Licence, LicenceEvidence, Route } from './licences/licence.ts';
export { evidenceIn, readEvidence, type PaymentEvidence } from './licences/read-evidence.ts';
export { readLicences } from './licences/read-licences.ts';
export { openMemory, type FileMemory, type FileMemoryOptions } from './memory/file-memory.ts';
export { createMemory, type LocalMemory, type MemoryOptions, type PaymentMemory } from './memory/payment-memory.ts';
export type { Earlier, Trace, TraceKind } from './memory/trace.ts';
export { OWNERSHIP_LIST, ownershipList } from './ownership/ownership-list.ts';
export { isOwnershipRegister, ownershipRegister, readOwnership, type OwnershipRegister } from './ownership/register.ts';
export type { OwnershipRecord } from './ownership/register-format.ts';
export type {
  Entity,
  Holder,
  Influence,
  Listing,
  Ownership,
  OwnershipProvider,
  Share,
  Stake,
} from './ownership/stake.ts';
export { createPolicy, type Policy } from './policy.ts';
export { PolicyError, type PolicyErrorCode } from './policy-error.ts';
export { PROFILES, type Profile } from './profile.ts';
export { US_FEDERAL, type BusinessCalendar } from './reports/business-days.ts';
export type { ReportData, ReportParticipant, ReportTarget } from './reports/report-data.ts';
export { reportsDue, type ReportDue, type ReportOptions } from './reports/reports-due.ts';
export type { Basis, Demand, Rule } from './rule.ts';
export { FLAG_WORDS } from './flags/flag-words.ts';
export { RULE_WORDS } from './rule-words.ts';
export { RULES } from './rules.ts';
export type { Institution, Switch } from './settings.ts';

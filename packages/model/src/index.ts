/** The nouns of Interdict: types and small pure functions, no dependency at all. */

export { bic8, bicCountry, bicDue, bicOfTerminal, parseBic, type Bic } from './bic.ts';
export {
  calendarDate,
  parseCalendarDate,
  wholeRange,
  type CalendarDate,
  type DateRange,
} from './calendar-date.ts';
export {
  COUNTRY_CODES,
  countryMeant,
  countryName,
  countryNamed,
  countryOfAdjective,
  mayBeginCountryName,
  countryCodeAt,
  parseCountryCode,
  wordsForCountry,
  type CountryCode,
} from './country.ts';
export { countryAtEnd, countryInFront, type CountryInLine } from './country-in-line.ts';
export {
  mostSevere,
  OUTCOMES,
  type Block,
  type Decision,
  type FundsHandling,
  type Hold,
  type Outcome,
  type Pass,
  type Reason,
  type Reject,
} from './decision.ts';
export { errorMessage } from './error-message.ts';
export { isFiller } from './filler.ts';
export type { Flag, FlagSeverity } from './flag.ts';
export type { AssessedHit, Datum, Evidence, Hit, Identity, TokenPair, TokenRelation } from './hit.ts';
export { ibanCountry, parseIban, type Iban } from './iban.ts';
export { IDENTIFIER_TYPES, identifierKey, type IdentifierType, type PartyIdentifier } from './identifier.ts';
export { readInFull, type Issue, type IssueSeverity } from './issue.ts';
export { parseLei, type Lei } from './lei.ts';
export {
  ENTRY_KINDS,
  listEntry,
  type EntryId,
  type EntryKind,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedIdentifier,
  type ListedName,
  type NameType,
  type Relation,
} from './list-entry.ts';
export { referenceTo, type ListReference, type ListSnapshot } from './list-snapshot.ts';
export { spanning, type Located, type Location } from './location.ts';
export { AUTHORITIES, MEASURE_KINDS, type Authority, type Measure, type MeasureKind } from './measure.ts';
export type { Money } from './money.ts';
export type { Account, Address, Agent, AgentRole, Birth, Party, PartyRole } from './party.ts';
export { KeyTwiceError, parseJson } from './parse-json.ts';
export type { Passage, PassageKind } from './passage.ts';
export type { MessageFormat, MessageIdentification, Payment, References, Transfer } from './payment.ts';
export type { MessageBytes, Reading } from './reading.ts';
export { jsonLines, type Row } from './row.ts';
export { CODE_WORDS, mayBePartOfName, withoutCodeWords } from './run-on.ts';
export { isWords, runsOf } from './runs-of.ts';
export type { Screener, Screening } from './screener.ts';
export type { CountrySignal, Known, Subject, SubjectKind } from './subject.ts';
export { subjectsOf } from './subjects-of.ts';
export { looksLikeTown } from './town.ts';
export { parseUetr, type Uetr } from './uetr.ts';

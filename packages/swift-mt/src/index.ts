/** Reads SWIFT MT (FIN) messages into payments, exact to the byte. */

export { buildMt, type BuiltMt, type MtDraft } from './syntax/build.ts';
export { CATALOGUE, definitionOf } from './catalogue/index.ts';
export type { MessageDefinition, Row, Sequence, SequencePart, Use } from './catalogue/definition.ts';
export { EXEMPT_FIELDS } from './fields/exempt.ts';
export { formatOf, type FieldFormat } from './formats/field-formats.ts';
export type { ComponentType, FormatPart } from './formats/format.ts';
export { EXEMPT_TAGS } from './syntax/header.ts';
export { ISSUES, type IssueCode } from './issue-codes.ts';
export type { Block, Field, MtMessage } from './syntax/message.ts';
export { parseMt } from './syntax/parse.ts';
export { printMt } from './syntax/print.ts';
export { readMt } from './read.ts';
export { looksLikeSwiftMt } from './syntax/recognise.ts';
export { messagesIn, messagesInStream } from './syntax/split.ts';
export { readable } from './syntax/wire-text.ts';

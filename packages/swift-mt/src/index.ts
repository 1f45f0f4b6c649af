/** Reads SWIFT MT (FIN) messages into payments, exact to the byte. */

export { buildMt, type BuiltMt, type MtDraft } from './build.ts';
export { CATALOGUE, definitionOf } from './catalogue/index.ts';
export type { MessageDefinition, Row, Sequence, SequencePart, Use } from './catalogue/definition.ts';
export { EXEMPT_FIELDS } from './exempt.ts';
export { formatOf, type FieldFormat } from './field-formats.ts';
export type { ComponentType, FormatPart } from './format.ts';
export { EXEMPT_TAGS } from './header.ts';
export { ISSUES, type IssueCode } from './issue-codes.ts';
export type { Block, Field, MtMessage } from './message.ts';
export { parseMt } from './parse.ts';
export { printMt } from './print.ts';
export { readMt } from './read.ts';
export { looksLikeSwiftMt } from './recognise.ts';
export { messagesIn, messagesInStream } from './split.ts';
export { readable } from './wire-text.ts';

/** Reads SWIFT MT (FIN) messages into payments, exact to the byte. */

export { ISSUES, type IssueCode } from './issue-codes.ts';
export type { Block, Field, MtMessage } from './message.ts';
export { parseMt } from './parse.ts';
export { printMt } from './print.ts';
export { readMt } from './read.ts';
export { readable } from './wire-text.ts';
export { looksLikeSwiftMt } from './recognise.ts';
export { messagesIn, messagesInStream } from './split.ts';

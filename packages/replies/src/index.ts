/** Drafts the answers that a decision allows: pacs.002, pacs.004, camt.029, MT n96, n99 and returns. */

export { csvRow } from './csv.ts';
export { draftReply, usualReply } from './draft-reply.ts';
export {
  REPLY_TYPES,
  type Drafted,
  type Refusal,
  type RefusalCode,
  type Reply,
  type ReplyOptions,
  type ReplyType,
} from './reply.ts';
export { reportsAsCsv, reportsAsJson, type DueReport } from './reports.ts';

/** What is asked for and what comes of it. */

import type { Bic, CalendarDate, Issue, MessageFormat } from '@interdict/model';

/**
 * `pacs.002`, `pain.002`: not executed. `pacs.004`: the money goes back. `camt.029`: a cancellation is refused. `mt-n99`:
 * not executed, as MT 199 or 299. `mt-n96`: a cancellation is refused, as MT 196 or 296. `mt-retn`: the money goes back,
 * as MT 103 or 202. `mt-rejt`: not executed, in the form of such a message, for those who read it only there.
 */
export const REPLY_TYPES = [
  'pacs.002',
  'pacs.004',
  'pain.002',
  'camt.029',
  'mt-n96',
  'mt-n99',
  'mt-rejt',
  'mt-retn',
] as const;

export type ReplyType = (typeof REPLY_TYPES)[number];

export interface ReplyOptions {
  /** Reference of the reply, never used before: up to 35 characters, of an MT up to 16. */
  readonly reference: string;
  /** When it is written. */
  readonly at: Date;
  /** Left out: the one that follows from the message and from what happens to the funds, which is never a return. */
  readonly type?: ReplyType;
  /** Of an ISO 20022 message: `10` of `pacs.002.001.10`; left out, the one that most counterparties expect. */
  readonly version?: string;
  /** Code of ISO 20022 that says why; left out, one that says no more than it must. */
  readonly reason?: string;
  /** Who answers; left out, whom the message was addressed to. */
  readonly from?: Bic;
  /** Who is answered; left out, who sent the message. */
  readonly to?: Bic;
  /** Day on which a return is settled; left out, the day of `at`, UTC. */
  readonly settlementDate?: CalendarDate;
  /** How a return is settled; left out, over the account the receiver keeps. */
  readonly settlementMethod?: 'INDA' | 'INGA' | 'CLRG' | 'COVE';
}

/** A draft: a person or a system that knows the account and the network sends it. */
export interface Reply {
  readonly format: MessageFormat;
  /** `pacs.002.001.10`, `MT199`. */
  readonly type: string;
  readonly text: string;
  /** BIC of who is answered; null where the message names none. */
  readonly to: Bic | null;
  /** What to look at before it is sent. Not part of the message, and nothing for the other side to see. */
  readonly notes: readonly Issue[];
}

/**
 * `blocked`, `held`, `passed`: there is nothing to answer. `not-to-return`: the money must not go back. `person-must-choose`:
 * what happens to the funds is open. `no-such-reply`: this message is not answered so. `no-such-version`.
 * `reason-not-allowed`: the code does not belong into this reply, or would tell too much. `reference-invalid`.
 * `recipient-unknown`: no BIC to write to or from. `original-incomplete`: the message lacks what the reply needs.
 * `not-writable`: a text cannot be written in the characters of SWIFT.
 */
export type RefusalCode =
  | 'blocked'
  | 'held'
  | 'passed'
  | 'not-to-return'
  | 'person-must-choose'
  | 'no-such-reply'
  | 'no-such-version'
  | 'reason-not-allowed'
  | 'reference-invalid'
  | 'recipient-unknown'
  | 'original-incomplete'
  | 'not-writable';

export interface Refusal {
  readonly code: RefusalCode;
  /** One sentence for a person. */
  readonly message: string;
}

export type Drafted = { readonly ok: true; readonly reply: Reply } | { readonly ok: false; readonly refusal: Refusal };

export function refused(code: RefusalCode, message: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, message } };
}

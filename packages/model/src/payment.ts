/** One payment instruction inside a message. */

import type { Bic } from './bic.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Located } from './location.ts';
import type { Money } from './money.ts';
import type { Agent, Party } from './party.ts';
import type { Passage } from './passage.ts';

export type MessageFormat = 'swift-mt' | 'iso20022';

/** The message a payment came in. */
export interface MessageIdentification {
  readonly format: MessageFormat;
  /** `MT103`, `MT202COV`, `pacs.008.001.08`; `unknown` where it cannot be told. */
  readonly type: string;
  /** BIC of the institution that sent the message. */
  readonly sender?: Bic;
  /** BIC of the institution it is addressed to. */
  readonly receiver?: Bic;
  /**
   * Day the sender made the message: of the header, or else the group header or assignment, in ISO 20022 (CreDt,
   * CreDtTm), of the message input reference of an MT output header.
   */
  readonly createdOn?: CalendarDate;
  /** Business service of the header (`swift.cbprplus.cov.02`), or the validation flag of an MT (`COV`, `STP`). */
  readonly businessService?: string;
  /** Sent for test or training: never a live payment, screened all the same. */
  readonly test?: boolean;
  /** Marked by sender or network as a possible duplicate or a copy: screened again, the caller decides what to do about it. */
  readonly possibleDuplicate?: boolean;
}

/** References, as written. What is absent in the message is absent here. */
export interface References {
  /** ISO 20022 MsgId; the batch reference of an MT. */
  readonly message?: Located;
  /** InstrId; field 20. */
  readonly instruction?: Located;
  /** EndToEndId; /ROC/ of field 70; field 21 of a bank transfer. */
  readonly endToEnd?: Located;
  /** TxId; field 21 of a transaction in a batch. */
  readonly transaction?: Located;
  /** Unique end-to-end transaction reference: UUID of version 4; field 121 of block 3. */
  readonly uetr?: Located;
  /** Reference of a related message: field 21; OrgnlMsgId. */
  readonly related?: Located;
  /** ClrSysRef. */
  readonly clearingSystem?: Located;
}

/** What a payment and the customer transfer under a cover payment have in common. */
export interface Transfer {
  readonly references: References;
  /** The amount that is settled between the banks (IntrBkSttlmAmt; field 32A). */
  readonly amount?: Money;
  /** The amount the customer ordered (InstdAmt; field 33B). */
  readonly instructedAmount?: Money;
  /** The currency in which it is to arrive where it was ordered as the equivalent in another one (CcyOfTrf). */
  readonly transferCurrency?: Located;
  /**
   * The currencies of all other amounts (the other side of an exchange, charges, a balance, an invoice) and, in ISO 20022, of
   * rates and accounts, that are none of those above, each once.
   */
  readonly otherCurrencies?: readonly Located[];
  readonly parties: readonly Party[];
  /** In the order of the chain: sender and receiver of the message first, then from the debtor's side to the creditor's. */
  readonly agents: readonly Agent[];
  readonly passages: readonly Passage[];
}

export interface Payment extends Transfer {
  readonly message: MessageIdentification;
  /** Place among the payments of the message, from 0. */
  readonly position: number;
  /** Day of settlement between the banks (IntrBkSttlmDt; field 32A). */
  readonly settlementDate?: CalendarDate;
  /** How the banks settle: `cover` where the funds come by another message than this one (SttlmMtd COVE; fields 53-55). */
  readonly settlement?: 'serial' | 'cover';
  /** The customer transfer that a cover payment pays for (sequence B of a COV; UndrlygCstmrCdtTrf). */
  readonly underlying?: Transfer;
}

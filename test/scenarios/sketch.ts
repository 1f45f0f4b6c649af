/** A payment as a scenario tells it: who pays whom, by which banks, how much and for what. */

export interface Who {
  readonly name: string;
  readonly lines?: readonly string[];
  readonly town?: string;
  /** ISO 3166-1 alpha-2. Without it the address is written as plain lines. */
  readonly country?: string;
  readonly account?: string;
  /** `1961-03-02 Qom IR`. */
  readonly born?: string;
  /** A person who acts for it: pacs only. */
  readonly contact?: string;
}

/** By its BIC, or by name and address. */
export type Bank = string | Who;

/** `customer`: MT103, pacs.008. `bank`: MT202, pacs.009. `cover`: MT202COV, pacs.009 COV. `recall`: MT192, camt.056. */
export type Kind = 'customer' | 'bank' | 'cover' | 'recall';

export interface Sketch {
  readonly kind?: Kind;
  /** BICs of the banks that send and receive the message. */
  readonly from: string;
  readonly to: string;
  readonly day: string;
  /** `USD 1000`. */
  readonly amount: string;
  readonly reference?: string;
  /** Reference of the message it belongs to. */
  readonly related?: string;
  /** Customers; of a cover those of the transfer it pays for. */
  readonly debtor?: Who;
  readonly creditor?: Who;
  readonly ultimateCreditor?: Who;
  /** Banks of the customers; of a bank transfer the two banks themselves. */
  readonly debtorBank?: Bank | undefined;
  readonly creditorBank?: Bank;
  /** An earlier bank in the chain, and the bank before the creditor's. */
  readonly previous?: Bank;
  readonly intermediary?: Bank;
  /** The bank whose account the money comes from by another message. */
  readonly coveredBy?: string;
  readonly text?: string;
}

/** `1961-03-02 Qom IR` in parts. */
export function birthOf(born: string): { readonly date: string; readonly town: string; readonly country: string } {
  const [date = '', town = '', country = ''] = born.split(' ');
  return { date, town, country };
}

/** Words that point to debt, equity or securities. They only ask for a look: a word does not prove an instrument. */

import type { Subject } from '@interdict/model';
import { plainWords } from './words.ts';

const INSTRUMENT =
  /\b(?:BONDS?|EUROBONDS?|NOTES?|LOANS?|LOAR|DEBT|DEBENTURES?|COMMERCIAL PAPER|PROMISSORY|CREDIT FACILITY|EQUITY|SHARES?|STOCKS?|SECURITIES|SECU|IPO|RIGHTS ISSUE)\b/;

/** Notes that are papers of trade. */
const TRADE_NOTE = /\b(?:DELIVERY|CREDIT|DEBIT|CONSIGNMENT|DISPATCH|FREIGHT|SHIPPING) NOTES?\b/g;

/** Whether one of the texts speaks of debt, equity or securities. */
export function speakOfInstruments(texts: readonly Subject[]): boolean {
  return texts.some(({ value }) => INSTRUMENT.test(plainWords(value).replace(TRADE_NOTE, ' ')));
}

/** Amounts of money. */

import type { Location } from './location.ts';

export interface Money {
  /** ISO 4217 code as written, upper case. */
  readonly currency: string;
  /** Decimal number with a point as decimal mark, no sign, no grouping (`1234.50`). Never a binary float. */
  readonly amount: string;
  readonly location: Location;
}

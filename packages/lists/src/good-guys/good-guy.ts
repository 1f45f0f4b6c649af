/** A good guy: a party of which a person found that it is not the listed one it resembles. */

import type { CalendarDate, EntryId } from '@interdict/model';

/** What the finding holds for: a party written like this, or one with this account. */
export type GoodGuyScope = 'party' | 'account';

export interface GoodGuy {
  /** The entry that the party is not. */
  readonly entry: EntryId;
  /** The `contentHash` of the entry that the person saw; anything else the list says since reopens the question. */
  readonly content: string;
  readonly scope: GoodGuyScope;
  /** The party's text or account; compared by `scopeKey`. */
  readonly value: string;
  /** First day (UTC) on which the finding no longer holds. */
  readonly expires: CalendarDate;
  /**
   * For payments of one customer only: a name or an account that another party of the payment must have. For all payments
   * where absent.
   */
  readonly customer?: string;
  /** Who found it. */
  readonly author: string;
  /** Why. */
  readonly reason: string;
}

/**
 * The form in which texts and accounts are compared: upper case, compatibility forms folded (NFKC), words parted by single
 * blanks, an account without any. Nothing else is forgiven: a finding holds for what the person saw. Empty where nothing is left.
 */
export function scopeKey(scope: GoodGuyScope, value: string): string {
  const words = value
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^\p{L}\p{M}\p{N}]/u)
    .filter((word) => word !== '');
  return words.join(scope === 'party' ? ' ' : '');
}

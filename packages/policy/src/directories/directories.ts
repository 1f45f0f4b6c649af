/** What the institution knows of banks and of accounts on its own books, as a provider tells it. */

import type { Bic } from '@interdict/model';

/** Data at hand. It must answer at once and, for the same `version`, always the same. */
export interface Directories {
  /** Changes with the data: part of the policy's hash. */
  readonly version: string;
  /** Whether a bank has no physical presence anywhere and belongs to no supervised group; undefined where nobody knows. */
  isShellBank(bank: Bic): boolean | undefined;
  /** The foreign bank whose account, or sub-account, on the institution's own books has this number. */
  respondentOf(account: string): Bic | undefined;
}

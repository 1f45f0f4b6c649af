/** What happens to the money, in words. */

import type { FundsHandling } from '@interdict/model';

export const FUNDS: Readonly<Record<FundsHandling, string>> = {
  BLOCKED_ACCOUNT: 'funds go into a blocked account',
  FREEZE_IN_PLACE: 'funds are frozen where they are',
  RETURN_TO_REMITTER: 'funds go back to the remitter',
  DECLINE_BEFORE_ACCEPTANCE: 'declined before acceptance',
  NO_AUTO_RETURN: 'not executed; a person decides about the funds',
  PEND: 'nothing moves until a person decides',
  EXECUTE: 'may be processed',
  EXECUTE_TO_BLOCKED_ACCOUNT: 'execute into a blocked account',
};

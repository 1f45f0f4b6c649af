/** SHELL_BANK_ASSERTED and PAYABLE_THROUGH_INDICATOR: what the institution's own data say of banks and accounts. */

import { bic8, type Bic, type Flag, type Issue } from '@interdict/model';
import { answered, isAnyText, isBoolean, type Check } from '../checked-json.ts';
import type { Facts } from '../facts.ts';
import { called, type Participant } from '../participants.ts';
import type { Directories } from './directories.ts';

type Asked = Pick<Facts, 'participants' | 'payment' | 'settings'>;

/** What directories say of a payment. */
export interface LookedUp {
  readonly flags: readonly Flag[];
  /** A provider that failed: what was not looked at is not clean. */
  readonly issues: readonly Issue[];
}

export function lookUp(facts: Asked): LookedUp {
  const { directories } = facts.settings;
  if (!directories) return { flags: [], issues: [] };
  // Whatever a provider throws must hold the payment.
  try {
    return { flags: [...shellBanks(facts, directories), ...payableThrough(facts, directories)], issues: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `Banks and accounts were not looked up: ${why}.`;
    return { flags: [], issues: [{ code: 'directory-provider-failed', severity: 'error', message }] };
  }
}

const isYesNoOrUnknown: Check<boolean | undefined> = (value, path, issues): value is boolean | undefined =>
  value === undefined || isBoolean(value, path, issues);

const isBankOrNone: Check<Bic | undefined> = (value, path, issues): value is Bic | undefined =>
  value === undefined || isAnyText(value, path, issues);

function shellBanks({ participants }: Asked, directories: Directories): Flag[] {
  return participants
    .filter(
      ({ agent, bic }) =>
        agent && bic !== undefined && answered(directories.isShellBank(bic), isYesNoOrUnknown) === true,
    )
    .map((bank) => ({
      code: 'SHELL_BANK_ASSERTED',
      severity: 'critical',
      basis: '31 CFR 1010.630; 31 U.S.C. 5318(j)',
      text: `The ${called(bank)} is said to have no physical presence and no supervised group.`,
      ...ofBank(bank),
      hits: [],
      evidence: [],
    }));
}

function ofBank({ role, bic }: Participant): Pick<Flag, 'role' | 'agent'> {
  return { role, ...(bic ? { agent: bic } : {}) };
}

/** A customer of another bank that uses that bank's account on the institution's books as if it were its own. */
function payableThrough({ payment, settings }: Asked, directories: Directories): Flag[] {
  const { bic } = settings.institution;
  return [payment, ...(payment.underlying ? [payment.underlying] : [])].flatMap((transfer) =>
    transfer.parties
      .filter(({ role }) => role === 'debtor' || role === 'creditor')
      .flatMap((party) =>
        party.accounts.flatMap(({ id }): Flag[] => {
          const respondent = id && answered(directories.respondentOf(id.value), isBankOrNone);
          if (!id || !respondent || (bic && bic8(bic) === bic8(respondent))) return [];
          const role = transfer === payment ? party.role : `underlying.${party.role}`;
          return [
            {
              code: 'PAYABLE_THROUGH_INDICATOR',
              severity: 'medium',
              basis: '31 CFR 561.201; 31 CFR 1010.610',
              text: `The account of the ${party.role} is one that ${respondent} keeps with the institution: its customer may pay through it.`,
              role,
              agent: respondent,
              hits: [],
              evidence: [id.location.path],
            },
          ];
        }),
      ),
  );
}

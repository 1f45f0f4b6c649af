/** What belongs to an earlier payment: covers, changed copies, other tries, requests to cancel. A data table. */

import {
  awaitsCover,
  linked,
  mayBeBlocked,
  mayBeRejected,
  wasBlocked,
  wasRejected,
  wasUnclear,
} from '../memory/memory-findings.ts';
import { EVERYONE } from '../profile.ts';
import type { CircumstanceRule } from '../rule.ts';
import { FREEZE } from './sources.ts';

export const EARLIER_PAYMENT_RULES: readonly CircumstanceRule[] = [
  {
    id: 'BR-09',
    profiles: EVERYONE,
    find: linked(['cancellation'], wasBlocked),
    unreported: true,
    demands: 'block',
    citation: 'FFIEC BSA/AML Manual, OFAC overview; the parallels of other laws',
    basis: 'primary',
    because: 'what was blocked may not be cancelled or amended without the authority: refuse, the money stays',
  },
  {
    id: 'BR-09-HELD',
    profiles: EVERYONE,
    find: linked(['cancellation'], mayBeBlocked),
    demands: 'block',
    doubtful: true,
    citation: 'FFIEC BSA/AML Manual, OFAC overview; the parallels of other laws',
    basis: 'primary',
    because: 'what may have to be blocked is not cancelled before that is settled',
  },
  {
    id: 'BR-02-ARMED',
    profiles: EVERYONE,
    find: linked(['cover', 'bare-cover', 'mismatch'], awaitsCover),
    demands: 'block',
    citation: FREEZE.OFAC,
    basis: 'design',
    because: 'these are the funds of an instruction by a blocked bank, to be blocked when they arrive',
  },
  {
    id: 'ME-01',
    profiles: EVERYONE,
    find: linked(
      ['cover', 'bare-cover', 'mismatch', 'stripped', 'rerouted'],
      (one) => wasBlocked(one) || mayBeBlocked(one),
    ),
    demands: 'block',
    doubtful: true,
    citation: 'FFIEC BSA/AML Manual, OFAC overview; OFAC Framework for Compliance Commitments 2019',
    basis: 'design',
    because: 'block if it is the same payment, or pays for it',
  },
  {
    id: 'ME-02',
    profiles: EVERYONE,
    find: linked(['stripped'], (one) => wasRejected(one) && one.underUsLaw),
    demands: 'reject',
    citation: 'OFAC Framework for Compliance Commitments 2019',
    basis: 'design',
    because: 'what was rejected stays rejected, and what is left out now tells more than what was said',
  },
  {
    id: 'ME-02-OTHER',
    profiles: EVERYONE,
    find: linked(['stripped'], (one) => wasRejected(one) && !one.underUsLaw),
    unreported: true,
    demands: 'reject',
    citation: 'OFAC Framework for Compliance Commitments 2019',
    basis: 'design',
    because:
      'what was rejected under another law or by FinCEN’s measures stays rejected, and what is left out now tells more than what was said',
  },
  {
    id: 'ME-03',
    profiles: EVERYONE,
    find: linked(['cover', 'bare-cover', 'mismatch', 'rerouted'], wasRejected),
    demands: 'reject',
    doubtful: true,
    citation: 'OFAC Framework for Compliance Commitments 2019; OFAC settlement with Swedbank Latvia 2023',
    basis: 'design',
    because: 'reject if it is the same payment, or pays for it',
  },
  {
    id: 'ME-04',
    profiles: EVERYONE,
    find: linked(['cover', 'bare-cover', 'mismatch', 'stripped', 'rerouted'], mayBeRejected),
    demands: 'reject',
    doubtful: true,
    citation: 'OFAC Framework for Compliance Commitments 2019',
    basis: 'design',
    because: 'reject if the earlier payment is rejected and this is the same one, or pays for it',
  },
  {
    id: 'ME-05',
    profiles: EVERYONE,
    find: linked(['cover', 'stripped', 'rerouted', 'cancellation'], wasUnclear),
    demands: 'review',
    citation: 'OFAC Framework for Compliance Commitments 2019',
    basis: 'design',
    because: 'settle the earlier payment first',
  },
];

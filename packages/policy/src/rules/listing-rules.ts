/** What a listing demands by its measure and its place in the payment: the first rule that fits decides. A data table. */

import { isAddressee, isNameOfAccount, isSepaInstant, onlyInstructs } from '../circumstances.ts';
import { IN_CHAIN, type Position } from '../listed.ts';
import type { ListingRule } from '../rule.ts';
import { FREEZE, PROCESSING_BAN } from './sources.ts';

const BESIDE: readonly Position[] = ['related', 'mention', 'text'];
const ANYWHERE: readonly Position[] = [...IN_CHAIN, ...BESIDE];

export const LISTING_RULES: readonly ListingRule[] = [
  // Property is blocked.
  {
    id: 'IP-01',
    measure: 'blocking',
    at: ['party', 'related', 'mention'],
    of: ['EU'],
    when: isSepaInstant,
    demands: 'nothing',
    citation: 'Regulation (EU) No 260/2012 Art. 5d, as inserted by Regulation (EU) 2024/886',
    basis: 'secondary',
    because:
      'on this rail a bank checks its own customers every day instead, and may not screen payer and payee of each payment against freezing lists',
  },
  {
    id: 'BR-02-COVER',
    measure: 'blocking',
    at: ['sender', 'agent'],
    when: onlyInstructs,
    demands: 'block',
    doubtful: true,
    citation: FREEZE,
    basis: 'design',
    because:
      'it only sends the instruction and its funds come another way; do not act on it, and block the cover payment when it arrives',
  },
  {
    id: 'BR-02-ADVICE',
    measure: 'blocking',
    at: ['party'],
    when: isAddressee,
    demands: 'block',
    doubtful: true,
    citation: FREEZE,
    basis: 'design',
    because:
      'the advice of the payment goes to it, not the money; block if it is the real payer, payee, seller or buyer',
  },
  {
    id: 'BR-02',
    measure: 'blocking',
    at: IN_CHAIN,
    demands: 'block',
    citation: FREEZE,
    basis: 'primary',
    because: 'money by, for, to or through a blocked party is kept, neither executed nor sent back',
  },
  {
    id: 'BR-02-ACCOUNT',
    measure: 'blocking',
    at: ['related'],
    when: isNameOfAccount,
    demands: 'block',
    doubtful: true,
    citation: FREEZE,
    basis: 'design',
    because: 'an account in the name of a blocked person is that person’s property; block if it is',
  },
  {
    id: 'BR-11',
    measure: 'blocking',
    at: ['related'],
    demands: 'reject',
    doubtful: true,
    citation: { ...FREEZE, OFAC: 'OFAC FAQ 398, 400' },
    basis: 'primary',
    because:
      'nobody may deal with a blocked person who acts for another; block if the person has an interest in the money',
  },
  {
    id: 'VS-01',
    measure: 'blocking',
    at: ['text'],
    kinds: ['vessel'],
    of: ['OFAC', 'operator'],
    demands: 'reject',
    citation: { ...FREEZE, OFAC: '31 CFR 501.604(b)(1) as it read before 2019; OFAC notes to its list' },
    basis: 'unverified',
    because: 'a payment that names a blocked vessel while no party or bank in it is blocked is returned',
  },
  {
    id: 'BR-01-TEXT',
    measure: 'blocking',
    at: ['mention', 'text'],
    demands: 'block',
    doubtful: true,
    citation: FREEZE,
    basis: 'design',
    because: 'block if this party is the real payer, payee, seller, buyer or owner of goods; pass if it is incidental',
  },
  // Transactions may not be processed, nothing is blocked.
  {
    id: 'PB-01',
    measure: 'processing-ban',
    at: IN_CHAIN,
    demands: 'reject',
    citation: PROCESSING_BAN,
    basis: 'primary',
    because:
      'no transaction that involves it may be processed, in any currency and any role; its property is not blocked',
  },
  {
    id: 'PB-02',
    measure: 'processing-ban',
    at: BESIDE,
    demands: 'reject',
    doubtful: true,
    citation: PROCESSING_BAN,
    basis: 'design',
    because: 'reject if it takes part in the transaction',
  },
  // No correspondent account, or only under conditions (CAPTA).
  {
    id: 'CA-01',
    measure: 'account-ban',
    at: ['sender'],
    demands: 'reject',
    citation: '31 CFR 561.201, 510.210, 566.201; E.O. 14024 section 11; OFAC FAQ 1149',
    basis: 'primary',
    because: 'no correspondent or payable-through account may be kept for it: reject, and close the account',
  },
  {
    id: 'CA-02',
    measure: 'account-ban',
    at: ANYWHERE,
    demands: 'reject',
    doubtful: true,
    citation: '31 CFR 561.201, 510.210, 566.201; OFAC FAQ 557',
    basis: 'design',
    because:
      'accounts for it are banned, not each payment; reject if it gets access through the account of another bank',
  },
  {
    id: 'CA-03',
    measure: 'account-conditions',
    at: ANYWHERE,
    demands: 'reject',
    doubtful: true,
    citation: '31 CFR 561.201, 566.201; OFAC FAQ 557',
    basis: 'design',
    because: 'accounts for it are allowed only under the conditions its listing states; reject if they are not met',
  },
  // Certain new debt, equity or securities only (SSI, CMIC, directives, menu-based).
  {
    id: 'SE-02',
    measure: 'debt-or-equity',
    at: ANYWHERE,
    when: ({ instruments }) => instruments(),
    demands: 'reject',
    doubtful: true,
    citation: '31 CFR 589.203; OFAC FAQ 370, 371, 373, 395, 983-986',
    basis: 'secondary',
    because: 'the payment speaks of debt, equity or securities; reject if it is of the new kind its listing forbids',
  },
  {
    id: 'SE-01',
    measure: 'debt-or-equity',
    at: ANYWHERE,
    demands: 'nothing',
    citation: 'OFAC FAQ 371, 373, 395',
    basis: 'primary',
    because: 'only certain new debt, equity, securities or projects are forbidden, and nothing here points to them',
  },
  // USA PATRIOT Act section 311 and its like.
  {
    id: 'SM-01',
    measure: 'special-measure',
    at: IN_CHAIN,
    demands: 'reject',
    citation: '31 U.S.C. 5318A; 31 CFR 1010.651 and following; FinCEN orders under sections 9714 and 2313a',
    basis: 'primary',
    because:
      'no transaction that involves it may be processed for a foreign bank; a FinCEN matter, not one for OFAC reports',
  },
  {
    id: 'SM-02',
    measure: 'special-measure',
    at: BESIDE,
    demands: 'reject',
    doubtful: true,
    citation: '31 U.S.C. 5318A; 31 CFR 1010.651 and following',
    basis: 'design',
    because: 'reject if it takes part in the transaction',
  },
  // The rest.
  {
    id: 'EX-01',
    measure: 'trade',
    at: ANYWHERE,
    demands: 'reject',
    doubtful: true,
    citation: '15 CFR parts 730-774; BIS FAQ 26, 37',
    basis: 'secondary',
    because: 'export control is no ban on payments; reject if the payment serves a forbidden export',
  },
  {
    id: 'IN-01',
    measure: 'information',
    at: ANYWHERE,
    demands: 'nothing',
    citation: 'the list itself',
    basis: 'design',
    because: 'its listing is for information only',
  },
  {
    id: 'UM-01',
    measure: 'none',
    at: ANYWHERE,
    demands: 'block',
    doubtful: true,
    citation: 'the list itself',
    basis: 'design',
    because: 'its listing does not say what it requires; block if it freezes property',
  },
];

/** What follows from a flag that was raised. A data table. */

import { EVERYONE, FOREIGN } from '../profile.ts';
import type { FlagRule } from '../rule.ts';

export const FLAG_RULES: readonly FlagRule[] = [
  // A cover that hides what it pays for.
  {
    id: 'CV-01',
    profiles: EVERYONE,
    flag: 'COVER_WITHOUT_UNDERLYING',
    demands: 'review',
    citation: 'Basel Committee 2009; Wolfsberg Payment Transparency Standards 2023',
    basis: 'secondary',
    because: 'a cover must carry the customer transfer it pays for',
  },
  {
    id: 'CV-02',
    profiles: EVERYONE,
    flag: 'COVER_MISMATCH',
    demands: 'review',
    citation: 'Basel Committee 2009; Wolfsberg Payment Transparency Standards 2023',
    basis: 'secondary',
    because: 'a cover must carry the very transfer it pays for',
  },
  // What US law does to those it does not bind.
  {
    id: 'NX-04',
    profiles: FOREIGN,
    flag: 'CAUSING_RISK',
    demands: 'reject',
    doubtful: true,
    citation: '50 U.S.C. 1705(a)',
    basis: 'secondary',
    because: 'whoever causes a US bank to breach US law breaches it too',
  },
  {
    id: 'NX-07',
    profiles: FOREIGN,
    flag: 'SECONDARY_SANCTIONS_FFI_EXPOSURE',
    distances: [0, 1],
    demands: 'reject',
    doubtful: true,
    citation: '31 CFR 561.201, 566.201, 566.404; OFAC FAQ 1147-1151',
    basis: 'design',
    because: 'a foreign bank that deals with such a party risks its own US accounts',
  },
  {
    id: 'OP-07',
    profiles: EVERYONE,
    flag: 'LISTED_UNDER_OTHER_LAW',
    demands: 'reject',
    doubtful: true,
    initially: 'off',
    unreported: true,
    citation: 'policy of the institution',
    basis: 'design',
    because: 'the institution reviews listings of laws that do not bind it',
  },
  {
    id: 'TR-01',
    profiles: EVERYONE,
    flag: 'TRANSPARENCY_DEFICIENT',
    demands: 'review',
    initially: 'off',
    unreported: true,
    citation: 'FATF Recommendation 16; policy of the institution',
    basis: 'design',
    because: 'the institution does not process a transfer of unknown parties',
  },
  // Nothing unread passes.
  {
    id: 'FC-01',
    profiles: EVERYONE,
    flag: 'PARTIAL_PARSE',
    demands: 'review',
    fixed: true,
    citation: 'OFAC FAQ 43',
    basis: 'design',
    because: 'what was not read was not screened',
  },
  {
    id: 'FC-02',
    profiles: EVERYONE,
    flag: 'LIST_STALE',
    demands: 'review',
    fixed: true,
    citation: 'OFAC FAQ 43',
    basis: 'design',
    because: 'whoever was listed since is not seen',
  },
  {
    id: 'FC-03',
    profiles: EVERYONE,
    flag: 'PROVIDER_UNAVAILABLE',
    demands: 'review',
    fixed: true,
    citation: 'OFAC FAQ 43',
    basis: 'design',
    because: 'not everything was screened',
  },
];

/** A claim of a licence turns a sure block or reject into a hold; nothing is released on it. */
export const LICENCE_RULE: FlagRule = {
  id: 'LC-01',
  profiles: EVERYONE,
  flag: 'LICENCE_CLAIM_IN_TEXT',
  demands: 'review',
  citation: '31 CFR 501.801; FFIEC BSA/AML Manual',
  basis: 'design',
  because: 'see the licence itself, and whether it covers this payment, before anything else is done',
};

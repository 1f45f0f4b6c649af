/** What listed persons own or control, law by law. A data table. */

import { ownership } from '../ownership/ownership-findings.ts';
import { EVERYONE, FOREIGN } from '../profile.ts';
import type { CircumstanceRule } from '../rule.ts';
import { PROCESSING_BAN } from './sources.ts';

export const OWNERSHIP_RULES: readonly CircumstanceRule[] = [
  {
    id: 'OW-08',
    profiles: ['us'],
    find: ownership('freeze', 'government'),
    demands: 'block',
    citation: '31 CFR 560.211, 561.322; E.O. 13884; OFAC FAQ 398',
    basis: 'secondary',
    because: 'what the government of Iran or Venezuela owns or controls is blocked as part of it',
  },
  {
    id: 'OW-01',
    profiles: ['us'],
    find: ownership('freeze', 'owned', 'chain'),
    demands: 'block',
    citation: 'OFAC guidance of 13 August 2014; OFAC FAQ 116, 399, 401',
    basis: 'primary',
    because: 'what blocked persons own by half or more, together and through companies they own, is blocked itself',
  },
  {
    id: 'OW-10',
    profiles: ['eu'],
    find: ownership('freeze', 'owned'),
    demands: 'block',
    citation: 'Council document 11623/24; Commission FAQ on Regulation (EU) No 269/2014',
    basis: 'secondary',
    because:
      'funds for what listed persons own by half or more (before July 2024 more than half), or control, are taken to reach them',
  },
  {
    id: 'OW-11',
    profiles: ['uk'],
    find: ownership('freeze', 'owned'),
    demands: 'block',
    citation: 'Russia (Sanctions) (EU Exit) Regulations 2019 reg. 7; OFSI general guidance, chapter 4',
    basis: 'secondary',
    because:
      'a designated person, alone or with those it has an arrangement with, has more than half of it or controls it',
  },
  {
    id: 'OW-10-CHAIN',
    profiles: ['eu', 'uk'],
    find: ownership('freeze', 'chain'),
    demands: 'block',
    doubtful: true,
    citation: 'Council document 11623/24; Russia (Sanctions) (EU Exit) Regulations 2019 reg. 7',
    basis: 'unverified',
    because: 'block if the listed person owns or controls it through the companies between them',
  },
  {
    id: 'OW-15',
    profiles: ['other'],
    find: ownership('freeze', 'owned', 'chain'),
    demands: 'block',
    doubtful: true,
    citation: 'UN Security Council resolutions; local law',
    basis: 'design',
    because: 'block if local law reaches what listed persons own or control',
  },
  {
    id: 'OW-02',
    profiles: EVERYONE,
    find: ownership('freeze', 'uncertain'),
    demands: 'block',
    doubtful: true,
    citation: 'OFAC FAQ 401; the parallels of other laws',
    basis: 'design',
    because: 'its stakes are known only as ranges, or a holder may be a listed one; block if that makes it owned',
  },
  {
    id: 'OW-06',
    profiles: EVERYONE,
    find: ownership('freeze', 'divested'),
    demands: 'block',
    doubtful: true,
    citation: 'OFAC FAQ 402; OFAC advisory of 31 March 2026',
    basis: 'primary',
    because: 'it was owned by a listed person after the listing; block if the sale is a sham or was not made lawfully',
  },
  {
    id: 'OW-05',
    profiles: ['us'],
    find: ownership('freeze', 'caution'),
    demands: 'nothing',
    citation: 'OFAC FAQ 398, 400',
    basis: 'primary',
    because: 'control or less than half does not block; caution, and nothing may be signed by a blocked person',
  },
  {
    id: 'OW-14',
    profiles: FOREIGN,
    find: ownership('freeze', 'caution'),
    demands: 'block',
    doubtful: true,
    citation: 'Council document 11623/24; Russia (Sanctions) (EU Exit) Regulations 2019 reg. 7',
    basis: 'design',
    because: 'block if the listed person controls it',
  },
  {
    id: 'OW-09',
    profiles: ['us'],
    find: ownership('ban', 'owned', 'chain'),
    demands: 'reject',
    citation: 'E.O. 14024 Directive 2; OFAC FAQ 970',
    basis: 'primary',
    because: 'a bank that banks under Directive 2 own by half or more is under it too',
  },
  {
    id: 'OW-09-DEBT',
    profiles: ['us'],
    find: sectoral(true),
    demands: 'reject',
    doubtful: true,
    citation: '31 CFR 589.203; OFAC FAQ 373, 983-986',
    basis: 'primary',
    because:
      'the payment speaks of debt, equity or securities; reject if it is of the new kind its owners’ listing forbids',
  },
  {
    id: 'OW-09-SECTOR',
    profiles: ['us'],
    find: sectoral(false),
    demands: 'nothing',
    citation: 'OFAC FAQ 373',
    basis: 'primary',
    because:
      'what those under one directive own by half or more is under it too, and nothing here points to new debt or equity',
  },
  {
    id: 'OW-12',
    profiles: ['eu', 'uk'],
    find: ownership('ban', 'owned', 'chain'),
    demands: 'reject',
    doubtful: true,
    citation: PROCESSING_BAN.EU,
    basis: 'secondary',
    because: 'reject if the ban reaches what those under it own or control',
  },
  {
    id: 'OW-13',
    profiles: EVERYONE,
    find: ownership('ban', 'uncertain', 'divested'),
    demands: 'reject',
    doubtful: true,
    citation: 'OFAC FAQ 970; the parallels of other laws',
    basis: 'design',
    because: 'reject if its true owners are under the ban',
  },
  {
    id: 'BR-12',
    profiles: EVERYONE,
    find: ownership('freeze', 'gap'),
    demands: 'nothing',
    citation: 'OFAC FAQ 116',
    basis: 'primary',
    because:
      'a bank in between need not search for the owners of those who are not its customers; of its own customers it must know them',
  },
];

/** With words of debt, equity or securities in the payment, or without. */
function sectoral(instruments: boolean): CircumstanceRule['find'] {
  const find = ownership('sectoral', 'owned', 'chain');
  return (facts, profile, binding) => {
    const found = find(facts, profile, binding);
    return found.length > 0 && facts.instruments() === instruments ? found : [];
  };
}

/**
 * The rules, to be read from top to bottom by a compliance officer.
 *
 * Of the rules on listings the first that fits a hit's measure and place decides for that measure. Of the rules on
 * circumstances and on flags every one that finds something speaks. What they demand together is settled in `decide.ts`.
 * Sources are the regulations and OFAC FAQs named in each row; `basis` says how far each was verified (November 2026).
 * A data table, hence its length.
 */

import { IN_CHAIN, type Position } from './listed.ts';
import type { CircumstanceRule, FlagRule, ListingRule, Rule } from './rule.ts';
import { bankIn, cuban, partyIn, presentIn, textNaming, unknownPlace } from './circumstances.ts';
import { governmentOf } from './government.ts';
import { ownership } from './ownership/ownership-findings.ts';

const BESIDE: readonly Position[] = ['related', 'mention', 'text'];
const ANYWHERE: readonly Position[] = [...IN_CHAIN, ...BESIDE];

const FREEZE = {
  OFAC: '31 CFR chapter V, sections 5xx.201; OFAC FAQ 9, 36, 53; FFIEC BSA/AML Manual, OFAC overview',
  UN: 'UN Security Council resolutions under Chapter VII of the Charter',
  EU: 'Regulation (EU) No 269/2014 Art. 2 and its parallels',
  UK: 'Sanctions and Anti-Money Laundering Act 2018 and the regulations under it',
};

const PROCESSING_BAN = {
  OFAC: 'E.O. 14024 Directive 2 (OFAC FAQ 967, 970-972); Foreign Sanctions Evaders (FAQ 195); NS-PLC',
  EU: 'Regulation (EU) No 833/2014 Art. 5aa, 5ac, 5ad, 5h',
  UK: 'Russia (Sanctions) (EU Exit) Regulations 2019 reg. 17A',
};

export const LISTING_RULES: readonly ListingRule[] = [
  // Property is blocked.
  {
    id: 'BR-02-COVER',
    measure: 'blocking',
    at: ['sender'],
    when: ({ payment }) => payment.settlement === 'cover',
    demands: 'block',
    doubtful: true,
    citation: FREEZE,
    basis: 'design',
    because:
      'it only sends the instruction and its funds come another way; do not act on it, and block the cover payment when it arrives',
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
    when: ({ instruments }) => instruments,
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
    demands: 'review',
    citation: 'the list itself',
    basis: 'design',
    because: 'its listing does not say what it requires',
  },
];

const FOREIGN = ['eu', 'uk', 'other'] as const;
const EVERYONE = ['us', ...FOREIGN] as const;

export const CIRCUMSTANCE_RULES: readonly CircumstanceRule[] = [
  // Iran.
  {
    id: 'BR-05',
    profiles: ['us'],
    from: '2012-02-06',
    find: bankIn('iran'),
    demands: 'block',
    citation: '31 CFR 560.211(b); E.O. 13599; OFAC FAQ 36',
    basis: 'primary',
    because: 'every Iranian financial institution is blocked, listed or not',
  },
  {
    id: 'BR-05-2012',
    profiles: ['us'],
    until: '2012-02-06',
    find: bankIn('iran'),
    demands: 'reject',
    citation: '31 CFR 560.204',
    basis: 'primary',
    because: 'before E.O. 13599 such payments were rejected',
  },
  {
    id: 'GI-01',
    profiles: ['us'],
    from: '2012-02-06',
    find: governmentOf('iran'),
    demands: 'block',
    doubtful: true,
    citation: '31 CFR 560.211(a); E.O. 13599; OFAC FAQ 40',
    basis: 'primary',
    because: 'the Government of Iran is blocked by its status, without being listed',
  },
  {
    id: 'BR-04',
    profiles: ['us'],
    find: partyIn('iran'),
    demands: 'reject',
    citation: '31 CFR 560.204, 560.206, 560.208, 560.427; OFAC FAQ 36',
    basis: 'primary',
    because: 'services to Iran are prohibited; what no blocked party has an interest in is rejected',
  },
  // North Korea.
  {
    id: 'KP-02',
    profiles: ['us'],
    find: bankIn('north-korea'),
    demands: 'block',
    citation: '31 CFR 510.201, 510.210; E.O. 13810',
    basis: 'secondary',
    because: 'banks of North Korea are taken as blocked by their status, as arms of its government',
  },
  {
    id: 'GK-01',
    profiles: ['us'],
    find: governmentOf('north-korea'),
    demands: 'block',
    doubtful: true,
    citation: '31 CFR 510.201',
    basis: 'secondary',
    because: 'the Government of North Korea and the Workers’ Party are blocked by their status',
  },
  {
    id: 'KP-01',
    profiles: ['us'],
    find: partyIn('north-korea'),
    demands: 'reject',
    citation: '31 CFR 510.206',
    basis: 'secondary',
    because: 'services to North Korea are prohibited',
  },
  {
    id: 'KP-03',
    profiles: FOREIGN,
    find: presentIn('north-korea'),
    demands: 'reject',
    doubtful: true,
    citation: 'UN Security Council resolutions 2270 and 2321; Regulation (EU) 2017/1509; UK DPRK Regulations 2019',
    basis: 'unverified',
    because: 'transfers to and from North Korea are restricted; reject unless an exemption applies',
  },
  // Cuba: the property of every Cuban national is blocked, but for transfers that only pass through the United States.
  {
    id: 'CU-01',
    profiles: ['us'],
    find: cuban('ends-here'),
    demands: 'block',
    citation: '31 CFR 515.201',
    basis: 'primary',
    because: 'the property of Cuba and of every Cuban national is blocked',
  },
  {
    id: 'CU-02',
    profiles: ['us'],
    find: cuban('unclear'),
    demands: 'block',
    doubtful: true,
    citation: '31 CFR 515.201, 515.584(d)',
    basis: 'primary',
    because: 'block unless the transfer starts and ends outside the United States, which the message does not show',
  },
  {
    id: 'CU-03',
    profiles: ['us'],
    until: '2015-01-01',
    find: cuban('passes-through'),
    demands: 'block',
    citation: '31 CFR 515.201',
    basis: 'primary',
    because: 'the property of every Cuban national is blocked, transfers in transit too',
  },
  {
    id: 'CU-04',
    profiles: ['us'],
    from: '2015-01-01',
    until: '2016-03-16',
    find: cuban('passes-through'),
    demands: 'reject',
    citation: '31 CFR 515.584(d)',
    basis: 'secondary',
    because: 'transfers that start and end outside the United States could be rejected instead of blocked',
  },
  {
    id: 'CU-05',
    profiles: ['us'],
    from: '2019-10-09',
    until: '2024-05-29',
    find: cuban('passes-through'),
    demands: 'reject',
    citation: '31 CFR 515.584(d); OFAC FAQ 757',
    basis: 'primary',
    because: 'transfers that start and end outside the United States may be rejected, not processed',
  },
  {
    id: 'CU-06-2016',
    profiles: ['us'],
    from: '2016-03-16',
    until: '2019-10-09',
    find: cuban('passes-through'),
    demands: 'nothing',
    citation: '31 CFR 515.584(d); OFAC FAQ 757',
    basis: 'primary',
    because: 'transfers that start and end outside the United States were authorised',
  },
  {
    id: 'CU-06',
    profiles: ['us'],
    from: '2024-05-29',
    find: cuban('passes-through'),
    demands: 'nothing',
    citation: '31 CFR 515.584(d); OFAC FAQ 757',
    basis: 'primary',
    because: 'transfers that start and end outside the United States are authorised',
  },
  // Syria, until the programme was revoked.
  {
    id: 'SY-01',
    profiles: ['us'],
    until: '2025-07-01',
    find: presentIn('syria'),
    demands: 'reject',
    citation: '31 CFR part 542, removed by E.O. 14312',
    basis: 'primary',
    because: 'services to Syria were prohibited until 30 June 2025',
  },
  // Occupied regions of Ukraine.
  {
    id: 'UA-01',
    profiles: ['us'],
    from: '2014-12-19',
    find: presentIn('crimea'),
    demands: 'reject',
    citation: 'E.O. 13685; 31 CFR part 589',
    basis: 'primary',
    because: 'services to the Crimea region are prohibited',
  },
  {
    id: 'UA-02',
    profiles: ['us'],
    from: '2022-02-21',
    find: presentIn('donetsk', 'luhansk'),
    demands: 'reject',
    citation: 'E.O. 14065; 31 CFR part 589',
    basis: 'primary',
    because: 'services to the so-called DNR and LNR regions are prohibited',
  },
  {
    id: 'UA-03',
    profiles: ['eu', 'uk'],
    find: presentIn('crimea', 'donetsk', 'luhansk', 'oblasts'),
    demands: 'reject',
    doubtful: true,
    citation: 'Regulations (EU) No 692/2014 and (EU) 2022/263; Russia (Sanctions) (EU Exit) Regulations 2019',
    basis: 'secondary',
    because: 'some goods and services for the region are prohibited; reject if the payment is for one of them',
  },
  // Governments blocked by status elsewhere.
  {
    id: 'GV-01',
    profiles: ['us'],
    from: '2019-08-05',
    find: governmentOf('venezuela'),
    demands: 'block',
    doubtful: true,
    citation: 'E.O. 13884; 31 CFR part 591',
    basis: 'secondary',
    because: 'the Government of Venezuela is blocked by its status; many general licences apply',
  },
  // Owned or controlled by listed persons.
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
    because: 'its stakes are known only as ranges; block if the true ones make it owned',
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
  // Places named where nobody is said to be.
  {
    id: 'TX-01',
    profiles: ['us'],
    find: textNaming('iran', 'north-korea', 'cuba', 'crimea', 'donetsk', 'luhansk'),
    demands: 'reject',
    doubtful: true,
    citation: '31 CFR parts 510, 515, 560, 589',
    basis: 'design',
    because: 'reject if goods or services for the territory are paid for',
  },
  {
    id: 'TX-02',
    profiles: ['us'],
    until: '2025-07-01',
    find: textNaming('syria'),
    demands: 'reject',
    doubtful: true,
    citation: '31 CFR part 542, removed by E.O. 14312',
    basis: 'design',
    because: 'reject if goods or services for Syria are paid for',
  },
  {
    id: 'TX-03',
    profiles: EVERYONE,
    find: unknownPlace,
    demands: 'reject',
    doubtful: true,
    citation: "the institution's own list of places",
    basis: 'design',
    because: 'reject if the place takes part in the transaction',
  },
];

export const FLAG_RULES: readonly FlagRule[] = [
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

/** A licence that carries the payment. */
export const AUTHORISED_RULE: Rule = {
  id: 'LI-03',
  demands: 'nothing',
  citation: 'the licence itself; 31 CFR 589.502(a)-(c) and parallels',
  basis: 'primary',
  because: 'a licence lifts what rests on the programmes it names, and nothing else, while all its conditions are met',
};

/** A licence that would carry the payment if its questions were answered. */
export const OPEN_LICENCE_RULE: Rule = {
  id: 'LI-03-OPEN',
  demands: 'review',
  citation: 'the licence itself; FFIEC BSA/AML Manual',
  basis: 'design',
  because: 'what nobody vouches for is not taken for granted',
};

/** Said of each of several laws that has nothing to say. */
export const SILENT_RULE: Rule = {
  id: 'PR-01',
  demands: 'nothing',
  citation: 'the rules of the profile',
  basis: 'design',
  because: 'nothing that was seen is prohibited',
};

/** Why a hit does not decide. */
export const DISCOUNT_RULES: { readonly contradicted: Rule; readonly weak: Rule } = {
  contradicted: {
    id: 'ID-01',
    demands: 'nothing',
    citation: 'OFAC FAQ 5',
    basis: 'primary',
    because: 'what is known of the two differs beyond doubt',
  },
  weak: {
    id: 'ID-02',
    demands: 'nothing',
    citation: 'OFAC FAQ 122-125',
    basis: 'primary',
    because: 'the name is only a weak alias, and nothing beside it agrees',
  },
};

/** Every rule that an institution can read about and, unless it is fixed, switch. */
export const RULES: readonly Rule[] = [...LISTING_RULES, ...CIRCUMSTANCE_RULES, ...FLAG_RULES, LICENCE_RULE];

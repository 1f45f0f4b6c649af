/**
 * OFAC's programme tags and what each means: a data table, reviewed against list files of 2018 to 2026.
 *
 * On the SDN list the list itself blocks, whatever the tags say; a tag that does not block by itself either marks a
 * blocked party (IFSR, IRGC) or belongs to another list. Off the SDN list the effect follows from the tag and from the
 * directives in the remarks. A tag is compared without regard to case. Nothing here is legal advice; a policy may differ.
 */

import type { MeasureKind } from '@interdict/model';

export interface Programme {
  readonly tag: string;
  /** The law or order the programme rests on. */
  readonly basis: string;
  /** Property of a party listed under it is blocked. */
  readonly blocks: boolean;
  /**
   * What it requires on the lists beside the SDN list. Where it is absent and the programme blocks, an entry there that
   * has nothing else is blocked: so it was on the consolidated lists of 2018 (E.O. 13599) and of 2025-01-10.
   */
  readonly elsewhere?: MeasureKind;
  /** The country of a country programme, ISO 3166-1 alpha-2. */
  readonly country?: 'CU' | 'IR' | 'KP' | 'SY';
  /** A foreign bank that deals with a party marked so risks US sanctions, whether or not the remarks say it. */
  readonly secondarySanctions?: true;
  /** First day the programme was no longer in force, `YYYY-MM-DD`. */
  readonly until?: string;
  /** `data`: seen in list files; `public`: from OFAC's publications; `unverified`: believed, not checked. */
  readonly source: 'data' | 'public' | 'unverified';
}

export const PROGRAMME_TABLE: readonly Programme[] = [
  { tag: '561-Related', basis: 'CISADA; 31 CFR 561.201(c)', blocks: false, elsewhere: 'account-ban', source: 'data' },
  { tag: '561List', basis: 'CISADA; 31 CFR 561.201(c)', blocks: false, elsewhere: 'account-ban', source: 'data' },
  { tag: 'BALKANS', basis: 'E.O. 13219 / 13304', blocks: true, source: 'public' },
  { tag: 'BALKANS-EO14033', basis: 'E.O. 14033', blocks: true, source: 'public' },
  { tag: 'BELARUS', basis: 'E.O. 13405', blocks: true, source: 'data' },
  { tag: 'BELARUS-EO14038', basis: 'E.O. 14038', blocks: true, source: 'data' },
  { tag: 'BPI-RUSSIA-EO14024', basis: 'E.O. 14024, pending investigation', blocks: true, source: 'public' },
  { tag: 'BPI-SUDAN-14098', basis: 'E.O. 14098, pending investigation', blocks: true, source: 'public' },
  { tag: 'BURMA-EO14014', basis: 'E.O. 14014', blocks: true, elsewhere: 'processing-ban', source: 'data' },
  { tag: 'BURUNDI', basis: 'E.O. 13712', blocks: true, source: 'data' },
  { tag: 'CAATSA - IRAN', basis: 'CAATSA sections 105 to 107', blocks: true, country: 'IR', source: 'public' },
  {
    tag: 'CAATSA - RUSSIA',
    basis: 'CAATSA sections 224 and 228; menu: sections 231 and 235',
    blocks: true,
    elsewhere: 'debt-or-equity',
    secondarySanctions: true,
    source: 'data',
  },
  { tag: 'CAR', basis: 'E.O. 13667', blocks: true, source: 'data' },
  {
    tag: 'CMIC-EO13959',
    basis: 'E.O. 13959 as amended by 14032',
    blocks: false,
    elsewhere: 'debt-or-equity',
    source: 'data',
  },
  { tag: 'CUBA', basis: 'CACR 31 CFR 515; E.O. 12854', blocks: true, country: 'CU', source: 'public' },
  { tag: 'CUBA-EO14404', basis: 'E.O. 14404', blocks: true, country: 'CU', secondarySanctions: true, source: 'public' },
  { tag: 'CYBER2', basis: 'E.O. 13694 as amended by 13757', blocks: true, source: 'public' },
  { tag: 'CYBER3', basis: 'E.O. 13694 as amended by 14144', blocks: true, source: 'unverified' },
  { tag: 'CYBER4', basis: 'E.O. 13694 as amended later', blocks: true, source: 'unverified' },
  { tag: 'DARFUR', basis: 'E.O. 13400', blocks: true, source: 'public' },
  { tag: 'DPRK', basis: 'E.O. 13551', blocks: true, country: 'KP', secondarySanctions: true, source: 'public' },
  { tag: 'DPRK-NKSPEA', basis: 'NKSPEA 2016', blocks: true, country: 'KP', secondarySanctions: true, source: 'public' },
  { tag: 'DPRK2', basis: 'E.O. 13687', blocks: true, country: 'KP', secondarySanctions: true, source: 'public' },
  { tag: 'DPRK3', basis: 'E.O. 13722', blocks: true, country: 'KP', secondarySanctions: true, source: 'public' },
  { tag: 'DPRK4', basis: 'E.O. 13810', blocks: true, country: 'KP', secondarySanctions: true, source: 'public' },
  { tag: 'DRCONGO', basis: 'E.O. 13413', blocks: true, source: 'data' },
  { tag: 'ELECTION-EO13848', basis: 'E.O. 13848', blocks: true, source: 'data' },
  { tag: 'ETHIOPIA-EO14046', basis: 'E.O. 14046', blocks: true, elsewhere: 'debt-or-equity', source: 'unverified' },
  {
    tag: 'FSE-IR',
    basis: 'E.O. 13608 (Iran)',
    blocks: false,
    elsewhere: 'processing-ban',
    country: 'IR',
    source: 'data',
  },
  {
    tag: 'FSE-SY',
    basis: 'E.O. 13608 (Syria)',
    blocks: false,
    elsewhere: 'processing-ban',
    country: 'SY',
    source: 'data',
  },
  { tag: 'FTO', basis: 'AEDPA / INA 219', blocks: true, source: 'data' },
  { tag: 'GLOMAG', basis: 'E.O. 13818', blocks: true, source: 'data' },
  { tag: 'HIFPAA', basis: 'Hizballah financing acts, Title I', blocks: true, secondarySanctions: true, source: 'data' },
  { tag: 'HK-EO13936', basis: 'E.O. 13936', blocks: true, until: '2026-07-14', source: 'public' },
  { tag: 'HKAA', basis: 'Hong Kong Autonomy Act', blocks: false, elsewhere: 'debt-or-equity', source: 'public' },
  { tag: 'HOSTAGES-EO14078', basis: 'E.O. 14078', blocks: true, source: 'data' },
  { tag: 'HRIT-IR', basis: 'E.O. 13606 (Iran)', blocks: true, country: 'IR', source: 'data' },
  { tag: 'HRIT-SY', basis: 'E.O. 13606 (Syria)', blocks: true, country: 'SY', source: 'data' },
  { tag: 'ICC-EO14203', basis: 'E.O. 14203', blocks: true, source: 'public' },
  { tag: 'IFCA', basis: 'Iran Freedom and Counter-Proliferation Act', blocks: true, country: 'IR', source: 'data' },
  { tag: 'IFSR', basis: '31 CFR 561', blocks: false, country: 'IR', secondarySanctions: true, source: 'data' },
  { tag: 'ILLICIT-DRUGS-EO', basis: 'E.O. 14059', blocks: true, source: 'data' },
  { tag: 'ILLICIT-DRUGS-EO14059', basis: 'E.O. 14059', blocks: true, elsewhere: 'debt-or-equity', source: 'data' },
  { tag: 'IRAN', basis: 'E.O. 13599; 31 CFR 560', blocks: true, country: 'IR', source: 'public' },
  { tag: 'IRAN-CON-ARMS-EO', basis: 'E.O. 13949', blocks: true, country: 'IR', source: 'data' },
  {
    tag: 'IRAN-EO13846',
    basis: 'E.O. 13846',
    blocks: true,
    elsewhere: 'debt-or-equity',
    country: 'IR',
    source: 'data',
  },
  { tag: 'IRAN-EO13871', basis: 'E.O. 13871', blocks: true, country: 'IR', secondarySanctions: true, source: 'data' },
  { tag: 'IRAN-EO13876', basis: 'E.O. 13876', blocks: true, country: 'IR', source: 'data' },
  { tag: 'IRAN-EO13902', basis: 'E.O. 13902', blocks: true, country: 'IR', secondarySanctions: true, source: 'data' },
  { tag: 'IRAN-HR', basis: 'E.O. 13553', blocks: true, country: 'IR', source: 'public' },
  { tag: 'IRAN-TRA', basis: 'E.O. 13846 / TRA 2012', blocks: true, country: 'IR', source: 'data' },
  { tag: 'IRAQ2', basis: 'E.O. 13315', blocks: true, source: 'data' },
  { tag: 'IRAQ3', basis: 'E.O. 13438', blocks: true, source: 'data' },
  {
    tag: 'IRGC',
    basis: '31 CFR 594 mark of IRGC agents and affiliates',
    blocks: false,
    country: 'IR',
    secondarySanctions: true,
    source: 'data',
  },
  { tag: 'ISA', basis: 'Iran Sanctions Act', blocks: true, elsewhere: 'debt-or-equity', country: 'IR', source: 'data' },
  { tag: 'LEBANON', basis: 'E.O. 13441', blocks: true, source: 'data' },
  { tag: 'LIBYA2', basis: 'E.O. 13566', blocks: true, source: 'data' },
  { tag: 'LIBYA3', basis: 'E.O. 13726', blocks: true, source: 'data' },
  { tag: 'MAGNIT', basis: 'Magnitsky Act 2012', blocks: true, source: 'data' },
  { tag: 'MALI-EO13882', basis: 'E.O. 13882', blocks: true, source: 'data' },
  { tag: 'NICARAGUA', basis: 'E.O. 13851', blocks: true, source: 'public' },
  { tag: 'NICARAGUA-NHRAA', basis: 'NHRAA 2018', blocks: true, source: 'public' },
  { tag: 'NPWMD', basis: 'E.O. 13382', blocks: true, source: 'public' },
  {
    tag: 'NS-PLC',
    basis: 'General License 4 under E.O. 13224',
    blocks: false,
    elsewhere: 'processing-ban',
    source: 'data',
  },
  {
    tag: 'PAARSSR-EO13894',
    basis: 'E.O. 13894 as amended by 14142, 14312',
    blocks: true,
    secondarySanctions: true,
    source: 'public',
  },
  { tag: 'PEESA', basis: 'PEESA 2019', blocks: true, source: 'data' },
  { tag: 'PEESA-EO14039', basis: 'E.O. 14039', blocks: true, source: 'public' },
  { tag: 'RUSSIA-EO14024', basis: 'E.O. 14024', blocks: true, source: 'data' },
  { tag: 'RUSSIA-EO14065', basis: 'E.O. 14065', blocks: true, source: 'public' },
  { tag: 'SDGT', basis: 'E.O. 13224 as amended by 13886', blocks: true, source: 'data' },
  { tag: 'SDNT', basis: 'E.O. 12978', blocks: true, source: 'data' },
  { tag: 'SDNTK', basis: 'Kingpin Act', blocks: true, source: 'data' },
  { tag: 'SOMALIA', basis: 'E.O. 13536', blocks: true, source: 'data' },
  { tag: 'SOUTH SUDAN', basis: 'E.O. 13664', blocks: true, source: 'data' },
  { tag: 'SSIDES', basis: 'Support for the Sovereignty... of Ukraine Act', blocks: true, source: 'public' },
  { tag: 'SUDAN-EO14098', basis: 'E.O. 14098', blocks: true, source: 'public' },
  {
    tag: 'SYRIA',
    basis: 'E.O. 13338, 13572, 13573, 13582',
    blocks: true,
    country: 'SY',
    until: '2025-07-01',
    source: 'public',
  },
  { tag: 'SYRIA-CAESAR', basis: 'Caesar Act', blocks: true, country: 'SY', source: 'public' },
  {
    tag: 'SYRIA-EO13894',
    basis: 'E.O. 13894',
    blocks: true,
    country: 'SY',
    secondarySanctions: true,
    source: 'public',
  },
  { tag: 'TCO', basis: 'E.O. 13581', blocks: true, source: 'data' },
  { tag: 'UHRPA', basis: 'Uyghur Human Rights Policy Act', blocks: true, source: 'data' },
  { tag: 'UKRAINE-EO13660', basis: 'E.O. 13660', blocks: true, source: 'public' },
  { tag: 'UKRAINE-EO13661', basis: 'E.O. 13661', blocks: true, source: 'public' },
  { tag: 'UKRAINE-EO13662', basis: 'E.O. 13662', blocks: true, elsewhere: 'debt-or-equity', source: 'data' },
  { tag: 'UKRAINE-EO13685', basis: 'E.O. 13685 (Crimea)', blocks: true, source: 'public' },
  { tag: 'VENEZUELA', basis: 'E.O. 13692', blocks: true, source: 'public' },
  { tag: 'VENEZUELA-EO13850', basis: 'E.O. 13850', blocks: true, source: 'public' },
  { tag: 'VENEZUELA-EO13884', basis: 'E.O. 13884', blocks: true, source: 'public' },
  { tag: 'WEST-BANK-EO14115', basis: 'E.O. 14115 (revoked January 2025)', blocks: true, source: 'data' },
  { tag: 'YEMEN', basis: 'E.O. 13611', blocks: true, source: 'data' },
  { tag: 'ZIMBABWE', basis: 'E.O. 13469 and others (ended 2024-03)', blocks: true, source: 'data' },
];

/** What a directive under an executive order requires. `programme` is the tag of the entries it stands in. */
export interface Directive {
  /** Order and number as `EO13662/1`. */
  readonly directive: string;
  readonly programme: string;
  readonly kind: MeasureKind;
  readonly source: Programme['source'];
}

export const DIRECTIVE_TABLE: readonly Directive[] = [
  { directive: 'EO13662/1', programme: 'UKRAINE-EO13662', kind: 'debt-or-equity', source: 'public' },
  { directive: 'EO13662/2', programme: 'UKRAINE-EO13662', kind: 'debt-or-equity', source: 'public' },
  { directive: 'EO13662/3', programme: 'UKRAINE-EO13662', kind: 'debt-or-equity', source: 'public' },
  // Goods and services for certain oil projects: a payment may be one for them, as it may be new debt.
  { directive: 'EO13662/4', programme: 'UKRAINE-EO13662', kind: 'debt-or-equity', source: 'public' },
  { directive: 'EO14024/1', programme: 'RUSSIA-EO14024', kind: 'debt-or-equity', source: 'public' },
  { directive: 'EO14024/1a', programme: 'RUSSIA-EO14024', kind: 'debt-or-equity', source: 'data' },
  // No account, and no processing of any transaction that involves the bank (FAQ 967).
  { directive: 'EO14024/2', programme: 'RUSSIA-EO14024', kind: 'processing-ban', source: 'public' },
  { directive: 'EO14024/3', programme: 'RUSSIA-EO14024', kind: 'debt-or-equity', source: 'data' },
  { directive: 'EO14024/4', programme: 'RUSSIA-EO14024', kind: 'processing-ban', source: 'data' },
  { directive: 'EO14014/1', programme: 'BURMA-EO14014', kind: 'processing-ban', source: 'data' },
  { directive: 'CMIC', programme: 'CMIC-EO13959', kind: 'debt-or-equity', source: 'data' },
];

/** A sanctions type of the newer XML formats: the legal effect the list itself states. */
export interface StatedEffect {
  readonly effect: string;
  readonly kind: MeasureKind;
  /** The directive it stands for, which says more. */
  readonly directive?: string;
}

/** All sanctions types that the consolidated list of 2025-01-10 knows. */
export const EFFECT_TABLE: readonly StatedEffect[] = [
  { effect: 'Block', kind: 'blocking' },
  { effect: 'Reject', kind: 'processing-ban' },
  { effect: '561 Full Restrictions', kind: 'account-ban' },
  { effect: 'NDAA Special Conditions', kind: 'account-conditions' },
  { effect: '13662 Sectoral Directive 1', kind: 'debt-or-equity', directive: 'EO13662/1' },
  { effect: '13662 Sectoral Directive 2', kind: 'debt-or-equity', directive: 'EO13662/2' },
  { effect: '13662 Sectoral Directive 3', kind: 'debt-or-equity', directive: 'EO13662/3' },
  { effect: '13662 Sectoral Directive 4', kind: 'debt-or-equity', directive: 'EO13662/4' },
  { effect: 'CAATSA Section 231/235 Sanctions', kind: 'debt-or-equity' },
  { effect: 'Executive Order 13959 Sanctions', kind: 'debt-or-equity', directive: 'CMIC' },
  { effect: 'CMIC Executive Order', kind: 'debt-or-equity', directive: 'CMIC' },
  { effect: 'Executive Order 14014 Directive 1', kind: 'processing-ban', directive: 'EO14014/1' },
  { effect: 'Executive Order 14024 Directive 1a', kind: 'debt-or-equity', directive: 'EO14024/1a' },
  { effect: 'Executive Order 14024 Directive 2', kind: 'processing-ban', directive: 'EO14024/2' },
  { effect: 'Executive Order 14024 Directive 3', kind: 'debt-or-equity', directive: 'EO14024/3' },
  { effect: 'Executive Order 14024 Directive 4', kind: 'processing-ban', directive: 'EO14024/4' },
  { effect: 'Executive Order 14059 Non-blocking', kind: 'debt-or-equity' },
];

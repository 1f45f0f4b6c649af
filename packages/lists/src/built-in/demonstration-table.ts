/**
 * The entries of the demonstration list: a data table, written by hand from published facts of OFAC's and FinCEN's lists
 * of 2012 to 2025, and shortened. It is for trying things out; it is neither complete nor kept up to date.
 */

import type { EntryKind, IdentifierType, Measure, MeasureKind } from '@interdict/model';

/** One entry, as short as it can be written. Lists in one string are separated by `; `. */
export interface DemonstrationRow {
  readonly id: string;
  readonly kind: EntryKind;
  /** The primary name; of a person with the family name in capitals. */
  readonly name: string;
  readonly aka?: string;
  readonly fka?: string;
  readonly weak?: string;
  /** ISO 3166-1 alpha-2 codes, a town behind a slash: `IR/Tehran`. */
  readonly places?: string;
  readonly nationality?: string;
  /** Year, day, or two of these with `..` between. */
  readonly born?: string;
  readonly birthPlace?: string;
  readonly birthCountry?: string;
  readonly identifiers?: readonly (readonly [type: IdentifierType, value: string, label?: string])[];
  /** Tags, each with the days its measure is in force where they differ: `CYBER2 2022-09-09..`, `SYRIA ..2025-07-01`. */
  readonly programmes?: string;
  /** `blocking` where absent. */
  readonly measure?: MeasureKind;
  /** `OFAC` where absent. */
  readonly authority?: Measure['authority'];
  readonly secondarySanctions?: string;
  readonly linkedTo?: string;
  readonly listedOn?: string;
  readonly remarks?: string;
}

const IRAN_MARK = 'Additional Sanctions Information - Subject to Secondary Sanctions';
const KOREA_MARK = 'Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210';
const RUSSIA_MARK = 'Secondary sanctions risk: See Section 11 of Executive Order 14024.';

export const DEMONSTRATION_TABLE: readonly DemonstrationRow[] = [
  {
    id: 'mois',
    kind: 'organisation',
    name: 'Iranian Ministry of Intelligence and Security',
    aka: "Vezarat-e Ettela'at va Amniat-e Keshvar",
    weak: 'MOIS; VEVAK',
    places: 'IR/Tehran',
    programmes: 'SDGT; SYRIA ..2025-07-01; IRAN-HR; HRIT-IR; CYBER2 2022-09-09..; IFSR',
    secondarySanctions: IRAN_MARK,
  },
  {
    id: 'khatib',
    kind: 'person',
    name: 'Esmail KHATIB',
    aka: 'Seyed Esmaeil KHATIB',
    places: 'IR',
    nationality: 'IR',
    born: '1960..1961',
    birthPlace: 'Ghayenat, South Khorasan Province, Iran',
    birthCountry: 'IR',
    programmes: 'CYBER2; IRAN-HR 2022-09-22..; IFSR',
    secondarySanctions: IRAN_MARK,
    linkedTo: 'mois',
    listedOn: '2022-09-09',
    remarks: 'Minister of Intelligence',
  },
  {
    id: 'rana',
    kind: 'organisation',
    name: 'Rana Intelligence Computing Company',
    aka: 'Rana Institute',
    places: 'IR',
    programmes: 'IRAN-HR',
    secondarySanctions: IRAN_MARK,
    linkedTo: 'mois',
  },
  {
    id: 'apt39',
    kind: 'organisation',
    name: 'Advanced Persistent Threat 39',
    aka: 'APT39; Chafer; Remexi; Cadelspy; ITG07',
    places: 'IR',
    programmes: 'IRAN-HR',
    secondarySanctions: IRAN_MARK,
    linkedTo: 'mois',
  },
  {
    id: 'muddywater',
    kind: 'organisation',
    name: 'MuddyWater',
    aka: 'Seedworm; Static Kitten',
    weak: 'MERCURY',
    places: 'IR',
    authority: 'operator',
    linkedTo: 'mois',
    remarks: 'Not on any OFAC list: stands for an entry of the institution itself, after a group named as part of MOIS',
  },
  {
    id: 'kunlun',
    kind: 'bank',
    name: 'Bank of Kunlun Co Ltd',
    fka: 'Karamay Urban Credit Cooperatives; Karamay City Commercial Bank Co Ltd',
    places: 'CN/Karamay; CN/Beijing',
    identifiers: [['bic', 'CKLBCNBJ']],
    programmes: '561-Related',
    measure: 'account-ban',
    listedOn: '2012-07-31',
    remarks: 'No correspondent or payable-through account in the United States: 31 CFR 561.201(c)',
  },
  {
    id: 'bank-sepah',
    kind: 'bank',
    name: 'Bank Sepah',
    places: 'IR/Tehran',
    identifiers: [
      ['bic', 'SEPBIRTH'],
      ['registration', '4293'],
    ],
    programmes: 'IRAN; NPWMD; IFSR',
    secondarySanctions: IRAN_MARK,
  },
  {
    id: 'bank-tejarat',
    kind: 'bank',
    name: 'Bank Tejarat',
    aka: 'Tejarat Bank',
    places: 'IR/Tehran',
    identifiers: [
      ['bic', 'BTEJIRTH'],
      ['registration', '38027'],
    ],
    programmes: 'IRAN; SDGT; NPWMD; IFSR',
    secondarySanctions: IRAN_MARK,
    linkedTo: 'bank-sepah',
  },
  {
    id: 'foreign-trade-bank',
    kind: 'bank',
    name: "Foreign Trade Bank of the Democratic People's Republic of Korea",
    aka: "North Korea's Foreign Trade Bank; Mooyokbank; Korea Trade Bank",
    places: 'KP/Pyongyang',
    identifiers: [['bic', 'FTBDKPPY']],
    programmes: 'NPWMD; DPRK3',
    secondarySanctions: KOREA_MARK,
  },
  {
    id: 'lazarus-group',
    kind: 'organisation',
    name: 'Lazarus Group',
    places: 'KP/Pyongyang',
    identifiers: [['wallet', '0x098B716B8Aaf21512996dC57EB0615e2383E2f96', 'Digital Currency Address - ETH']],
    programmes: 'DPRK3',
    secondarySanctions: KOREA_MARK,
  },
  {
    id: 'suex',
    kind: 'organisation',
    name: 'SUEX OTC, s.r.o.',
    places: 'CZ/Prague; RU/Moscow',
    identifiers: [
      ['wallet', '12HQDsicffSBaYdJ6BhnE22sfjTESmmzKx', 'Digital Currency Address - XBT'],
      ['website', 'suex.io'],
    ],
    programmes: 'CYBER2',
  },
  {
    id: 'sberbank',
    kind: 'bank',
    name: 'Public Joint Stock Company Sberbank of Russia',
    aka: 'Sberbank of Russia; PJSC Sberbank; Sberbank Rossii',
    places: 'RU/Moscow',
    identifiers: [['bic', 'SABRRUMM']],
    programmes: 'RUSSIA-EO14024',
    secondarySanctions: RUSSIA_MARK,
  },
  {
    id: 'vtb',
    kind: 'bank',
    name: 'VTB Bank Public Joint Stock Company',
    fka: 'JSC VTB Bank; Bank Vneshney Torgovli Joint Stock Company',
    places: 'RU/St. Petersburg; RU/Moscow',
    identifiers: [
      ['bic', 'VTBRRUMM'],
      ['clearing', '044525187', 'BIK (RU)'],
    ],
    programmes: 'RUSSIA-EO14024',
    secondarySanctions: RUSSIA_MARK,
  },
  {
    id: 'promsvyazbank',
    kind: 'bank',
    name: 'Promsvyazbank Public Joint Stock Company',
    aka: 'Promsvyazbank PJSC; Promsvyazbank PAO',
    places: 'RU/Moscow',
    identifiers: [
      ['bic', 'PRMSRUMM'],
      ['tax-id', '7744000912'],
    ],
    programmes: 'RUSSIA-EO14024',
    secondarySanctions: RUSSIA_MARK,
  },
  {
    id: 'sberbank-capital',
    kind: 'organisation',
    name: 'Limited Liability Company Sberbank Capital',
    aka: 'Sberbank Capital LLC; Sberbank Kapital OOO',
    places: 'RU/Moscow',
    programmes: 'RUSSIA-EO14024 2022-03-26..',
    measure: 'processing-ban',
    listedOn: '2022-02-24',
    linkedTo: 'sberbank',
    remarks: 'Shown under E.O. 14024 Directive 2 alone: no account and no processing of any transaction involving it',
  },
  {
    id: 'bank-of-russia',
    kind: 'bank',
    name: 'Central Bank of the Russian Federation',
    aka: 'Bank of Russia; Central Bank of Russia',
    places: 'RU/Moscow',
    identifiers: [['bic', 'CBRFRUMM']],
    programmes: 'RUSSIA-EO14024',
    measure: 'processing-ban',
    remarks: 'E.O. 14024 Directive 4: any transaction',
  },
  {
    id: 'angarsk',
    kind: 'organisation',
    name: 'OJSC Angarsk Petrochemical Company',
    aka: 'Angarsk Refinery',
    places: 'RU/Angarsk',
    programmes: 'UKRAINE-EO13662',
    measure: 'debt-or-equity',
    remarks: 'E.O. 13662 Directives 2 and 4: new debt over 60 days, certain oil projects',
  },
  {
    id: 'hikvision',
    kind: 'organisation',
    name: 'Hangzhou Hikvision Digital Technology Co., Ltd.',
    aka: 'Hikvision',
    places: 'CN/Hangzhou',
    identifiers: [['registration', '91330000733796106P', 'Unified Social Credit Code (USCC)']],
    programmes: 'CMIC-EO13959 2021-08-02..',
    measure: 'debt-or-equity',
    listedOn: '2021-06-03',
    remarks: 'Purchase or sale of its listed securities only',
  },
  {
    id: 'kayakiran',
    kind: 'person',
    name: 'Evren KAYAKIRAN',
    places: 'TR',
    nationality: 'TR',
    born: '1980-02-08',
    identifiers: [['passport', 'U00242309']],
    programmes: 'FSE-IR',
    measure: 'processing-ban',
    remarks: 'Foreign Sanctions Evader, E.O. 13608: transactions are rejected, not blocked',
  },
  {
    id: 'abu-teir',
    kind: 'person',
    name: 'Mohammed ABU TEIR',
    aka: 'Mohammed Mahmud ABU TAIR; Mohammad Mahmoud ABOU TAYR',
    born: '1951',
    birthPlace: 'Umm Tuba',
    programmes: 'NS-PLC',
    measure: 'processing-ban',
    remarks: 'Palestinian Legislative Council list: transactions are rejected, not blocked',
  },
  {
    id: 'moge',
    kind: 'organisation',
    name: 'Myanma Oil and Gas Enterprise',
    weak: 'MOGE; M.O.G.E.',
    places: 'MM/Nay Pyi Taw',
    programmes: 'BURMA-EO14014 2023-12-15..',
    measure: 'processing-ban',
    listedOn: '2023-10-31',
    remarks: 'E.O. 14014 Directive 1: no financial services to it or for its benefit',
  },
  {
    id: 'al-huda-bank',
    kind: 'bank',
    name: 'Al-Huda Bank',
    places: 'IQ/Baghdad',
    programmes: '311',
    measure: 'special-measure',
    authority: 'FINCEN',
    listedOn: '2024-08-02',
    remarks: 'USA PATRIOT Act section 311, fifth special measure',
  },
  {
    id: 'adrian-darya-1',
    kind: 'vessel',
    name: 'Adrian Darya 1',
    fka: 'Grace 1',
    nationality: 'IR',
    identifiers: [['imo', '9116412']],
    programmes: 'SDGT',
    remarks: 'Crude oil tanker',
  },
  {
    id: 'guzman-loera',
    kind: 'person',
    name: 'Joaquin GUZMAN LOERA',
    aka: 'Chapo GUZMAN; Joaquin GUZMAN FERNANDEZ',
    nationality: 'MX',
    born: '1954-12-25',
    birthPlace: 'Mexico',
    birthCountry: 'MX',
    programmes: 'SDNTK',
  },
  {
    id: 'pdvsa',
    kind: 'organisation',
    name: 'Petroleos de Venezuela, S.A.',
    aka: 'PDVSA',
    places: 'VE/Caracas',
    identifiers: [['tax-id', 'J-00095036-9', 'RIF #']],
    programmes: 'VENEZUELA-EO13850',
  },
  { id: 'cimex', kind: 'organisation', name: 'CIMEX', places: 'CU/Havana; MX/Mexico', programmes: 'CUBA' },
  {
    id: 'wagner',
    kind: 'organisation',
    name: "Private Military Company 'Wagner'",
    aka: "PMC Wagner; Wagner Group; Chastnaya Voennaya Kompaniya 'Vagner'",
    places: 'RU',
    programmes: 'TCO; UKRAINE-EO13660; CAR; RUSSIA-EO14024',
    secondarySanctions: RUSSIA_MARK,
  },
  {
    id: 'lukashenka',
    kind: 'person',
    name: 'Alyaksandr Ryhorovich LUKASHENKA',
    aka: 'Aleksandr Grigorevich LUKASHENKO; Alexander Grigoryevich LUKASHENKO',
    places: 'BY/Minsk',
    nationality: 'BY',
    born: '1954-08-30',
    birthPlace: 'Kopys, Vitebsk oblast, Belarus',
    birthCountry: 'BY',
    programmes: 'BELARUS',
  },
  {
    id: 'irgc',
    kind: 'organisation',
    name: 'Islamic Revolutionary Guard Corps',
    aka: 'IRGC; The Iranian Revolutionary Guards; The Army of the Guardians of the Islamic Revolution',
    places: 'IR/Tehran',
    programmes: 'FTO; SDGT; NPWMD; IRAN-HR; HRIT-IR; ELECTION-EO13848; IRGC; IFSR',
    secondarySanctions: IRAN_MARK,
  },
];

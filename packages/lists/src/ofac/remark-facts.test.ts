import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RemarkFacts, readRemarkSegments } from './remark-facts.ts';
import { remarkSegments } from './remark-segments.ts';

const NOTHING: RemarkFacts = {
  names: [],
  births: [],
  nationalities: [],
  identifiers: [],
  linkedTo: [],
  operatedBy: [],
  secondarySanctions: [],
  menu: [],
  directives: [],
  financialInstitution: false,
  remarks: [],
};

function read(remarks: string, person = false): RemarkFacts {
  return readRemarkSegments(remarkSegments(remarks), person);
}

describe('a whole remark', () => {
  test('of a person (39017)', () => {
    const remarks =
      'DOB 1960 to 1961; POB Ghayenat, South Khorasan Province, Iran; nationality Iran; Additional Sanctions Information - ' +
      'Subject to Secondary Sanctions; Gender Male; Linked To: IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY.';
    expect(read(remarks, true)).toEqual({
      ...NOTHING,
      births: [
        { range: { from: '1960-01-01', to: '1961-12-31' } },
        { place: 'Ghayenat, South Khorasan Province, Iran', country: 'IR' },
      ],
      nationalities: ['IR'],
      gender: 'male',
      linkedTo: ['IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY'],
      secondarySanctions: ['Additional Sanctions Information - Subject to Secondary Sanctions'],
    });
  });

  test('of a bank under a directive (31695, shortened)', () => {
    const remarks =
      'SWIFT/BIC CBRF RU MM; Target Type Government Entity; Executive Order 14024 Directive Information - For more ' +
      'information on directives, please visit the following link: https://x; Executive Order 14024 Directive Information ' +
      'Subject to Directive 1a - As of the effective date, participation is prohibited.; alt. Executive Order 14024 ' +
      'Directive Information Subject to Directive 4 - any transaction; Effective Date (EO 14024 Directive 4): 28 Feb 2022.';
    expect(read(remarks)).toEqual({
      ...NOTHING,
      identifiers: [{ type: 'bic', value: 'CBRFRUMM', label: 'SWIFT/BIC' }],
      financialInstitution: true,
      directives: [
        {
          directive: 'EO14024/1a',
          text: 'Executive Order 14024 Directive Information Subject to Directive 1a - As of the effective date, participation is prohibited.',
        },
        {
          directive: 'EO14024/4',
          text: 'Executive Order 14024 Directive Information Subject to Directive 4 - any transaction',
        },
        { directive: 'EO14024/4', effectiveFrom: '2022-02-28' },
      ],
      remarks: [
        'Target Type Government Entity',
        'Executive Order 14024 Directive Information - For more information on directives, please visit the following link: https://x',
      ],
    });
  });
});

describe('one segment', () => {
  test.each([
    [
      "a.k.a. 'ANIS, Abu'",
      { names: [{ value: 'Abu ANIS', familyName: 'ANIS', givenNames: 'Abu', type: 'aka', strength: 'weak' }] },
    ],
    ["f.k.a. 'ANA I'", { names: [{ value: 'ANA I', type: 'fka', strength: 'weak' }] }],
    ["n.k.a. 'NEW'", { names: [{ value: 'NEW', type: 'nka', strength: 'weak' }] }],
    ["d.b.a. 'ANARQUIA PAINTBALL'", { names: [{ value: 'ANARQUIA PAINTBALL', type: 'aka', strength: 'weak' }] }],
    ['DOB circa 1951', { births: [{ range: { from: '1951-01-01', to: '1951-12-31', approximate: true } }] }],
    ['DOB sometime', { remarks: ['DOB sometime'] }],
    ['citizen Korea, North', { nationalities: ['KP'] }],
    ['citizen Atlantis', { remarks: ['citizen Atlantis'] }],
    ['Nationality of Registration Russia', { nationalities: ['RU'] }],
    [
      'Passport 1084010 (Egypt)',
      { identifiers: [{ type: 'passport', value: '1084010', label: 'Passport', country: 'EG' }] },
    ],
    [
      'Passport A1 (Iran) issued 1 Jan 2001 expires 1 Jan 2011',
      { identifiers: [{ type: 'passport', value: 'A1', label: 'Passport', country: 'IR' }] },
    ],
    ['Passport 19820215', { identifiers: [{ type: 'passport', value: '19820215', label: 'Passport' }] }],
    [
      'Legal Entity Number 253400V1H6ART1UQ0N98 (Russia)',
      { identifiers: [{ type: 'lei', value: '253400V1H6ART1UQ0N98', label: 'Legal Entity Number', country: 'RU' }] },
    ],
    [
      'BIK (RU) 044030707',
      { identifiers: [{ type: 'clearing', value: '044030707', label: 'BIK (RU)' }], financialInstitution: true },
    ],
    [
      'Public Registration Number 467323, Doc. 694710 (Panama)',
      {
        identifiers: [
          { type: 'registration', value: '467323, Doc. 694710', label: 'Public Registration Number', country: 'PA' },
        ],
      },
    ],
    [
      'Commercial Registry Number CD/KNG/1 (Congo, Democratic Republic of the)',
      {
        identifiers: [{ type: 'registration', value: 'CD/KNG/1', label: 'Commercial Registry Number', country: 'CD' }],
      },
    ],
    [
      'Registration Number HRA 738521 (Stuttgart) (Germany)',
      {
        identifiers: [
          {
            type: 'registration',
            value: 'HRA 738521',
            label: 'Registration Number (Stuttgart)',
            country: 'DE',
            place: 'Stuttgart',
          },
        ],
      },
    ],
    [
      'Matricula Mercantil No 57622 (Uraba)',
      {
        identifiers: [
          { type: 'registration', value: '57622', label: 'Matricula Mercantil No (Uraba)', place: 'Uraba' },
        ],
      },
    ],
    [
      'National ID No. 16128971 (Cabo Verde.  Previously Cape Verde.)',
      {
        identifiers: [
          {
            type: 'national-id',
            value: '16128971',
            label: 'National ID No. (Cabo Verde.  Previously Cape Verde.)',
          },
        ],
      },
    ],
    [
      'Vessel Registration Identification IMO 7406784',
      { identifiers: [{ type: 'imo', value: '7406784', label: 'Vessel Registration Identification' }] },
    ],
    [
      'Identification Number IMO 5342883',
      { identifiers: [{ type: 'imo', value: '5342883', label: 'Identification Number IMO' }] },
    ],
    [
      'Identification Number 2.194.575 (Paraguay)',
      { identifiers: [{ type: 'registration', value: '2.194.575', label: 'Identification Number', country: 'PY' }] },
    ],
    ['MMSI 572469210', { identifiers: [{ type: 'mmsi', value: '572469210', label: 'MMSI' }] }],
    [
      'Digital Currency Address - XBT 1Kuf2Rd8',
      { identifiers: [{ type: 'wallet', value: '1Kuf2Rd8', label: 'Digital Currency Address - XBT' }] },
    ],
    ['Digital Currency Address - XBT', { remarks: ['Digital Currency Address - XBT'] }],
    [
      'Aircraft Construction Number (also called L/N or S/N or F/N) 8401',
      {
        identifiers: [
          { type: 'aircraft', value: '8401', label: 'Aircraft Construction Number (also called L/N or S/N or F/N)' },
        ],
      },
    ],
    [
      'Telephone (98)(21)(66153220)',
      { identifiers: [{ type: 'phone', value: '(98)(21)(66153220)', label: 'Telephone' }] },
    ],
    ['Aircraft Operator MAHAN AIR', { operatedBy: ['MAHAN AIR'] }],
    [
      'Target Type Financial Institution',
      { financialInstitution: true, remarks: ['Target Type Financial Institution'] },
    ],
    ['Effective Date (CMIC) 02 Aug 2021', { directives: [{ directive: 'CMIC', effectiveFrom: '2021-08-02' }] }],
    [
      'Executive Order 13662 Directive Determination - Subject to Directive 2',
      {
        directives: [
          { directive: 'EO13662/2', text: 'Executive Order 13662 Directive Determination - Subject to Directive 2' },
        ],
      },
    ],
    [
      'Secondary sanctions risk: See Section 11 of Executive Order 14024.',
      { secondarySanctions: ['Secondary sanctions risk: See Section 11 of Executive Order 14024.'] },
    ],
    [
      'Additional Sanctions Information - Not on the SDN List and Not Subject to Secondary Sanctions',
      { remarks: ['Additional Sanctions Information - Not on the SDN List and Not Subject to Secondary Sanctions'] },
    ],
    ['Passports of several kinds', { remarks: ['Passports of several kinds'] }],
    ['ICTY indictee', { remarks: ['ICTY indictee'] }],
  ])('%s', (segment, facts) => {
    expect(readRemarkSegments([segment], segment.includes('Abu'))).toEqual({ ...NOTHING, ...facts });
  });

  test.each(['G563542(9)', '13/Ta Ta Na (Naing)019077', 'IT022428/2014(G)'])('a bracket in a number: %s', (value) => {
    expect(readRemarkSegments([`Registration Number ${value}`], false).identifiers).toMatchObject([{ value }]);
  });
});

test('whatever stands in remarks, each segment ends up somewhere', () => {
  const words = fc.constantFrom(
    'DOB',
    'Passport',
    '(Iran)',
    "a.k.a. '",
    "'",
    ';',
    '; ',
    '.',
    'X1',
    'alt. ',
    'Linked To:',
    ' ',
    '(',
    ')',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const segments = remarkSegments(parts.join(' '));
      const facts = readRemarkSegments(segments, false);
      const taken = facts.names.length + facts.births.length + facts.identifiers.length + facts.linkedTo.length;
      expect(taken + facts.remarks.length).toBe(segments.length);
    }),
    { numRuns: 200 },
  );
});

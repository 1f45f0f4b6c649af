import type { Located } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readMt } from '../read.ts';

const TEXT = '{4:\r\n:20:A\r\n:79:TEXT\r\n-}';

function read(text: string): unknown[] {
  const { message, issues } = readMt(new TextEncoder().encode(text));
  return [message?.type, message?.sender, message?.receiver, issues.map(({ code }) => code)];
}

describe('sender and receiver', () => {
  test.each<[what: string, head: string, expected: unknown[]]>([
    ['input', '{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN}', ['MT199', 'ALFADEFFXXX', 'BETAUS33XXX', []]],
    [
      'input, all options',
      '{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXU3003}',
      ['MT199', 'ALFADEFFXXX', 'BETAUS33XXX', []],
    ],
    [
      'input with branches',
      '{1:F01ALFADEFFAB120123456789}{2:I199BETAUS33XNYC}',
      ['MT199', 'ALFADEFFB12', 'BETAUS33NYC', []],
    ],
    [
      'output',
      '{1:F01BETAUS33AXXX0123456789}{2:O1991200260401ALFADEFFAXXX01234567892604011201N}',
      ['MT199', 'ALFADEFFXXX', 'BETAUS33XXX', []],
    ],
    [
      'no session',
      '{1:F01ALFADEFFAXXX}{2:I199BETAUS33XXXXN}',
      ['MT199', 'ALFADEFFXXX', 'BETAUS33XXX', ['header-malformed']],
    ],
    [
      'BIC8',
      '{1:F01ALFADEFF}{2:I199BETAUS33}',
      ['MT199', 'ALFADEFF', 'BETAUS33', ['header-malformed', 'header-malformed']],
    ],
    [
      'lower case',
      '{1:f01alfadeffaxxx0123456789}{2:i199betaus33xxxxn}',
      ['MT199', 'ALFADEFFXXX', 'BETAUS33XXX', ['header-malformed', 'header-malformed']],
    ],
    [
      'no direction',
      '{1:F01ALFADEFFAXXX0123456789}{2:199BETAUS33XXXXN}',
      ['MT199', 'ALFADEFFXXX', 'BETAUS33XXX', ['header-malformed']],
    ],
    [
      'no BIC',
      '{1:F01ALFADEFFAXXX0123456789}{2:I199????}',
      ['MT199', 'ALFADEFFXXX', undefined, ['header-malformed', 'address-unreadable']],
    ],
  ])('%s', (_, head, expected) => expect(read(head + TEXT)).toEqual(expected));
});

describe('the type without application header', () => {
  test.each<[fields: string, type: string, code: string]>([
    [':20:A\n:23B:CRED\n:32A:260401EUR1,\n:50K:A B\n:59:C D\n:71A:SHA', 'MT103', 'message-type-inferred'],
    [':20:A\n:21:B\n:32A:260401EUR1,\n:58A:ALFADEFF', 'MT202', 'message-type-inferred'],
    [':20:A\n:21:B\n:32A:260401EUR1,\n:58A:ALFADEFF\n:50K:A B\n:59:C D', 'MT202COV', 'message-type-inferred'],
    [
      ':20:A\n:28D:1/1\n:50H:/1\nA B\n:30:260401\n:21:T\n:32B:EUR1,\n:59:C D\n:71A:SHA',
      'MT101',
      'message-type-inferred',
    ],
    [
      ':20:A\n:25:1\n:28C:1\n:60F:C260401EUR1,\n:61:260401C1,NTRFA\n:86:B\n:62F:C260401EUR1,',
      'MT940',
      'message-type-inferred',
    ],
    [
      ':20:A\n:25:1\n:28C:1\n:60F:C260401EUR1,\n:61:260401C1,NTRFA\n:62F:C260401EUR1,',
      'MT950',
      'message-type-inferred',
    ],
    [':20:A\n:25:1\n:28C:1\n:34F:EUR1,\n:13D:2604011200+0100', 'MT942', 'message-type-inferred'],
    [':20:A\n:21:B\n:25:1\n:32A:260401EUR1,\n:50K:A B', 'MT910', 'message-type-inferred'],
    [':20:A\n:21:B\n:25:1\n:32A:260401EUR1,', 'unknown', 'message-type-ambiguous'],
    [':20:A\n:99Z:B', 'unknown', 'message-type-missing'],
  ])('%j', (fields, type, code) => {
    const text = fields.replaceAll('\n', '\r\n');
    expect(read(`{4:\r\n${text}\r\n-}`)).toEqual([type, undefined, undefined, [code]]);
    expect(read(text)).toEqual([type, undefined, undefined, [code]]);
  });

  test('a cover shows by its fields where the flag is missing', () => {
    const fields = ':20:A\r\n:21:B\r\n:32A:260401EUR1,\r\n:58A:ALFADEFF\r\n:50K:A B\r\n:59:C D';
    const text = `{1:F01ALFADEFFAXXX0123456789}{2:I202BETAUS33XXXXN}{4:\r\n${fields}\r\n-}`;
    expect(read(text).at(-1)).toEqual(['cover-flag-missing']);
  });
});

describe('settlement by the reimbursement fields', () => {
  test.each([
    ['', 'serial'],
    [':53B:/C/12345', 'serial'],
    [':53B:/12345\nFRANKFURT', 'serial'],
    [':53A:ALFADEFFHAM', 'serial'],
    [':53A:BETAUS33', 'serial'],
    [':53A:GAMMSGSG', 'cover'],
    [':53D:GAMMA SAVINGS BANK', 'cover'],
    [':54A:GAMMSGSG', 'cover'],
  ])('%j', (field, settlement) => {
    const fields = `:20:A\n:23B:CRED\n:32A:260401EUR1,\n:50K:A B\n${field}\n:59:C D\n:71A:SHA`.replaceAll('\n', '\r\n');
    const { payments } = readMt(
      new TextEncoder().encode(`{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}{4:\r\n${fields}\r\n-}`),
    );
    expect(payments[0]?.settlement).toBe(settlement);
  });
});

test.each<[what: string, header: string, createdOn: string | undefined]>([
  [
    'output: of the input reference, not of the output',
    'O1991200260331ALFADEFFAXXX01234567892604010001N',
    '2026-03-31',
  ],
  ['output of the last century', 'O1991200991231ALFADEFFAXXX01234567890001010001N', '1999-12-31'],
  ['output of no day', 'O1991200260231ALFADEFFAXXX01234567892604010001N', undefined],
  ['input', 'I199ALFADEFFXXXXN', undefined],
])('the day a message was made: %s', (_, header, createdOn) => {
  const { message, payments, issues } = readMt(
    new TextEncoder().encode(`{1:F01BETAUS33AXXX0123456789}{2:${header}}${TEXT}`),
  );
  expect([message?.createdOn, payments[0]?.message.createdOn, issues]).toEqual([createdOn, createdOn, []]);
});

/** What is read of the headers: who and what the message is, banks, UETR and texts with their places, and the issues. */
function headersOf(written: string): [identification: object, values: string[], issues: string[]] {
  const text = written
    .replaceAll('<1>', '{1:F01ALFADEFFAXXX0123456789}')
    .replaceAll('<2>', '{2:I199BETAUS33XXXXN}')
    .replaceAll('<4>', TEXT);
  const { message, payments, issues } = readMt(new TextEncoder().encode(text));
  const { format: _, ...identification } = message ?? { format: 'swift-mt' };
  const values = payments.flatMap(({ agents, references: { uetr }, passages }) => {
    const said = (what: string, located: Located | undefined): string[] =>
      located
        ? [`${what} ${located.value} @${located.location.path} ${located.location.start}-${located.location.end}`]
        : [];
    return [
      ...agents.flatMap(({ role, bic }) => said(role, bic)),
      ...said('uetr', uetr),
      ...passages.filter(({ kind }) => kind === 'header').flatMap((passage) => said('text', passage.text)),
    ];
  });
  return [identification, values, issues.map(({ code, path, offset }) => `${code} ${path} ${offset}`)];
}

describe('the headers', () => {
  test.each<[written: string, identification: object, values: string[], issues: string[]]>([
    [
      '<1><2><4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '{1:A21ALFADEFFAXXX0123456789}<2><4>',
      { type: 'MT199', receiver: 'BETAUS33XXX' },
      [
        'receiver BETAUS33XXX @2/destination 36-48',
        'acknowledgement.receiver ALFADEFFXXX @1 6-18',
        'text A21ALFADEFFAXXX0123456789 @1 3-28',
      ],
      ['network-rejected 4/451 3'],
    ],
    [
      '{1:L01ALFADEFFAXXX0123456789}<2><4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '{1:X01ALFADEFFAXXX0123456789}<2><4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text X01ALFADEFFAXXX0123456789 @1 3-28',
      ],
      ['header-malformed 1 3'],
    ],
    [
      '{1:F0AALFADEFFAXXX0123456789}<2><4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text F0AALFADEFFAXXX0123456789 @1 3-28',
      ],
      ['header-malformed 1 3'],
    ],
    [
      '{1:F01ALFADEFFAXX-0123456789}<2><4>',
      { type: 'MT199', sender: 'ALFADEFFAXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFAXX @1/logicalTerminal 6-17',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text F01ALFADEFFAXX-0123456789 @1 3-28',
      ],
      ['header-malformed 1 3'],
    ],
    [
      '{1:F01ALFADEFFAXXX012345678A}<2><4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text F01ALFADEFFAXXX012345678A @1 3-28',
        'text 012345678A @1 18-28',
      ],
      ['header-malformed 1 3'],
    ],
    [
      '{1:F01ALFADEFFAXXX01234567890}<2><4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 37-49',
        'text F01ALFADEFFAXXX01234567890 @1 3-29',
      ],
      ['header-malformed 1 3'],
    ],
    [
      '{1:F01ALFADEFF0123456789}<2><4>',
      { type: 'MT199', sender: 'ALFADEFF', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFF @1/logicalTerminal 6-14',
        'receiver BETAUS33XXX @2/destination 32-44',
        'text F01ALFADEFF0123456789 @1 3-24',
      ],
      ['header-malformed 1 3'],
    ],
    [
      '{1:F01ALFADEFF QORBANI}<2><4>',
      { type: 'MT199', sender: 'ALFADEFF', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFF @1/logicalTerminal 6-14',
        'receiver BETAUS33XXX @2/destination 30-42',
        'text F01ALFADEFF QORBANI @1 3-22',
        'text  QORBANI @1 14-22',
      ],
      ['header-malformed 1 3'],
    ],
    [
      '{1:F01}<2><4>',
      { type: 'MT199', receiver: 'BETAUS33XXX' },
      ['receiver BETAUS33XXX @2/destination 14-26', 'text F01 @1 3-6'],
      ['header-malformed 1 3', 'address-unreadable 1/logicalTerminal 6'],
    ],
    [
      '{1:}<2><4>',
      { type: 'MT199', receiver: 'BETAUS33XXX' },
      ['receiver BETAUS33XXX @2/destination 11-23'],
      ['header-malformed 1 3', 'address-unreadable 1/logicalTerminal 3'],
    ],
    [
      '<1>{2:I199BETAUS33XXXX}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1>{2:I199BETAUS33XXXXU3}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1>{2:I199BETAUS33XXXXS2020}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1>{2:I199BETAUS33XXXXNQORBANI}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text I199BETAUS33XXXXNQORBANI @2 32-56',
        'text QORBANI @2 49-56',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '<1>{2:I199BETAUS33}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33 @2/destination 36-44',
        'text I199BETAUS33 @2 32-44',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '<1>{2:I199BETAUS33 IRIS}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33 @2/destination 36-44',
        'text I199BETAUS33 IRIS @2 32-49',
        'text  IRIS @2 44-49',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '<1>{2:QORBANI}<4>',
      { type: 'unknown', sender: 'ALFADEFFXXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'text QORBANI @2 32-39', 'text BANI @2/destination 35-39'],
      ['header-malformed 2 32', 'address-unreadable 2/destination 35', 'message-type-missing 2 32'],
    ],
    [
      '<1>{2:I199}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'text I199 @2 32-36'],
      ['header-malformed 2 32', 'address-unreadable 2/destination 36'],
    ],
    [
      '<1>{2:O1991200260401BETAUS33AXXX01234567892604011201N}<4>',
      { type: 'MT199', sender: 'BETAUS33XXX', receiver: 'ALFADEFFXXX', createdOn: '2026-04-01' },
      ['sender BETAUS33XXX @2/inputReference 46-58', 'receiver ALFADEFFXXX @1/logicalTerminal 6-18'],
      [],
    ],
    [
      '<1>{2:O1991200260401BETAUS33AXXX01234567892604011201}<4>',
      { type: 'MT199', sender: 'BETAUS33XXX', receiver: 'ALFADEFFXXX', createdOn: '2026-04-01' },
      ['sender BETAUS33XXX @2/inputReference 46-58', 'receiver ALFADEFFXXX @1/logicalTerminal 6-18'],
      [],
    ],
    [
      '<1>{2:O1991200260401BETAUS33AXXX01234567892604011201NX}<4>',
      { type: 'MT199', sender: 'BETAUS33XXX', receiver: 'ALFADEFFXXX' },
      [
        'sender BETAUS33XXX @2/inputReference 46-58',
        'receiver ALFADEFFXXX @1/logicalTerminal 6-18',
        'text O1991200260401BETAUS33AXXX01234567892604011201NX @2 32-80',
        'text X @2 79-80',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '<1>{2:O1991200260401BETAUS33AXXX0123456789}<4>',
      { type: 'MT199', sender: 'BETAUS33XXX', receiver: 'ALFADEFFXXX' },
      [
        'sender BETAUS33XXX @2/inputReference 46-58',
        'receiver ALFADEFFXXX @1/logicalTerminal 6-18',
        'text O1991200260401BETAUS33AXXX0123456789 @2 32-68',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '<1>{2:1991200260401BETAUS33AXXX01234567892604011201N}<4>',
      { type: 'MT199', sender: 'BETAUS33XXX', receiver: 'ALFADEFFXXX' },
      [
        'sender BETAUS33XXX @2/inputReference 45-57',
        'receiver ALFADEFFXXX @1/logicalTerminal 6-18',
        'text 1991200260401BETAUS33AXXX01234567892604011201N @2 32-78',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '<1>{2:o1991200260401BETAUS33AXXX01234567892604011201N}<4>',
      { type: 'MT199', sender: 'BETAUS33XXX', receiver: 'ALFADEFFXXX' },
      [
        'sender BETAUS33XXX @2/inputReference 46-58',
        'receiver ALFADEFFXXX @1/logicalTerminal 6-18',
        'text o1991200260401BETAUS33AXXX01234567892604011201N @2 32-79',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '<1>{2:O1991200260401BETAUS3301234567892604011201N}<4>',
      { type: 'MT199', sender: 'BETAUS33', receiver: 'ALFADEFFXXX' },
      [
        'sender BETAUS33 @2/inputReference 46-54',
        'receiver ALFADEFFXXX @1/logicalTerminal 6-18',
        'text O1991200260401BETAUS3301234567892604011201N @2 32-75',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '<1>{2:199BETAUS33XXXXN}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 35-47',
        'text 199BETAUS33XXXXN @2 32-48',
      ],
      ['header-malformed 2 32'],
    ],
    [
      '{1:F01ALFADEF0AXXX0123456789}<2><4>',
      { type: 'MT199', sender: 'ALFADEF0XXX', receiver: 'BETAUS33XXX', test: true },
      ['sender ALFADEF0XXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1>{2:I199BETAUS30XXXXN}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS30XXX', test: true },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS30XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2><4>{5:{TNG:}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', test: true },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2><4>{5:{PDE:}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', possibleDuplicate: true },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2><4>{5:{PDM:}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', possibleDuplicate: true },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2><4>{5:{PDE:1200260401ALFADEFFAXXX0123456789}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', possibleDuplicate: true },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'original.sender ALFADEFFXXX @5/PDE 92-104',
        'text 1200260401ALFADEFFAXXX0123456789 @5/PDE 82-114',
      ],
      [],
    ],
    [
      '<1><2><4>{3:{TNG:}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2>{3:{119:STP}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', businessService: 'STP' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2>{3:{119: stp }}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', businessService: 'STP' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text  stp  @3/119 58-63',
      ],
      [],
    ],
    [
      '<1><2>{3:{119:STPX}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', businessService: 'STPX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text STPX @3/119 58-62',
      ],
      [],
    ],
    [
      '<1><2>{3:{119:XSTP}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', businessService: 'XSTP' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text XSTP @3/119 58-62',
      ],
      [],
    ],
    [
      '<1><2>{3:{119:QORBANI}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', businessService: 'QORBANI' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text QORBANI @3/119 58-65',
      ],
      [],
    ],
    [
      '<1><2>{3:{119:REMIT}{119:COV}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', businessService: 'REMIT' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2>{3:{119:RFDD}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX', businessService: 'RFDD' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2>{3:{121:eb6305c9-1f7f-49de-aed0-16487c27b42d}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'uetr eb6305c9-1f7f-49de-aed0-16487c27b42d @3/121 58-94',
      ],
      [],
    ],
    [
      '<1><2>{3:{121:QORBANI}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text QORBANI @3/121 58-65',
      ],
      ['uetr-malformed 3/121 58'],
    ],
    [
      '<1><2>{3:{121:eb6305c9-1f7f-49de-aed0-16487c27b42d}{121:ab6305c9-1f7f-49de-aed0-16487c27b42d}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'uetr eb6305c9-1f7f-49de-aed0-16487c27b42d @3/121 58-94',
        'text ab6305c9-1f7f-49de-aed0-16487c27b42d @3/121[2] 100-136',
      ],
      [],
    ],
    [
      '<1><2>{3:{108:A}{108:B}{108:1}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text A @3/108 58-59',
        'text B @3/108[2] 65-66',
      ],
      [],
    ],
    [
      '<1><2>{3:{113:0070}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2>{3:{113:+-.:, 1}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2>{3:{ABC:1}{1A2:2}{AB:3}{abc:4}}<4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text {1A2:2 @3/1A2 60-66',
        'text {AB:3 @3/AB 67-72',
      ],
      [],
    ],
    [
      '<1><2><4>{5:{CHK:0123456789AB}{MAC:01234567}{PAC:89ABCDEF}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18', 'receiver BETAUS33XXX @2/destination 36-48'],
      [],
    ],
    [
      '<1><2><4>{5:{CHK:0123456789abc}{CHK:ADD}{MAC:BEEF}{MAC:0123456789}{PAC:FACE}{PAC:X1234567}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text 0123456789abc @5/CHK 82-95',
        'text ADD @5/CHK[2] 101-104',
        'text BEEF @5/MAC 110-114',
        'text 0123456789 @5/MAC[2] 120-130',
        'text FACE @5/PAC 136-140',
        'text X1234567 @5/PAC[2] 146-154',
      ],
      [],
    ],
    [
      '<1><2><4>{5:{CHK:X0123456789AB}{MAC:0123456QQ}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text X0123456789AB @5/CHK 82-95',
        'text 0123456QQ @5/MAC 101-110',
      ],
      [],
    ],
    [
      '<1><2><4>{S:{COP:P}{COP:S}{COP:X}{COP:PS}{FAC:}{SAC:}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text X @S/COP[3] 96-97',
        'text PS @S/COP[4] 103-105',
      ],
      ['authentication-failed S/FAC 111'],
    ],
    [
      '<1><2><4>{S:{FAC:QORBANI}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text QORBANI @S/FAC 82-89',
      ],
      ['authentication-failed S/FAC 82'],
    ],
    [
      '<1><2><4>{5:{COP:P}}',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      [
        'sender ALFADEFFXXX @1/logicalTerminal 6-18',
        'receiver BETAUS33XXX @2/destination 36-48',
        'text P @5/COP 82-83',
      ],
      [],
    ],
    ['<2><4>', { type: 'MT199', receiver: 'BETAUS33XXX' }, ['receiver BETAUS33XXX @2/destination 7-19'], []],
    [
      '<1><4>',
      { type: 'unknown', sender: 'ALFADEFFXXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 6-18'],
      ['message-type-missing 2 0'],
    ],
    [
      '{2:I199BETAUS33XXXXN}<1><4>',
      { type: 'MT199', sender: 'ALFADEFFXXX', receiver: 'BETAUS33XXX' },
      ['sender ALFADEFFXXX @1/logicalTerminal 27-39', 'receiver BETAUS33XXX @2/destination 7-19'],
      [],
    ],
  ])('%s', (written, identification, values, issues) =>
    expect(headersOf(written)).toEqual([identification, values, issues]),
  );
});

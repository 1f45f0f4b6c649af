import { describe, expect, test } from 'vitest';
import { readMt } from './read.ts';

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

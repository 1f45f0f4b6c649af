/** Rules between fields and what is missing, by message: which issues they give, and what these say. */

import { expect, test } from 'vitest';
import { readMt } from '../read.ts';

function issuesOf(type: string, fields: string, flag = ''): string[] {
  const headers = `{1:F01ALFADEFFAXXX0123456789}{2:I${type}BETAUS33XXXXN}${flag === '' ? '' : `{3:{119:${flag}}}`}`;
  const text = `${headers}{4:\n${fields}\n-}`.replaceAll('\n', '\r\n');
  const { issues } = readMt(new TextEncoder().encode(text));
  return issues.map(
    ({ code, path, message, offset = 0 }) =>
      `${code} ${path} ${offset === text.length ? 'end' : text.slice(offset, offset + 8)}: ${message}`,
  );
}

const MT103 = ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:50A:ALFADEFF\n:59A:BETAUS33\n';
const MT202 = ':20:A\n:21:B\n:32A:260401EUR1,\n:58A:BETAUS33\n';
const broken = (path: string, at: string, text: string): string =>
  `rule-violated ${path} ${at}: A rule between the fields of the message is broken. ${text}.`;

test.each<[type: string, fields: string, issues: string[]]>([
  ['103', `${MT103}:71A:SHA`, []],
  ['103', `${MT103}:71A:SHA\n:71F:EUR1,`, []],
  ['103', `${MT103}:71A:SHA\n:71G:EUR1,`, [broken('4/71A', 'SHA\r\n:71', '71A=SHA forbids 71G')]],
  ['103', `${MT103}:71A:OUR\n:71F:EUR1,`, [broken('4/71A', 'OUR\r\n:71', '71A=OUR forbids 71F')]],
  ['103', `${MT103}:71A:OUR\n:71G:EUR1,`, []],
  ['103', `${MT103}:71A:BEN`, [broken('4/71A', 'BEN\r\n-}', '71A=BEN needs 71F')]],
  [
    '103',
    `${MT103}:71A:BEN\n:71G:EUR1,`,
    [broken('4/71A', 'BEN\r\n:71', '71A=BEN needs 71F'), broken('4/71A', 'BEN\r\n:71', '71A=BEN forbids 71G')],
  ],
  ['103', `${MT103}:71A:BEN\n:71F:EUR1,`, []],
  [
    '103',
    `${MT103}:55A:GAMMSGSG\n:71A:SHA`,
    [broken('4/55A', 'GAMMSGSG', '55a needs 53a'), broken('4/55A', 'GAMMSGSG', '55a needs 54a')],
  ],
  ['103', `${MT103}:53A:GAMMSGSG\n:55D:GAMMA\n:71A:SHA`, [broken('4/55D', 'GAMMA\r\n:', '55a needs 54a')]],
  ['103', `${MT103}:53A:GAMMSGSG\n:54D:DELTA\n:55A:GAMMSGSG\n:71A:SHA`, []],
  ['103', `${MT103}:56A:GAMMSGSG\n:71A:SHA`, [broken('4/56A', 'GAMMSGSG', '56a needs 57a')]],
  ['103', `${MT103}:56C:/1\n:57C:/2\n:71A:SHA`, []],
  ['202', `${MT202}:56A:GAMMSGSG`, [broken('4/56A', 'GAMMSGSG', '56a needs 57a')]],
  ['202', `${MT202}:56A:GAMMSGSG\n:57A:DELTGRAA`, []],
  ['200', ':20:A\n:32A:260401EUR1,\n:56A:GAMMSGSG\n:57A:DELTGRAA', []],
  [
    '101',
    ':20:A\n:28D:1/1\n:30:260401\n:21:T\n:32B:EUR1,\n:56A:GAMMSGSG\n:59:IRIS\n:71A:SHA\n:21:U\n:32B:EUR1,\n:59:IRIS\n:71A:SHA',
    [
      'party-missing 4/50A or 50F or 50G or 50H or 50K end: A mandatory party is missing.',
      broken('4/56A', 'GAMMSGSG', '56a needs 57a'),
      'party-missing 4/50A or 50F or 50G or 50H or 50K end: A mandatory party is missing.',
    ],
  ],
  ['101', ':20:A\n:28D:1/1\n:50H:/1\nIRIS\n:30:260401\n:21:T\n:32B:EUR1,\n:59:IRIS\n:71A:SHA', []],
  ['101', ':20:A\n:28D:1/1\n:50C:ALFADEFF\n:30:260401\n:21:T\n:32B:EUR1,\n:50H:/1\nIRIS\n:59:IRIS\n:71A:SHA', []],
  [
    '102',
    ':20:A\n:23:CREDIT\n:21:T\n:32B:EUR1,\n:59:IRIS\n:71A:SHA\n:32A:260401EUR1,',
    ['party-missing 4/50a end: A mandatory party is missing.'],
  ],
  ['102', ':20:A\n:23:CREDIT\n:71A:SHA\n:21:T\n:32B:EUR1,\n:50K:IRIS\n:59:IRIS\n:32A:260401EUR1,', []],
  ['210', ':20:A\n:30:260401\n:21:B\n:32B:EUR1,', ['party-missing 4/50a or 52a end: A mandatory party is missing.']],
  ['210', ':20:A\n:30:260401\n:21:B\n:32B:EUR1,\n:52A:ALFADEFF', []],
  ['910', ':20:A\n:21:B\n:25:12\n:32A:260401EUR1,', ['party-missing 4/50a or 52a end: A mandatory party is missing.']],
  ['910', ':20:A\n:21:B\n:25:12\n:32A:260401EUR1,\n:50K:IRIS', []],
])('MT %s %j', (type, fields, issues) => expect(issuesOf(type, fields)).toEqual(issues));

test.each<[flag: string, fields: string, issues: string[]]>([
  ['STP', `${MT103}:56A:GAMMSGSG\n:71A:SHA`, [broken('4/56A', 'GAMMSGSG', '56a needs 57a')]],
  ['REMIT', `${MT103}:71A:OUR\n:71F:EUR1,\n:77T:A`, [broken('4/71A', 'OUR\r\n:71', '71A=OUR forbids 71F')]],
])('MT 103 %s %j', (flag, fields, issues) => expect(issuesOf('103', fields, flag)).toEqual(issues));

test.each<[type: string, fields: string, issues: string[]]>([
  [
    '103',
    ':20:A',
    [
      'field-missing 4/23B end',
      'field-missing 4/32A end',
      'party-missing 4/50a end',
      'party-missing 4/59a end',
      'field-missing 4/71A end',
    ],
  ],
  ['202', ':20:A\n:21:B\n:32A:260401EUR1,', ['party-missing 4/58a end']],
  ['199', ':21:A', ['field-missing 4/20 end', 'field-missing 4/79 end']],
  ['101', ':20:A\n:28D:1/1\n:50H:/1\nIRIS\n:30:260401', ['sequence-missing 4/B end']],
  [
    '101',
    ':20:A\n:28D:1/1\n:50H:/1\nIRIS\n:30:260401\n:21:T\n:32B:EUR1,\n:59:IRIS\n:71A:SHA\n:21:U',
    ['amount-missing 4/B[2]/32B end', 'party-missing 4/B[2]/59a end', 'field-missing 4/B[2]/71A end'],
  ],
  ['104', ':20:A\n:30:260401\n:50K:IRIS\n:21:T\n:32B:EUR1,\n:59:TOM', []],
  ['107', ':20:A\n:30:260401\n:50K:IRIS\n:21:T\n:32B:EUR1,\n:59:TOM', ['sequence-missing 4/C end']],
  ['199', ':20:A\n:79:A_B', ['charset 4/79 _B\r\n-}']],
  ['199', `:20:${'A'.repeat(17)}\n:79:A`, ['format-violated 4/20 AAAAAAAA']],
  ['199', ':20:A\n:79:', ['field-empty 4/79 \r\n-}']],
  ['202', ':20:A\n:21:B\n:32A:260401EUR1,\n:58A:', ['party-missing 4/58A \r\n-}', 'field-empty 4/58A \r\n-}']],
  [
    '202',
    ':20:A\n:21:B\n:32A:260401EUR1,\n:58D:.',
    ['party-missing 4/58D .\r\n-}', 'dummy-value 4/58D/1 .\r\n-}', 'name-missing 4/58D .\r\n-}'],
  ],
])('MT %s %j lacks or spoils', (type, fields, issues) =>
  expect(issuesOf(type, fields).map((line) => line.split(':')[0])).toEqual(issues),
);

test('a value that has another form is told its format', () =>
  expect(issuesOf('199', `:20:${'A'.repeat(17)}\n:79:A`)).toEqual([
    'format-violated 4/20 AAAAAAAA: The field is not written in the format of the standard. Its format is 16x.',
  ]));

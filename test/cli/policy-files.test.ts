/** Owners and licences on the command line: the example of its README, and what is refused. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interdict, ndjson, ROOT } from '../support/interdict.ts';

const README = readFileSync(join(ROOT, 'packages/cli/README.md'), 'utf8');
const FILES = [...README.matchAll(/^`([\w-]+\.csv)`\n\n```csv\n([\s\S]*?)^```$/gm)].map(
  ([, name = '', text = '']) => [name, text] as const,
);
const COMMANDS = [...README.matchAll(/^interdict (screen payment\.fin .*--ownership .*)$/gm)].map(([, line = '']) =>
  line.split(' '),
);

const payment = (beneficiary: string, amount = '1000,'): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302USD${amount}\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${beneficiary}\r\n:71A:SHA\r\n-}`;

let folder: string;
const file = (name: string): string => join(folder, name);
const write = (name: string, text: string): string => {
  writeFileSync(file(name), text);
  return file(name);
};
/** Names of files of the README stand for those in the folder. */
const run = (...args: readonly string[]): ReturnType<typeof interdict> =>
  interdict(args.map((arg) => (/^[\w-]+\.(?:csv|fin|ndjson|json)$/.test(arg) ? file(arg) : arg)));
const outcomes = (stdout: string): unknown[] =>
  ndjson(stdout).map((record) => JSON.parse(JSON.stringify(record)).outcome);
const US = ['--as-of', '2026-03-02', '--lists', 'our-list.csv', '--ownership', 'owners.csv', '--format', 'ndjson'];
const LICENSED = [...US, '--licences', 'licences.csv', '--evidence', 'evidence.csv'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  for (const [name, text] of FILES) write(name, text);
  write('payment.fin', payment('KAMA TRADING FZE\r\nDUBAI, AE'));
  write('other.fin', payment('KAMA TRADING FZE\r\nDUBAI, AE', '1000,01'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the README says what its files do', async () => {
  expect(FILES.map(([name]) => name)).toEqual(['our-list.csv', 'owners.csv', 'licences.csv', 'evidence.csv']);
  const ran = await Promise.all(COMMANDS.map(async (args) => run(...args, '--format', 'ndjson')));
  expect(ran.map(({ status, stdout, stderr }) => [status, outcomes(stdout), stderr])).toEqual([
    [3, ['block'], ''],
    [0, ['pass'], ''],
  ]);
});

describe('what a listed person owns', () => {
  const sixty =
    'record,id,name,countries,holder,of,percent\nentity,K,KAMA TRADING FZE,AE,,,\nentity,X,Ivan EXAMPLE,IR,,,\n';
  test.each([
    ['60 % of one', `${sixty}share,,,,X,K,60\n`, 'block'],
    ['half of one', `${sixty}share,,,,X,K,50\n`, 'block'],
    ['a little less', `${sixty}share,,,,X,K,49.99\n`, 'pass'],
    [
      'as JSON lines',
      `{"record":"entity","id":"K","name":"Kama Trading FZE","countries":["AE"]}\n{"record":"entity","id":"X","name":"Ivan Example","countries":["IR"]}\n{"record":"share","holder":"X","of":"K","percent":"60"}\n`,
      'block',
    ],
  ])('%s', async (_what, owners, outcome) => {
    write('some.csv', owners);
    const { stdout } = await run(
      'screen',
      'payment.fin',
      ...US.map((arg) => (arg === 'owners.csv' ? 'some.csv' : arg)),
    );
    expect(outcomes(stdout)).toEqual([outcome]);
  });
});

test('a listed owner stands among the hits of the table, the report and the journal', async () => {
  const at = ['--as-of', '2026-03-02', '--lists', 'our-list.csv', '--ownership', 'owners.csv'];
  const stake = 'Ivan EXAMPLE holds 30 % of the shares';
  const screened = await run('screen', 'payment.fin', ...at, '--journal', join(folder, 'kept'));
  expect(screened.stdout).toContain('held by');
  expect(screened.stdout).toContain('our-list:1');
  const kept = await run('journal', 'export', join(folder, 'kept'), '--format', 'ndjson');
  expect(kept.stdout).toContain(`{"chain":["${stake}`);
  await run('replay', 'payment.fin', ...at, '--out', 'out.ndjson', '--report', join(folder, 'report.html'));
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain(stake);
});

describe('a licence', () => {
  const onDay = (day: string): string[] => LICENSED.map((arg) => (arg === '2026-03-02' ? day : arg));
  test.each([
    ['in force', ['payment.fin', ...LICENSED], 'pass'],
    ['on its last day', ['payment.fin', ...onDay('2026-06-30')], 'pass'],
    ['that has expired', ['payment.fin', ...onDay('2026-07-01')], 'block'],
    ['in force in London, but not in New York', ['payment.fin', ...onDay('2026-01-01T03:00Z')], 'block'],
    ['in force in New York, too', ['payment.fin', ...onDay('2026-01-01T05:00Z')], 'pass'],
    ['not in force yet', ['payment.fin', ...onDay('2025-12-31')], 'block'],
    ['without evidence', ['payment.fin', ...LICENSED.slice(0, -2)], 'block'],
    ['with evidence about another amount', ['other.fin', ...LICENSED], 'block'],
  ])('%s', async (_what, args, outcome) => {
    const { stdout, stderr } = await run('screen', ...args);
    expect([outcomes(stdout), stderr]).toEqual([[outcome], '']);
  });

  test('stands in the configuration as well, with thresholds and rules', async () => {
    const known = { lists: [file('our-list.csv')], asOf: '2026-03-02', ownership: file('owners.csv') };
    const licensed = { ...known, licences: file('licences.csv'), evidence: file('evidence.csv') };
    write('config.json', JSON.stringify({ ...licensed, thresholds: { confirm: 0.99 }, rules: { 'TR-01': 'hold' } }));
    expect((await run('screen', 'payment.fin', '--config', 'config.json')).status).toBe(0);
    write('config.json', JSON.stringify({ ...known, rules: { 'FC-01': 'off' } }));
    const { status, stderr } = await run('screen', 'payment.fin', '--config', 'config.json');
    expect([status, stderr]).toEqual([2, expect.stringContaining('rules.FC-01')]);
  });
});

test('threads decide the same, and what was decided on other data is not gone on with', async () => {
  const args = ['replay', 'payment.fin', ...LICENSED, '--out', 'out.ndjson', '--workers', '2'];
  const first = await run(...args);
  expect([first.status, outcomes(first.stdout)]).toEqual([0, ['pass']]);
  expect((await run(...args, '--resume')).status).toBe(0);
  for (const name of ['owners.csv', 'licences.csv', 'evidence.csv']) {
    const before = readFileSync(file(name), 'utf8');
    write(name, before.replaceAll('Y,K,20', 'Y,K,21').replace('J. Doe', 'J. Roe').replace('invoice', 'bill'));
    const { status, stderr } = await run(...args, '--resume');
    expect([name, status, stderr]).toEqual([
      name,
      2,
      expect.stringContaining('was recorded with other lists or options'),
    ]);
    write(name, before);
  }
});

test('an owner who comes to be listed changes what was decided', async () => {
  const list = (name: string): string =>
    write(
      `${name}.csv`,
      `id,name,kind,countries,programmes,authority\n${name === 'later' ? '1,Ivan Example,person,IR,SDGT,OFAC\n2,Olga Example,person,IR,SDGT,OFAC\n' : '3,Nobody Else,person,IR,SDGT,OFAC\n'}`,
    );
  const on = (name: string): string[] => US.map((arg) => (arg === 'our-list.csv' ? list(name) : arg));
  const { status } = await run('replay', 'payment.fin', ...on('earlier'), '--out', 'was.ndjson', '--screened');
  expect(status).toBe(0);
  const later = on('later').slice(2);
  const changed = await run('diff', 'was.ndjson', ...later);
  expect([changed.status, changed.stdout]).toEqual([3, expect.stringContaining('"block"')]);
});

test.each([
  [
    'ownership',
    'record,id,name\nentity,K,\n',
    'line 2.name must be a text that is not empty, got nothing. [value-invalid]',
  ],
  [
    'ownership',
    'record,holder,of,percent\nshare,X,K,60%\n',
    'line 2.percent must be a decimal number as text, such as "49.99", got "60%". [value-invalid]',
  ],
  ['ownership', 'record,holder,of,percent\nshare,X,K,60\n', 'No record tells who X is. [entity-unknown]'],
  [
    'ownership',
    'record,id,name\nentity,K\n',
    'line 2: this is neither JSON nor a row with as many cells as the header. [row-malformed]',
  ],
  [
    'licences',
    'id,issuer,law,kind,programmes,activity,documents,validUntil\nGL,OFAC,us,general,SDGT,food,gl.pdf,30.06.2026\n',
    'line 2.validUntil must be a day as YYYY-MM-DD, got "30.06.2026". [value-invalid]',
  ],
  ['licences', '[{}]', 'cannot be read: It is a JSON list: write one object a line.'],
  ['evidence', '{"reference":"REF1"}', 'line 1.amount must be'],
  [
    'evidence',
    'reference,currency,amount,licence,conditions,by,documents\nREF1,USD,1,GL,activity:maybe,J,x\n',
    'line 2.conditions.activity must be true or false, got "maybe". [value-invalid]',
  ],
])('wrong %s is told with line, column and code, and nothing is decided', async (option, text, problem) => {
  write('wrong.csv', text);
  const { status, stdout, stderr } = await run(
    'screen',
    'payment.fin',
    '--lists',
    'our-list.csv',
    `--${option}`,
    'wrong.csv',
  );
  expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(problem)]);
});

test('a file that is not there is wrong usage', async () => {
  const { status, stderr } = await run('screen', 'payment.fin', '--lists', 'our-list.csv', '--ownership', 'none.csv');
  expect([status, stderr]).toEqual([2, expect.stringContaining('none.csv cannot be read')]);
});

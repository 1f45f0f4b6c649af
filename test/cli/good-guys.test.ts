/** Findings of persons on the command line: they discount a hit until the list says something else, and are told where they are wrong. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interdict, ndjson } from '../support/interdict.ts';

const MESSAGE =
  '{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\nZORBLAX QUENTIVAR\r\nOSLO\r\n:71A:SHA\r\n-}';
const LIST = 'id,name,kind,remarks\nz1,Zorblax Quentivar,person,';

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(file('payment.fin'), MESSAGE);
  writeFileSync(file('ours.csv'), `${LIST}\n`);
  const { stdout } = await interdict(['lists', 'show', 'ours:z1', '--lists', file('ours.csv'), '--format', 'json']);
  const [, content = ''] = /"content": "([0-9a-f]{64})"/.exec(stdout) ?? [];
  const rows = ['entry,content,scope,value,expires,author,reason', 'nothing'];
  rows.push(`ours:z1,${content},party,Zorblax Quentivar,2027-01-01,M. Quill,Passport seen`);
  writeFileSync(file('good-guys.csv'), `${rows.join('\n')}\n`);
  writeFileSync(
    file('config.json'),
    JSON.stringify({ lists: [file('ours.csv')], goodGuys: file('good-guys.csv'), asOf: '2026-03-02' }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const screen = (...args: string[]): ReturnType<typeof interdict> =>
  interdict(['screen', file('payment.fin'), '--format', 'ndjson', ...args]);
const asked = ['--as-of', '2026-03-02', '--good-guys'];

test('a finding discounts the hit, and what is wrong in the file is told', async () => {
  const { status, stdout, stderr } = await screen('--lists', file('ours.csv'), ...asked, file('good-guys.csv'));
  expect(status).toBe(0);
  expect(ndjson(stdout)).toMatchObject([
    {
      outcome: 'pass',
      hits: [{ entry: { id: 'ours:z1' }, identity: 'discounted' }],
      reasons: expect.arrayContaining([
        expect.objectContaining({ rule: 'ID-03', text: expect.stringContaining('M. Quill, until 2027-01-01') }),
      ]),
    },
  ]);
  expect(stderr).toContain('good-guys.csv:2: A finding is incomplete');
});

test('the configuration file names the findings as well', async () => {
  expect((await screen('--config', file('config.json'))).status).toBe(0);
});

test.each([
  ['the list says more', `${LIST}Also seen in Oslo\n`, '2026-03-02'],
  ['it has expired', `${LIST}\n`, '2027-01-01'],
])('it is suspended by itself when %s', async (_, list, day) => {
  writeFileSync(file('ours.csv'), list);
  const { status, stdout } = await screen(
    '--lists',
    file('ours.csv'),
    '--as-of',
    day,
    '--good-guys',
    file('good-guys.csv'),
  );
  writeFileSync(file('ours.csv'), `${LIST}\n`);
  expect(status).toBe(3);
  expect(ndjson(stdout)).toMatchObject([
    {
      outcome: 'hold',
      hits: [{ identity: 'possible' }],
      reasons: expect.arrayContaining([expect.objectContaining({ rule: 'ID-04' })]),
    },
  ]);
});

test('a file that is not there is wrong usage', async () => {
  const { status, stderr } = await screen('--lists', file('ours.csv'), ...asked, file('none.csv'));
  expect([status, stderr]).toEqual([2, expect.stringContaining('none.csv cannot be read')]);
});

test.each(['', '\n \n'])('a file with nothing in it is told: %j', async (text) => {
  writeFileSync(file('empty.csv'), text);
  const { status, stderr } = await screen('--lists', file('ours.csv'), ...asked, file('empty.csv'));
  expect([status, stderr]).toEqual([3, expect.stringContaining('empty.csv: there are no good guys in it')]);
});

/** What comes from outside, in messages, lists, journals and names of files, does not steer the terminal of who reads it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interdict } from '../support/interdict.ts';

/** Clears the screen, and hides what follows. */
const CODES = '\u001B[2J\u001B[8m';

/** The cursor goes up, and text from right to left: a list may hold this, for it refuses control characters of one byte. */
const LISTED = '\u009B1A\u202E';

const STEERING = `${CODES}${LISTED}\u007F`;

const mt103 = (reference: string, creditor: string): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:${reference}\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`;

let folder: string;
const at = (name: string): string => join(folder, name);
const MESSAGES = `in${STEERING}/1.fin`;
const LISTS = `ours${STEERING}.csv`;

const lists = (path: string, rows: string): void =>
  writeFileSync(at(path), `id,name,kind,countries,programmes,remarks\n${rows}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  mkdirSync(at(`in${STEERING}`));
  mkdirSync(at('old'));
  writeFileSync(at(MESSAGES), mt103(`R${CODES}`, `ZORBLAX QUENTIVAR ${CODES}`));
  lists(LISTS, `z${LISTED}1,Zorblax Quentivar ${LISTED},person,MT,P${LISTED},remark${LISTED}\n`);
  lists(`old/${LISTS}`, `y${LISTED},Nobody Atall,person,,,\n`);
  writeFileSync(at('expected.json'), JSON.stringify({ '1.fin': 'pass', [`2${STEERING}.fin`]: 'pass' }));
  writeFileSync(at('config.json'), JSON.stringify({ rules: { [`rule${STEERING}`]: 'off' } }));
  const journal = ['--journal', at(`journal${STEERING}`)];
  await interdict(['replay', at(MESSAGES), '--lists', at(LISTS), '--out', at('after.ndjson'), ...journal]);
  await interdict(['replay', at(MESSAGES), '--lists', at(`old/${LISTS}`), '--out', at('before.ndjson')]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each<[args: readonly string[], shown: RegExp]>([
  [['screen', `$in${STEERING}`, `$none${STEERING}`, '--lists', `$${LISTS}`], /may name/],
  [['parse', `$${MESSAGES}`], /ZORBLAX/],
  [['search', `Zorblax${STEERING} Quentivar`, '--lists', `$${LISTS}`], /Zorblax/],
  [['replay', `$${MESSAGES}`, '--lists', `$${LISTS}`, '--expect', '$expected.json'], /2 not as expected/],
  [['diff', '$before.ndjson', '$after.ndjson'], /pass → hold/],
  [['lists', 'status', '--lists', `$${LISTS}`], /ours/],
  [['lists', 'show', `ours${STEERING}:z${LISTED}1`, '--lists', `$${LISTS}`], /Zorblax/],
  [['lists', 'diff', `$old/${LISTS}`, `$${LISTS}`], /removed/],
  [['lists', 'prove', '--lists', `$${LISTS}`], /Certificate/],
  [['journal', 'show', `$journal${STEERING}`], /MT103/],
  [['journal', 'verify', `$none${STEERING}`], /none/],
  [['reply', `$in${STEERING}`, '--lists', `$${LISTS}`], /1\.fin/],
  [['screen', 'x', '--config', '$config.json'], /rule/],
])('%j', async (args, shown) => {
  const { stdout, stderr } = await interdict(args.map((arg) => (arg.startsWith('$') ? at(arg.slice(1)) : arg)));
  const text = `${stdout}${stderr}`;
  expect(text).toMatch(shown);
  expect(text.replaceAll('\n', '').match(/[\p{Cc}\p{Cf}]/gu)).toBeNull();
});

test.each<[encoding: string, name: string, bytes: (text: string) => Buffer]>([
  ['UTF-16', 'utf16.xml', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-8', 'utf8.xml', (text) => Buffer.from(text)],
  ['ISO-8859-1', 'latin.xml', (text) => Buffer.from(text, 'latin1')],
])('a message in %s is quoted in its own letters', async (encoding, name, bytes) => {
  writeFileSync(
    at(name),
    bytes(
      `<?xml version="1.0" encoding="${encoding}"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf><RmtInf><Ustrd>ÄÖÜÄÖÜ</Ustrd><Ustrd>Zörblax Quentivar</Ustrd><Ustrd>ÄÖÜÄÖÜ</Ustrd></RmtInf></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`,
    ),
  );
  writeFileSync(at('plain.csv'), 'id,name,kind\nz1,Zorblax Quentivar,person\n');
  const { stdout } = await interdict(['screen', at(name), '--lists', at('plain.csv')]);
  const found = stdout.split('\n').flatMap((line) => line.split('│')[3]?.trim() ?? []);
  expect(found.join(' ')).toContain('«Zörblax Quentivar»');
  expect(found.join('')).toContain('Ü</Ustrd>');
  expect(found.join('')).not.toMatch(/·|\uFFFD/);
});

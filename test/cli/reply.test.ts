/** `interdict reply`: answers to what is rejected, and none to what is blocked or held. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interdict, ndjson } from '../support/interdict.ts';

const message = (creditorAgent: string): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:57A:${creditorAgent}\r\n:59:/2\r\nMARGOT QUILL\r\nBATH\r\n:71A:SHA\r\n-}`;

const transfer = (creditorAgent: string): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-02T09:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="EUR">10</IntrBkSttlmAmt><IntrBkSttlmDt>2026-03-02</IntrBkSttlmDt><ChrgBr>SHAR</ChrgBr><InstgAgt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></InstgAgt><InstdAgt><FinInstnId><BICFI>EXMPUS33XXX</BICFI></FinInstnId></InstdAgt><Dbtr><Nm>Elbe</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>${creditorAgent}</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>Margot Quill</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;

let folder: string;
const at = (name: string): string => join(folder, name);

const reply = async (file: string, ...options: readonly string[]) =>
  interdict([
    'reply',
    at(file),
    '--lists',
    at('ours.csv'),
    '--institution',
    'EXMPUS33',
    '--as-of',
    '2026-03-02',
    '--at',
    '2026-03-02T10:00Z',
    ...options,
  ]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(
    at('ours.csv'),
    'id,name,kind,bic,measure,authority\nr1,Refused Bank,bank,REFUMTMT,processing-ban,\nb1,Blocked Bank,bank,BLOKMTMT,blocking,OFAC\n',
  );
  writeFileSync(at('rejected.fin'), message('REFUMTMT'));
  writeFileSync(at('rejected.xml'), transfer('REFUMTMT'));
  writeFileSync(at('blocked.fin'), message('BLOKMTMT'));
  writeFileSync(at('clean.fin'), message('LUNAFRPP'));
  writeFileSync(at('rubbish.fin'), '?');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('interdict reply', () => {
  test('answers a rejected MT 103 with an MT 199', async () => {
    const { status, stdout, stderr } = await reply('rejected.fin', '--reference', 'OUR1');
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout:
        '{1:F01EXMPUS33AXXX0000000000}{2:I199HAVNDEHHXXXXN}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:\r\n:20:OUR1\r\n:21:REF1\r\n:79:/REJT/99\r\n/XT99/RR04/\r\n/MREF/REF1\r\n/TEXT//UETR/0f3c1b2a-7d4e-4a5b-9c6d-000000000001\r\n-}\n',
      stderr: '',
    });
  });

  const HEAD = ':20:FILE1\r\n';
  const ORDER = ':50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n';
  const TO = (bank: string, amount: string): string =>
    `:32B:EUR${amount}\r\n:57A:${bank}\r\n:59:/2\r\nMARGOT QUILL\r\nBATH\r\n`;
  const TWO = (end = ''): string =>
    `:21:TX1\r\n${TO('LUNAFRPP', '10,')}${end}:21:TX2\r\n${TO('REFUMTMT', '20,')}${end}`;
  test.each<[type: string, text: string]>([
    [
      '101',
      `${HEAD}:28D:1/1\r\n${ORDER.replace(':50K:', ':50H:')}:30:260302\r\n${TWO(':70:/ROC/E2E\r\n:71A:SHA\r\n')}`,
    ],
    ['102', `${HEAD}:23:CREDIT\r\n${ORDER}:71A:SHA\r\n${TWO()}:32A:260302EUR30,\r\n`],
    ['104', `${HEAD}:30:260302\r\n${ORDER}:71A:SHA\r\n${TWO()}:32B:EUR30,\r\n`],
    ['107', `${HEAD}:30:260302\r\n${ORDER}:71A:SHA\r\n${TWO()}:32B:EUR30,\r\n`],
  ])('names the transaction of an MT %s that is rejected', async (type, text) => {
    const header = `{1:F01EXMPUS33AXXX0042000001}{2:O${type}0915260302HAVNDEHHAXXX00421234562603020916N}`;
    writeFileSync(at('several.fin'), `${header}{4:\r\n${text}-}`);
    const { status, stdout } = await reply('several.fin', '--reference', 'OUR1');
    expect([status, stdout]).toEqual([
      3,
      '{1:F01EXMPUS33AXXX0000000000}{2:I199HAVNDEHHXXXXN}{4:\r\n:20:OUR1\r\n:21:FILE1\r\n:79:/REJT/99\r\n/XT99/RR04/\r\n/MREF/FILE1\r\n/TREF/TX2\r\n-}\n',
    ]);
  });

  test('answers as the institution of the configuration, but as another one on the command line', async () => {
    const settings = { lists: [at('ours.csv')], institution: 'ALFADEFF', asOf: '2026-03-02' };
    writeFileSync(at('institution.json'), JSON.stringify(settings));
    const senderWith = async (...options: readonly string[]): Promise<string> => {
      const { stdout } = await interdict(['reply', at('rejected.fin'), '--config', at('institution.json'), ...options]);
      return stdout.slice(0, 18);
    };
    expect(await senderWith()).toBe('{1:F01ALFADEFFAXXX');
    expect(await senderWith('--institution', 'EXMPUS33')).toBe('{1:F01EXMPUS33AXXX');
  });

  test('writes no reply among the messages', async () => {
    mkdirSync(at('read'));
    writeFileSync(at('read/rejected.fin'), message('REFUMTMT'));
    const { status, stderr } = await reply('read', '--out', at('read/replies'));
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('among the messages') });
    expect(readdirSync(at('read'))).toEqual(['rejected.fin']);
  });

  test.each<[what: string, options: readonly string[], words: string]>([
    ['among the lists', ['--lists', 'beside/lists', '--out', 'beside/lists'], '--lists'],
    ['among those of a configuration', ['--config', 'beside/config.json', '--out', 'beside/lists'], '--lists'],
    ['into the journal', ['--journal', 'beside/journal', '--out', 'beside/journal/replies'], 'into the journal'],
    ['onto the message', ['--out', 'beside', '--reference', 'ours'], 'among the messages'],
    ['onto a list', ['--lists', 'beside/LIST.fin', '--out', 'beside', '--reference', 'LIST'], '--lists'],
  ])('writes no reply %s', async (_what, options, words) => {
    mkdirSync(at('beside/lists'), { recursive: true });
    for (const name of ['lists/ours.csv', 'LIST.fin'])
      writeFileSync(at(`beside/${name}`), readFileSync(at('ours.csv')));
    writeFileSync(at('beside/config.json'), JSON.stringify({ lists: [at('beside/lists')] }));
    writeFileSync(at('beside/ours.fin'), message('REFUMTMT'));
    const named = options.map((option) => (option.startsWith('beside') ? at(option) : option));
    const rest = [
      '--institution',
      'EXMPUS33',
      '--as-of',
      '2026-03-02',
      ...(named.includes('--config') ? [] : ['--lists', at('ours.csv')]),
    ];
    const { status, stderr } = await interdict(['reply', at('beside/ours.fin'), ...rest, ...named]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(readdirSync(at('beside/lists'))).toEqual(['ours.csv']);
    expect(readFileSync(at('beside/ours.fin'), 'utf8')).toBe(message('REFUMTMT'));
    expect(readFileSync(at('beside/LIST.fin'), 'utf8')).toContain('Refused Bank');
  });

  test('gives the reference that is asked for to one reply only', async () => {
    writeFileSync(at('both.fin'), `${message('REFUMTMT')}\r\n${message('REFUMTMT').replace('REF1', 'REF2')}`);
    const { status, stderr } = await reply('both.fin', '--reference', 'OUR1', '--out', at('one'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('--reference OUR1')]);
    expect(readdirSync(at('one'))).toEqual(['OUR1.fin']);
    expect(readFileSync(at('one/OUR1.fin'), 'utf8')).toContain(':21:REF1');
  });

  test('answers a rejected pacs.008 in the version that is asked for', async () => {
    const { stdout } = await reply('rejected.xml', '--type', 'pacs.002.001.03', '--reason', 'MS03');
    expect(stdout).toContain('tech:xsd:pacs.002.001.03');
    expect(stdout).toContain('<Cd>MS03</Cd>');
  });

  test.each([
    ['a block', 'blocked.fin', 3, 'block', 'blocked'],
    ['a pass', 'clean.fin', 0, 'pass', 'passed'],
    ['what cannot be read', 'rubbish.fin', 3, 'hold', 'held'],
  ])('drafts nothing for %s', async (_what, file, expected, outcome, code) => {
    const { status, stdout } = await reply(file, '--format', 'ndjson');
    expect({ status, printed: ndjson(stdout) }).toEqual({
      status: expected,
      printed: [
        {
          file: at(file),
          index: 0,
          position: file === 'rubbish.fin' ? null : 0,
          outcome,
          refusal: { code, message: expect.any(String) },
        },
      ],
    });
    expect((await reply(file)).stdout).toBe('');
  });

  test('sends money back only on demand, and the same text for the same message', async () => {
    const options = ['--type', 'mt-retn', '--settlement-date', '2026-03-03', '--out', at('out')];
    const { status, stdout } = await reply('rejected.fin', ...options);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    const [name = ''] = readdirSync(at('out'));
    const text = readFileSync(join(at('out'), name), 'utf8');
    expect(text).toContain(':32A:260303EUR1000,\r\n');
    expect(text).toContain(':72:/RETN/99\r\n');
    await reply('rejected.fin', ...options);
    expect([readdirSync(at('out')), readFileSync(join(at('out'), name), 'utf8')]).toEqual([[name], text]);
  });

  test('prints the reports that fall due', async () => {
    const reports = async (form: string) =>
      interdict(['reply', at('blocked.fin'), '--lists', at('ours.csv'), '--as-of', '2026-03-02', '--reports', form]);
    const { stdout } = await reports('json');
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'ofac-blocked-property', due: '2026-03-16', data: { action: 'blocked', on: '2026-03-02' } },
      { id: 'ofac-annual', due: '2026-09-30' },
    ]);
    const csv = await reports('csv');
    expect(csv.stdout.split('\r\n')).toHaveLength(4);
  });

  test.each([
    ['--type', 'mt-n99'],
    ['--reference', 'OUR1'],
    ['--at', '2026-03-02'],
    ['--reason', 'RR04'],
    ['--to', 'HAVNDEHH'],
    ['--settlement-date', '2026-03-03'],
    ['--out', 'reports'],
    ['--format', 'ndjson'],
  ])('refuses reports with %s, which is for replies', async (option, value) => {
    const { status, stderr } = await interdict(['reply', at('blocked.fin'), '--reports', 'csv', option, value]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${option} is for replies`)]);
  });

  test('keeps the hold of what cannot be read, as screen does', async () => {
    const { status, stdout, stderr } = await reply('nofile.fin', '--journal', at('kept'), '--format', 'ndjson');
    expect(status).toBe(1);
    expect(stderr).toContain('nofile.fin cannot be read');
    expect(ndjson(stdout)).toMatchObject([{ position: null, outcome: 'hold', refusal: { code: 'held' } }]);
    const kept = await interdict(['journal', 'show', at('kept'), '--format', 'ndjson']);
    expect(ndjson(kept.stdout)).toMatchObject([
      { body: { payment: null, outcome: 'hold', issues: [{ code: 'input-unreadable' }] } },
    ]);
  });

  test.each([
    ['--type', 'pacs.009'],
    ['--to', 'BANK'],
    ['--settlement-date', 'tomorrow'],
    ['--reports', 'pdf'],
  ])('refuses %s %s', async (option, value) => {
    const { status, stderr } = await reply('rejected.fin', option, value);
    expect(status).toBe(2);
    expect(stderr).toContain(value);
  });

  test('refuses to be written at no date', async () => {
    const { status, stderr } = await interdict(['reply', at('rejected.fin'), '--at', 'now']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('now is no date')]);
  });

  test.each([
    ['--type', 'pacs.004', 'There is no pacs.004'],
    ['--reason', 'FRAD', 'FRAD does not belong here'],
    ['--reference', 'MORE/THAN/16/CHARACTERS', 'reference'],
  ])('says why it cannot draft with %s %s', async (option, value, words) => {
    const { status, stdout, stderr } = await reply('rejected.fin', option, value);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(words);
  });
});

/** What the report of a replay shows of messages in any character set, of many hits, of numbers and of flags. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { interdict } from '../support/interdict.ts';

const pacs008 = (creditor: string, text = 'Invoice', encoding = 'UTF-8'): string =>
  `<?xml version="1.0" encoding="${encoding}"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-02T09:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="EUR">10.00</IntrBkSttlmAmt><ChrgBr>SHAR</ChrgBr><Dbtr><Nm>Elbe Trading GmbH</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>LUNAFRPP</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>${creditor}</Nm></Cdtr><RmtInf><Ustrd>${text}</Ustrd></RmtInf></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;

const LIST = `id,name,kind,identifiers,countries
z1,Zorblax Quentivar,person,,MT
v1,OCEAN GANNET,vessel,imo:9187629,
${Array.from({ length: 20 }, (_, at) => `n${at},Zorblax Quentivar ${String.fromCharCode(65 + at)}yam,person,,`).join('\n')}
`;

const FILES: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a-utf16.xml', Buffer.from(`\uFEFF${pacs008('Zorblax Quentivar', 'Größe', 'UTF-16')}`, 'utf16le')],
  ['b-latin.xml', Buffer.from(pacs008('Zorblax Quentivar', 'Größe', 'ISO-8859-1'), 'latin1')],
  ['c-hidden.xml', Buffer.from(pacs008('Zorblax\u200B Quentivar', 'a\u2028b'))],
  [
    'e-country.xml',
    Buffer.from(
      pacs008('Zorblax Quentivar').replace(
        'Quentivar</Nm>',
        'Quentivar</Nm><PstlAdr><TwnNm>Valletta</TwnNm><Ctry>MT</Ctry></PstlAdr>',
      ),
    ),
  ],
  ['d-number.xml', Buffer.from(pacs008('Zorblax Quentivar', 'IMO 9187629'))],
];

let folder: string;
let html: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  for (const [name, bytes] of FILES) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'ours.csv'), LIST);
  const inputs = FILES.map(([name]) => join(folder, name));
  const report = join(folder, 'report.html');
  await interdict([
    'replay',
    ...inputs,
    '--lists',
    join(folder, 'ours.csv'),
    '--as-of',
    '2026-03-02',
    '--report',
    report,
  ]);
  html = readFileSync(report, 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true }));

const rowOf = (file: string): string =>
  html.split('<tbody data-outcome').find((row) => row.includes(`${file}</b>`)) ?? '';

test.each(['a-utf16.xml', 'b-latin.xml'])(
  '%s is shown in its own character set, with the hits at their places',
  (file) => {
    expect(rowOf(file)).toContain('Größe');
    expect(rowOf(file)).toMatch(/<mark [^>]*>Zorblax Quentivar<\/mark>/);
  },
);

test('signs that take no room are shown as dots', () => {
  expect(rowOf('c-hidden.xml')).toContain('Zorblax· Quentivar');
  expect(rowOf('c-hidden.xml')).toContain('a·b');
  expect(html).not.toMatch(/[\u200B\u2028]/);
});

test('hits that are sure come first, whatever more there are', () => {
  const [first = ''] = rowOf('d-number.xml').split('<div class="entry').slice(1);
  expect(first).toContain('1. OCEAN GANNET');
  expect(first).toContain('by 9187629');
  expect(first).toContain('confirmed');
});

test('flags are explained, with their source', () => {
  expect(rowOf('d-number.xml')).toMatch(/<b>US_<wbr>NEXUS<\/b> [a-z]+: [^<]+<span class="soft">\[[^\]]+\]/);
});

test('rules, flags and lists are told in words beside their codes', () => {
  const totals = html.slice(html.indexOf('<h2>Totals'), html.indexOf('<h2 id="payments"'));
  for (const [code, said] of [
    ['BR-02', 'Money by, for, to or through a blocked party is kept, neither executed nor sent back.'],
    ['US_<wbr>NEXUS', 'How sure it is that US law applies to the payment.'],
  ])
    expect(totals).toContain(`<th scope="row">${code}<br><span class="soft">${said}</span></th>`);
  expect(totals).toContain('<th scope="row">ours</th>');
});

test('each payment has its amount, and each hit what agrees beside the name', () => {
  expect(rowOf('d-number.xml')).toContain('EUR 10.00');
  expect(rowOf('e-country.xml')).toContain('<p>country agrees: MT (address), listed MT</p>');
});

test('no reason stands twice', () => {
  const row = rowOf('d-number.xml');
  const reasons = Array.from(row.matchAll(/<p>[^<]+<span class="soft">\[[^\]]+\]/g), ([reason]) => reason);
  expect(reasons.length).toBeGreaterThan(1);
  expect(new Set(reasons).size).toBe(reasons.length);
});

test('roles and references are words', () => {
  expect(rowOf('d-number.xml')).toContain('end to end E1');
  expect(rowOf('d-number.xml')).not.toContain('endToEnd');
});

describe.skipIf(withoutChromium)('on paper', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 740, height: 1000 }, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  });

  afterAll(async () => browser.close());

  test('it is a table in dark letters on white, and shows what was opened', async () => {
    expect(await page.locator('table.payments thead').isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    const details = page.locator('td > details');
    expect(await details.first().isVisible()).toBe(false);
    await details.first().evaluate((one) => one.setAttribute('open', ''));
    expect(await details.first().isVisible()).toBe(true);
  });
});

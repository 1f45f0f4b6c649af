/** The report of a replay as a person sees it: in a browser, with hostile messages in it. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { interdict } from '../support/interdict.ts';

const pacs008 = (creditor: string): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-02T09:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="EUR">10.00</IntrBkSttlmAmt><ChrgBr>SHAR</ChrgBr><Dbtr><Nm>Elbe Trading GmbH</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>LUNAFRPP</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>${creditor}</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;

/** What would run if any of it became part of the page. */
const ATTACK =
  '&lt;img src=x onerror="document.title=1"&gt;&lt;/script&gt;&lt;script&gt;document.title=2&lt;/script&gt;';

let folder: string;
let report: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(join(folder, 'a-hostile.xml'), pacs008(`Zorblax Quentivar ${ATTACK}`));
  writeFileSync(join(folder, 'b-listed.xml'), pacs008('Zorblax Quentivar'));
  writeFileSync(join(folder, 'c-clean.xml'), pacs008('Margot Quill'));
  writeFileSync(join(folder, '<b>d.bin'), Buffer.from([0, 1, 2, 250]));
  const list = join(folder, 'ours.csv.list');
  writeFileSync(list, 'id,name,kind\nz1,"Zorblax Quentivar <i>x</i>",person\nz2,Zorblax Quentivar,person\n');
  report = join(folder, 'report.html');
  const inputs = ['a-hostile.xml', 'b-listed.xml', 'c-clean.xml', '<b>d.bin'].map((name) => join(folder, name));
  await interdict(['replay', ...inputs, '--lists', list, '--report', report]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('is one file that asks for nothing from anywhere', () => {
  const page = readFileSync(report, 'utf8');
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`);
  expect(
    [...page.matchAll(/(?:src|href|url)\s*[=(]/g)].filter(({ index }) => !page.slice(0, index).endsWith('lt;img ')),
  ).toEqual([]);
  expect(page).not.toContain('<img');
});

describe.skipIf(withoutChromium)('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const visible = async (): Promise<string[]> =>
    page.locator('tbody[data-outcome]:visible td:nth-child(2) > b').allTextContents();

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(pathToFileURL(report).href);
  });

  afterAll(async () => browser.close());

  test('runs nothing that a message, a list or a file name says', async () => {
    expect(await page.title()).toBe('Interdict replay: 4 payments');
    expect(complaints).toEqual([]);
    expect(await page.locator('b >> text="<b>d.bin"').count()).toBe(0);
    expect((await visible()).some((text) => text.endsWith('<b>d.bin'))).toBe(true);
  });

  test('marks the hit in the message, beside the listed entry', async () => {
    const row = page.locator('tbody[data-outcome]', { hasText: 'b-listed.xml' });
    await row.locator('summary').click();
    expect(await row.locator('mark').allTextContents()).toEqual(['Zorblax Quentivar']);
    expect(await row.locator('.entry').first().textContent()).toContain('Zorblax Quentivar');
    expect(await row.locator('.entry').first().textContent()).toContain('blocking (operator)');
  });

  test('filters by outcome and by words, and says how many are left', async () => {
    await page.getByLabel('pass', { exact: true }).uncheck();
    expect(await visible()).toHaveLength(3);
    await page.getByLabel('Text').fill('b-listed');
    expect(await page.locator('output').textContent()).toBe('1 of 4 shown');
    await page.getByRole('button', { name: 'All' }).click();
    await expect.poll(async () => visible()).toHaveLength(4);
  });

  test('can be used with the keyboard and read aloud', async () => {
    const unnamed = await page.evaluate(
      `[...document.querySelectorAll('input, select, button')].filter((field) => !(field.labels?.length || field.textContent.trim())).length`,
    );
    expect(unnamed).toBe(0);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('img').count()).toBe(3);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('prints whole, without the filter', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('fieldset').isVisible()).toBe(false);
    expect(await page.locator('table.payments').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});

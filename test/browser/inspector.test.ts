/** The inspector page in a real browser: what it shows, whom it serves, and what a hostile message cannot do to it. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createService, type Listening, listen } from '@interdict/http';
import type { Interceptor } from 'interdict';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { demonstration } from '../support/demonstration.ts';

const example = (file: string): string => fileURLToPath(new URL(`../../examples/messages/${file}`, import.meta.url));
const contentOf = (file: string): string => readFileSync(example(file), 'utf8');

/** A message whose names try to be more than names. */
const HOSTILE = contentOf('15-two-transactions.xml')
  .replaceAll('Elbe Trading GmbH', '&lt;script&gt;window.ran=1&lt;/script&gt;&lt;img src=x onerror="window.ran=2"&gt;')
  .replaceAll('HV26030200152', '"&gt;&lt;svg onload=window.ran=3&gt;')
  .replaceAll('Advisory services', 'safe \u202Etxt.exe\u200B');

/** Letters of several bytes before the hit: bytes are not letters. */
const MULTIBYTE = contentOf('15-two-transactions.xml').replaceAll(
  'Elbe Trading GmbH',
  'Élbé Trâding Größe 株式会社 GmbH',
);

describe.skipIf(withoutChromium)('the inspector', () => {
  let interceptor: Interceptor;
  let server: Listening;
  let guarded: Listening;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    interceptor = await demonstration();
    const options = { interceptor, asOf: new Date('2026-03-02') };
    server = await listen(createService(options));
    guarded = await listen(createService({ ...options, apiKey: 'k3y' }));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([server.close(0), guarded.close(0)]);
    interceptor.close();
  });

  const open = async (options: Parameters<Browser['newPage']>[0] = {}, url = server.url): Promise<void> => {
    page = await browser.newPage(options);
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
  };
  const screened = async (): Promise<void> => {
    await page.waitForSelector('#result:not([hidden]) .verdict');
  };
  const paste = async (message: string): Promise<void> => {
    await page.fill('#message', message);
    await page.click('text=Screen message');
    await screened();
  };

  afterEach(() => page.close());

  test('shows the decision, the way of the payment, and what is listed beside what is written', async () => {
    await open();
    await page.setInputFiles('#file', example('01-founding-case.fin'));
    await screened();
    expect(await page.textContent('#status')).toBe('BLOCK: 1 payment, 3 hits.');
    expect(await page.textContent('.verdict h2')).toBe('Block');
    expect(await page.textContent('.chain svg > title')).toBe(
      'The way of the payment: Debtor ELBE TRADING GMBH, then Debtor agent and Sender HAVNDEHHXXX (1 flag), then Receiver EXMPUS33XXX, then Creditor agent LUNAFRPPXXX (1 flag), then Creditor SEYED ESMAEIL KHATIB (3 hits, 2 flags)',
    );
    expect(await page.textContent('#mark-1')).toBe('SEYED ESMAEIL KHATIB');
    expect(await page.textContent('#hit-1')).toContain('Seyed Esmaeil KHATIB');
    expect(await page.textContent('.reasons')).toContain('BR-02');
    expect(await page.textContent('.flags')).toContain('US_NEXUS');
    await page.click('#hit-1 summary');
    await page.waitForSelector('#hit-1 .entry-facts dd');
    expect(await page.textContent('#hit-1 .entry-facts')).toContain('Minister of Intelligence');
    expect(complaints).toEqual([]);
  });

  test.each([
    ['04-clean.fin', 'Pass', 0],
    ['02-name-alone.fin', 'Hold — block if the doubt is confirmed', 1],
    ['05-private-party-in-iran.fin', 'Reject', 3],
    ['14-cut-short.fin', 'Hold', 0],
    ['17-cover-with-listed-debtor.xml', 'Block', 2],
  ])('%s: %s', async (file, title, hits) => {
    await open();
    await page.setInputFiles('#file', example(file));
    await screened();
    expect(await page.textContent('.verdict h2')).toBe(title);
    expect(await page.locator('.hit').count()).toBe(hits);
    expect(await page.locator('.stop').count()).toBe(title === 'Pass' ? 0 : 1);
    expect(complaints).toEqual([]);
  });

  test('what cannot be read is held, and shown', async () => {
    await open();
    await paste('Dear bank, please pay Margot.');
    expect(await page.textContent('.verdict h2')).toBe('Hold');
    expect(await page.textContent('.message')).toBe('Dear bank, please pay Margot.');
    expect(await page.textContent('#result')).toContain('format-not-recognised');
  });

  test('where nobody is named nothing is drawn', async () => {
    await open();
    await paste('{1:F01');
    expect(await page.textContent('.verdict h2')).toBe('Hold');
    expect(await page.locator('.chain').count()).toBe(0);
    expect(await page.textContent('#section-parties-and-banks + *')).toBe('None was read.');
    expect(complaints).toEqual([]);
  });

  test.each<[what: string, buffer: Buffer, told: string]>([
    ['empty', Buffer.alloc(0), 'The file is empty.'],
    ['too large', Buffer.alloc(11 * 1024 * 1024, ' '), 'The body is larger than allowed. at most 10485760 bytes'],
  ])('a decision goes when a file comes that is %s', async (_what, buffer, told) => {
    await open();
    await page.setInputFiles('#file', example('01-founding-case.fin'));
    await screened();
    await page.setInputFiles('#file', { name: 'next.fin', mimeType: 'text/plain', buffer });
    await page.waitForSelector('#status.wrong');
    expect(await page.textContent('#status')).toBe(told);
    expect(await page.isVisible('#result')).toBe(false);
  });

  test('a file that holds a mark and no more is held', async () => {
    await open();
    await page.setInputFiles('#file', example('04-clean.fin'));
    await screened();
    await page.setInputFiles('#file', { name: 'mark.txt', mimeType: 'text/plain', buffer: Buffer.from('\uFEFF') });
    await page.waitForSelector('.verdict.outcome-hold');
    expect(complaints).toEqual([]);
  });

  test('a file that cannot be read is no decision', async () => {
    await open();
    await page.setInputFiles('#file', example('04-clean.fin'));
    await screened();
    await page.evaluate("File.prototype.arrayBuffer = () => Promise.reject(new Error('It is gone.'))");
    await page.setInputFiles('#file', example('01-founding-case.fin'));
    await page.waitForSelector('#status.wrong');
    expect(await page.textContent('#status')).toBe('01-founding-case.fin cannot be read: It is gone.');
    expect(await page.isVisible('#result')).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('of two messages the later one is shown, whichever is answered first', async () => {
    await open();
    let answerFirst = (): void => {};
    const held = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    await page.route('**/screen', async (route) => held.then(async () => route.continue()), { times: 1 });
    await page.fill('#message', contentOf('01-founding-case.fin'));
    const first = page.waitForResponse('**/screen');
    await page.click('text=Screen message');
    await paste(contentOf('04-clean.fin'));
    answerFirst();
    await (await first).finished();
    await page.waitForTimeout(100);
    expect(await page.textContent('.verdict h2')).toBe('Pass');
  });

  test('counts in bytes, not letters', async () => {
    await open();
    await paste(MULTIBYTE);
    expect(await page.textContent('#mark-1')).toBe('Esma&#x2019;il Khatib');
    expect(await page.textContent('.message')).toBe(MULTIBYTE);
  });

  test('a pasted message is read in the encoding it declares', async () => {
    await open();
    await paste(MULTIBYTE.replace('UTF-8', 'ISO-8859-1').replaceAll(' 株式会社', ''));
    expect(await page.textContent('.chain')).toContain('Élbé Trâding');
    expect(await page.textContent('.message')).toContain('Größe');
  });

  test('what stands in a message never becomes markup', async () => {
    await open();
    await paste(HOSTILE);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('#result script, #result img, #result [onerror], #result [onload]').count()).toBe(0);
    expect(await page.textContent('.chain')).toContain('<script>');
    expect(await page.textContent('.payments')).toContain('<svg onload=window.ran=3>');
    expect(await page.textContent('.message')).toContain('safe ‹U+202E›txt.exe‹U+200B›');
    expect(complaints).toEqual([]);
  });

  test('runs no script that is not its own, and sends nothing elsewhere', async () => {
    await open();
    await page
      .evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.ran=1' }))",
      )
      .catch(() => {});
    await page.evaluate("fetch('https://example.com/')").catch(() => {});
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(complaints.join('\n')).toContain('Content Security Policy');
  });

  test('a message of many payments is shown one by one', async () => {
    await open();
    await paste(contentOf('15-two-transactions.xml'));
    const buttons = page.getByRole('navigation', { name: 'Payments' }).getByRole('button');
    expect(await buttons.allTextContents()).toEqual(['Block 2. HV26030200152', 'Pass 1. HV26030200151']);
    expect(await page.textContent('.verdict h2')).toBe('Block');
    await buttons.last().click();
    expect(await page.textContent('.verdict h2')).toBe('Pass');
    expect(await buttons.last().getAttribute('aria-pressed')).toBe('true');
  });

  test('of a file with several messages each is shown with its own bytes', async () => {
    await open();
    await paste(`${contentOf('04-clean.fin')}\n${contentOf('01-founding-case.fin')}`);
    expect(await page.textContent('#mark-1')).toBe('SEYED ESMAEIL KHATIB');
    expect(await page.textContent('.message')).not.toContain('MARGOT QUILL');
  });

  test('a large file is shown around its hits', async () => {
    const filler = `<!-- ${'x'.repeat(2_000_000)} -->`;
    const buffer = Buffer.from(
      contentOf('17-cover-with-listed-debtor.xml').replace('</Envelope>', `${filler}</Envelope>`),
    );
    await open();
    await page.setInputFiles('#file', { name: 'large.xml', mimeType: 'application/xml', buffer });
    await screened();
    expect(await page.textContent('#mark-1')).toBe('Rana Institute');
    expect(await page.textContent('.left-out')).toMatch(/… 1,99\d,\d{3} bytes not shown …/);
    expect(await page.inputValue('#message')).toBe('');
  });

  test('serves the keyboard', async () => {
    await open();
    await page.focus('#message');
    await page.keyboard.insertText(contentOf('01-founding-case.fin'));
    await page.keyboard.press('Control+Enter');
    await screened();
    expect(await page.evaluate('document.activeElement.id')).toBe('result');
    await page.focus('#mark-1');
    expect(await page.getAttribute('#hit-1', 'class')).toContain('lit');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('hit-1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('mark-1');
  });

  test('serves a screen reader: landmarks, names, headings, and news', async () => {
    await open();
    await page.setInputFiles('#file', example('01-founding-case.fin'));
    await screened();
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(landmark).count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toMatch(/^BLOCK/);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('input, textarea, select')].filter((field) => !field.labels?.length).map((field) => field.id)",
      ),
    ).toEqual([]);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('button, a')].filter((one) => !(one.getAttribute('aria-label') ?? one.textContent).trim()).length",
      ),
    ).toBe(0);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)",
      ),
    ).toEqual([]);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  const OF_EACH = [
    ['01-founding-case.fin', 'block'],
    ['02-name-alone.fin', 'hold'],
    ['05-private-party-in-iran.fin', 'reject'],
    ['04-clean.fin', 'pass'],
  ] as const;

  // WCAG 2.2, 1.4.3: the ratio of the luminances of text and ground.
  const POOR_CONTRAST = `[...document.querySelectorAll('body *')].flatMap((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest('.hidden, .skip, svg')) return [];
    const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (colour) => rgb(colour).slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    let ground = element;
    while (ground && (rgb(getComputedStyle(ground).backgroundColor)[3] ?? 1) === 0) ground = ground.parentElement;
    const [a, b] = [getComputedStyle(element).color, ground ? getComputedStyle(ground).backgroundColor : 'rgb(255, 255, 255)'].map(light).sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    return ratio < 4.5 ? [element.className + ' ' + element.textContent.slice(0, 20) + ' ' + ratio.toFixed(2)] : [];
  })`;

  test.each(['light', 'dark'] as const)('can be read in the %s', async (colorScheme) => {
    await open({ colorScheme });
    for (const [file, outcome] of OF_EACH) {
      await page.setInputFiles('#file', example(file));
      await page.waitForSelector(`.verdict.outcome-${outcome}`);
      expect(await page.evaluate(POOR_CONTRAST)).toEqual([]);
    }
  });

  test.each([320, 390, 768])('fits a screen of %i pixels', async (width) => {
    await open({ viewport: { width, height: 800 } });
    await page.setInputFiles('#file', example('17-cover-with-listed-debtor.xml'));
    await screened();
    expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test('asks for the key where the server does', async () => {
    await open({}, guarded.url);
    await page.fill('#message', contentOf('01-founding-case.fin'));
    await page.click('text=Screen message');
    await page.waitForSelector('#status.wrong');
    expect(await page.textContent('#status')).toBe('A valid key is needed.');
    expect(await page.evaluate('document.activeElement.id')).toBe('key');
    await page.keyboard.type('k3y');
    await page.keyboard.press('Enter');
    await screened();
    expect(await page.textContent('.verdict h2')).toBe('Block');
    await expect.poll(async () => page.textContent('#lists-in-use')).toContain('built-in');
  });
});

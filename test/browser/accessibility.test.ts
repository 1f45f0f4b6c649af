/** Both pages, in every state a person meets, by the rules of WCAG. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Interceptor } from 'interdict';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { demonstration } from '../support/demonstration.ts';
import { openInspector } from '../support/inspector.ts';
import { interdict } from '../support/interdict.ts';

const MESSAGES = fileURLToPath(new URL('../../examples/messages', import.meta.url));

const LOOKS = [
  ['light', 1280],
  ['light', 390],
  ['dark', 1280],
  ['dark', 390],
] as const;

describe.skipIf(withoutChromium)('accessibility', () => {
  let browser: Browser;
  let interceptor: Interceptor;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    await interdict(['replay', MESSAGES, '--as-of', '2026-03-02', '--report', join(folder, 'report.html')]);
    interceptor = await demonstration();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    interceptor.close();
    rmSync(folder, { recursive: true });
  });

  test.each(LOOKS)('the inspector, %s, %i pixels', async (colorScheme, width) => {
    const { page, close } = await openInspector(browser, interceptor, {
      colorScheme,
      viewport: { width, height: 900 },
    });
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const [file, outcome] of [
      ['01-founding-case.fin', 'block'],
      ['14-cut-short.fin', 'hold'],
      ['05-private-party-in-iran.fin', 'reject'],
      ['13-namesake-with-another-birth-date.fin', 'pass'],
      ['15-two-transactions.xml', 'block'],
      ['12-cover-clean.fin', 'pass'],
    ] as const) {
      await page.setInputFiles('#file', join(MESSAGES, file));
      await page.waitForSelector(`.verdict.outcome-${outcome}`);
      for (const summary of await page.locator('#result summary').all()) await summary.click();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await close();
  });

  test.each(LOOKS)('the report of a replay, %s, %i pixels', async (colorScheme, width) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });
});

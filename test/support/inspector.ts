/** The inspector page in a browser, for tests that paste a message and look. */

import { createService, listen } from '@interdict/http';
import type { Interceptor } from 'interdict';
import type { Browser, Page } from 'playwright-core';

export interface Inspector {
  readonly page: Page;
  /** What the page complained of: errors, and what the security policy stopped. */
  readonly complaints: readonly string[];
  /** Screens a message, and waits for the decision. */
  readonly paste: (message: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openInspector(
  browser: Browser,
  interceptor: Interceptor,
  look: Parameters<Browser['newPage']>[0] = {},
): Promise<Inspector> {
  const server = await listen(createService({ interceptor, asOf: new Date('2026-03-02') }));
  const page = await browser.newPage(look);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.url);
  return {
    page,
    complaints,
    async paste(message) {
      await page.fill('#message', message);
      await page.click('text=Screen message');
      await page.waitForSelector('#result:not([hidden]) .verdict');
    },
    async close() {
      await page.close();
      await server.close(0);
    },
  };
}

/** A browser for tests that look at a page; they are skipped where there is none. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** True where there is none. */
export const withoutChromium: boolean = PATH === undefined;

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ args: ['--no-sandbox'], ...(PATH === undefined ? {} : { executablePath: PATH }) });
}

/** One test runner over all packages, the tests that span them, and the examples. */

import { defineConfig } from 'vitest/config';
import { closingLine } from './support/closing-line.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', closingLine()],
    // No module keeps state, so files may share a thread and what it has loaded.
    pool: 'threads',
    isolate: false,
    globalSetup: ['test/support/own-temporary-folder.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});

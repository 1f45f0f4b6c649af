/** A vitest reporter that ends a run with one plain line a script can read: `N passed, N failed, N skipped`. */

import type { Reporter, TestModule } from 'vitest/node';

export function closingLine(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
      const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
      for (const module of modules) {
        // A module that could not be loaded has no tests to count: it is a failure of its own.
        if (
          module.state() === 'failed' &&
          [...module.children.allTests()].every((test) => test.result().state !== 'failed')
        )
          count.failed += 1;
        for (const test of module.children.allTests()) count[test.result().state] += 1;
      }
      process.on('exit', () =>
        console.log(`${count.passed} passed, ${count.failed + count.pending} failed, ${count.skipped} skipped`),
      );
    },
  };
}

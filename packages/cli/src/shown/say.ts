/** What the command says beside its results: to people, on standard error. */

import { printableLines } from './printable.ts';

export function say(text: string): void {
  process.stderr.write(`interdict: ${printableLines(text)}\n`);
}

/** Colour on a terminal that wants it. */

import { styleText } from 'node:util';

export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'magenta' | 'inverse';

/** `text` in these styles, or plain where standard output is no terminal or NO_COLOR is set. */
export function paint(styles: Colour[], text: string): string {
  const forced = process.env['FORCE_COLOR'];
  const wanted = forced === undefined ? process.stdout.isTTY && !process.env['NO_COLOR'] : forced !== '0';
  return wanted ? styleText(styles, text, { validateStream: false }) : text;
}

/** Banks that are named by their BIC inside a text. */

import { parseBic, type Agent } from '@interdict/model';
import { asAgent, emptyHolder } from './holder.ts';
import { within, type Source, type Span } from './source.ts';

/** Eight or eleven capitals and digits with letters where a BIC has them, nothing of the kind on either side. */
const TOKEN = /(?<![A-Za-z0-9])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])/g;

/**
 * The BICs in a text as agents of the role `mentioned`. Many words of eight letters have the shape of a BIC (`DELIVERY`
 * would be a bank in Venezuela), so a token counts only where it stands alone between slashes or line ends, has a digit,
 * names the head office (`XXX`), or follows the word BIC or SWIFT.
 */
export function mentionedBanks(source: Source, lines: readonly Span[], prefix: string): Agent[] {
  const agents: Agent[] = [];
  for (const line of lines) {
    const text = source.text.slice(line.start, line.end);
    for (const match of text.matchAll(TOKEN)) {
      const [token] = match;
      const end = match.index + token.length;
      if (!isMeant(text, token, match.index, end)) continue;
      const bic = parseBic(token);
      if (!bic) continue;
      const location = within(line, match.index, end);
      agents.push(asAgent(`${prefix}mentioned`, { ...emptyHolder(), bic: { value: bic, location } }));
    }
  }
  return agents;
}

function isMeant(text: string, token: string, start: number, end: number): boolean {
  if (/\d/.test(token) || (token.length === 11 && token.endsWith('XXX'))) return true;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/(?:BIC|SWIFT)(?: CODE)?[ :./]{0,3}$/i.test(before)) return true;
  return (start === 0 || /\/ ?$/.test(before)) && /^ ?(?:\/|$)/.test(text.slice(end, end + 2));
}

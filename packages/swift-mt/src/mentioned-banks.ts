/** Banks that are named by their BIC inside a text. */

import { parseBic } from '@interdict/model';
import type { Draft } from './draft.ts';
import { bankAt } from './holder.ts';
import { add } from './list.ts';
import { isAlphanumeric, isLineBreak } from './marks.ts';
import { within, type Source, type Span } from './source.ts';

/** Capitals and digits, with letters where a BIC has them. */
const TOKEN = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/**
 * Adds the BICs in a text as agents of the role `mentioned`, unless they have a role already among the agents from index
 * `known` on. Many words of eight letters have the shape of a BIC (`DELIVERY` would be a bank in Venezuela), so a token
 * counts only where it stands alone between slashes or line ends, has a digit, names the head office (`XXX`), or follows
 * the word BIC or SWIFT.
 */
export function addMentionedBanks(source: Source, draft: Draft, span: Span, prefix: string, known: number): void {
  const text = source.text.slice(span.start, span.end);
  let taken: Set<number | undefined> | undefined;
  let start = 0;
  for (let end = 0; end <= text.length; end++) {
    if (end < text.length && isAlphanumeric(text.charCodeAt(end))) continue;
    const token = end - start === 8 || end - start === 11 ? text.slice(start, end) : '';
    if (TOKEN.test(token) && isMeant(text, token, start, end)) {
      taken ??= new Set(draft.agents.slice(known).map((agent) => agent.bic?.location.start));
      const value = taken.has(span.start + start) ? undefined : parseBic(token);
      if (value)
        draft.agents = add(draft.agents, bankAt(`${prefix}mentioned`, { value, location: within(span, start, end) }));
    }
    start = end + 1;
  }
}

function isMeant(text: string, token: string, start: number, end: number): boolean {
  if (/\d/.test(token) || (token.length === 11 && token.endsWith('XXX')) || isAlone(text, start, end)) return true;
  return /(?:BIC|SWIFT)(?: CODE)?[ :./]{0,3}$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** True between slashes or line ends, with or without a blank. */
function isAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  const after = text.charAt(end) === ' ' ? end + 1 : end;
  return (before < 0 || isEdge(text.charCodeAt(before))) && (after >= text.length || isEdge(text.charCodeAt(after)));
}

function isEdge(code: number): boolean {
  return code === 0x2f || isLineBreak(code);
}

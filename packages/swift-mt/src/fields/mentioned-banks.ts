/** Banks that are named by their BIC inside a text. */

import { bicOfTerminal, parseBic, type Agent, type Bic, type Located } from '@interdict/model';
import type { Draft } from '../drafts/draft.ts';
import { bankAt } from './holder.ts';
import { add } from '../list.ts';
import { capitalsEnd, codeEnd, isAlphanumeric, isDigit, isLineBreak, wordEnd } from '../syntax/marks.ts';
import { hasDigit, type Source, type Span } from '../syntax/source.ts';
import { writtenTerminal } from './terminals.ts';

/** Lengths of the shorter form of a BIC, and of the address of a terminal. */
const SHORTEST = 8;
const TERMINAL = 12;

/**
 * Adds the BICs in a text as agents of the role `mentioned`, unless they have a role already among the agents from index
 * `known` on. Many words of eight letters have the shape of a BIC (`DELIVERY` would be a bank in Venezuela), so a token
 * counts only where it stands alone between slashes or line ends, has a digit, names the head office (`XXX`), or follows
 * the word BIC or SWIFT. The address of a terminal counts in a header or a reference, or where it names the head office.
 *
 * @param shortest - Length of the shortest words that are looked at.
 */
export function addMentionedBanks(
  source: Source,
  draft: Draft,
  span: Span,
  prefix: string,
  known: number,
  shortest: number = SHORTEST,
): void {
  const { bytes } = source;
  let taken: ReadonlySet<number> | undefined;
  for (let at = span.start; at + shortest <= span.end; ) {
    // A word of so many characters or more that starts at `at` or later has one at every such place.
    const inside = at + shortest - 1;
    const end = wordEnd(bytes, inside, span.end);
    let start = inside;
    while (start > at && isAlphanumeric(bytes[start - 1])) start--;
    at = end + 1;
    const length = end - start;
    if (length < shortest) continue;
    const bic = length < TERMINAL ? bicAt(source, span, start, end) : terminalAt(source, span, start, end);
    if (!bic) continue;
    taken ??= startsFrom(draft.agents, known);
    if (!taken.has(bic.location.start)) draft.agents = add(draft.agents, bankAt(`${prefix}mentioned`, bic));
  }
}

/** The same for a party field: of the words in its lines only the terminals of head offices are sure to be no names. */
export function addMentionedTerminals(source: Source, draft: Draft, span: Span, prefix: string, known: number): void {
  addMentionedBanks(source, draft, span, prefix, known, TERMINAL);
}

/** The bank in a word with the address of a terminal in it: such a word is part of a header or a reference that was copied. */
function terminalAt({ bytes, text }: Source, { path }: Span, start: number, end: number): Located<Bic> | undefined {
  if (!mayBeTerminal(bytes, start)) return undefined;
  const [from, to] = writtenTerminal(text.slice(start, end)) ?? [0, 0];
  const value = bicOfTerminal(text.slice(start + from, start + to));
  return value && { value, location: { path, start: start + from, end: start + to } };
}

/** A digit is first or second in all forms of a terminal but that of a head office. */
function mayBeTerminal(bytes: Uint8Array, start: number): boolean {
  return isDigit(bytes[start]) || isDigit(bytes[start + 1]) || (bytes[start + 9] === X && bytes[start + 11] === X);
}

const X = 0x58;

/** The BIC that is a word, where nothing else is meant by it. */
function bicAt(source: Source, span: Span, start: number, end: number): Located<Bic> | undefined {
  const fits = (end - start === 8 || end - start === 11) && isBicLike(source.bytes, start, end);
  const value = fits && isMeant(source, span, start, end) ? parseBic(source.text.slice(start, end)) : undefined;
  return value && { value, location: { path: span.path, start, end } };
}

/** Where the BICs of the agents from an index on start. */
function startsFrom(agents: readonly Agent[], from: number): ReadonlySet<number> {
  if (from === agents.length) return NOWHERE;
  const starts = new Set<number>();
  for (let index = from; index < agents.length; index++) {
    const bic = agents[index]?.bic;
    if (bic) starts.add(bic.location.start);
  }
  return starts;
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Capitals and digits, with letters where a BIC has them. */
function isBicLike(bytes: Uint8Array, start: number, end: number): boolean {
  return capitalsEnd(bytes, start, start + 6) === start + 6 && codeEnd(bytes, start + 6, end) === end;
}

function isMeant(source: Source, span: Span, start: number, end: number): boolean {
  const { bytes, text } = source;
  if (bytes[end] === SLASH && CODE_WORDS.has(text.slice(start - 1, end + 1))) return false;
  if (end - start === 11 && text.startsWith('XXX', end - 3)) return true;
  if (hasDigit(source, { path: span.path, start, end }) || isAlone(bytes, span, start, end)) return true;
  return /(?:BIC|SWIFT)(?: CODE)?[ :./+]{0,3}$/i.test(text.slice(Math.max(span.start, start - 12), start));
}

/** True between slashes or line ends, with or without a blank. */
function isAlone(bytes: Uint8Array, span: Span, start: number, end: number): boolean {
  const before = start > span.start && bytes[start - 1] === BLANK ? start - 2 : start - 1;
  const after = end < span.end && bytes[end] === BLANK ? end + 1 : end;
  return (before < span.start || isEdge(bytes[before])) && (after >= span.end || isEdge(bytes[after]));
}

const BLANK = 0x20;
const SLASH = 0x2f;

/** Code words of fields 71B and 77B that would be banks in Switzerland, Costa Rica, Eritrea and France. */
const CODE_WORDS: ReadonlySet<string> = new Set(['/TELECHAR/', '/PRINCRES/', '/DRWEERES/', '/BENEFRES/']);

function isEdge(code: number | undefined): boolean {
  return code === SLASH || isLineBreak(code);
}

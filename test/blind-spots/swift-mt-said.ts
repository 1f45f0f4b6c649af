/** Writes down all that was read of an MT in a short form, so that a test can show the whole of it. */

import type { Agent, Issue, Party } from '@interdict/model';
import { readMt } from '@interdict/swift-mt';

export type Said = string | number | boolean | readonly Said[] | { readonly [key: string]: Said };

/** What was read: the payments, the first of them also alone, and the issues as `code path <first line>`. */
export interface Told {
  readonly payment: { readonly [key: string]: Said };
  readonly payments: readonly Said[];
  readonly issues: readonly string[];
  /** The first bank or party that has a role in the first payment, without the role; empty where there is none. */
  readonly holder: (role: string) => Said;
}

/**
 * Reads a message whose line breaks are written `\n`. Values become `value @path`, with `<bytes>` behind where they were
 * written in another way than the value; empty lists are left out, and so is what the headers say.
 */
export function told(message: string): Told {
  const text = message.replaceAll('\n', '\r\n');
  const { payments, issues } = readMt(new TextEncoder().encode(text));
  const [first] = payments;
  const holders: readonly (Agent | Party)[] = first ? [...first.agents, ...first.parties] : [];
  const holder = (role: string): Said => {
    const own = holders.find((each) => each.role === role);
    return own ? entriesOf({ ...own, role: [] }, text) : {};
  };
  const all = payments.map((payment) => {
    const agents = payment.agents.filter(({ role }) => role !== 'sender' && role !== 'receiver');
    return entriesOf({ ...payment, agents, message: [], position: [] }, text);
  });
  return { payment: all[0] ?? {}, payments: all, issues: issues.map(issueLine), holder };
}

function issueLine({ code, path, received }: Issue): string {
  return `${code} ${path} <${received?.split('\r\n')[0]}>`;
}

function say(node: unknown, text: string): Said {
  if (Array.isArray(node)) return node.map((item: unknown) => say(item, text));
  if (typeof node !== 'object' || node === null) return typeof node === 'boolean' ? node : String(node);
  if ('location' in node && !('id' in node)) return sayLocated(node, text);
  return entriesOf(node, text);
}

function entriesOf(node: object, text: string): { [key: string]: Said } {
  const entries = Object.entries(node).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries.map(([key, value]) => [key, say(value, text)]));
}

/** A value, an amount or a date of birth. */
function sayLocated({ location, ...rest }: { location?: unknown }, text: string): string {
  const value = Object.values(rest).map((part: unknown) => (typeof part === 'string' ? part : JSON.stringify(part)));
  const { path, start, end } = placeOf(location);
  const bytes = text.slice(start, end);
  return `${value.join(' ')} @${path}${bytes === value.join(' ') ? '' : ` <${written(bytes)}>`}`;
}

function placeOf(location: unknown): { path: string; start: number; end: number } {
  if (typeof location !== 'object' || location === null) throw new Error('no place');
  const place: { path?: unknown; start?: unknown; end?: unknown } = location;
  return { path: String(place.path), start: Number(place.start), end: Number(place.end) };
}

function written(bytes: string): string {
  return bytes.replaceAll('\r\n', '\n');
}

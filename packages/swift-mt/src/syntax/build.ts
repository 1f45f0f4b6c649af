/** Writes a message from its parts. */

import type { Issue } from '@interdict/model';
import { readMt } from '../read.ts';
import { wireBytes } from './wire-text.ts';

export interface MtDraft {
  /** Three digits: `103`. */
  readonly type: string;
  /** BIC of 8 or 11 characters. */
  readonly sender: string;
  readonly receiver: string;
  /** Tags of block 3 by code, `{ '119': 'STP', '121': uetr }`; written in the order of their numbers. */
  readonly userHeader?: Readonly<Record<string, string>>;
  /** Tag and value of each field in order; lines of a value are separated by a line feed. */
  readonly fields: readonly (readonly [tag: string, value: string])[];
}

export interface BuiltMt {
  readonly bytes: Uint8Array;
  /** What the reader says about the message: empty for a valid one. */
  readonly issues: readonly Issue[];
}

/**
 * An input message as a sender hands it to the network: session and sequence numbers are zero, there is no trailer.
 * Nothing is corrected: what is wrong with the draft stands in the issues.
 */
export function buildMt({ type, sender, receiver, userHeader = {}, fields }: MtDraft): BuiltMt {
  const user = Object.entries(userHeader).map(([code, value]) => `{${code}:${value}}`);
  const lines = fields.map(([tag, value]) => `:${tag}:${value}\n`);
  const text = [
    `{1:F01${terminal(sender, 'A')}0000000000}`,
    `{2:I${type}${terminal(receiver, 'X')}N}`,
    user.length > 0 ? `{3:${user.join('')}}` : '',
    `{4:\n${lines.join('')}-}`,
  ].join('');
  const wire = text.replaceAll('\r', '').replaceAll('\n', '\r\n');
  const bytes = /^[\x00-\x7F]*$/.test(wire) ? wireBytes(wire) : new TextEncoder().encode(wire);
  return { bytes, issues: readMt(bytes).issues };
}

/** The address of a terminal: the BIC with the terminal's letter as ninth character. */
function terminal(bic: string, letter: string): string {
  return bic.slice(0, 8) + letter + (bic.slice(8) || 'XXX');
}

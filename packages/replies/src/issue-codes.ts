/** All notes that a draft may carry, with one sentence each. */

import type { Issue, IssueSeverity } from '@interdict/model';

export type NoteCode =
  | 'recipient-unknown'
  | 'sender-unknown'
  | 'reference-not-given'
  | 'reference-cut'
  | 'reference-not-swift'
  | 'chain-incomplete'
  | 'settlement-assumed'
  | 'text-transliterated'
  | 'text-cut'
  | 'uetr-not-given'
  | 'carries-no-money';

const NOTES: Readonly<Record<NoteCode, readonly [IssueSeverity, string]>> = {
  'recipient-unknown': ['warning', 'The message names no BIC of its sender: the draft is not addressed.'],
  'sender-unknown': ['warning', 'The message names no BIC of its receiver: the draft does not say who answers.'],
  'reference-not-given': ['warning', 'The message has no reference of this kind: the draft says NOTPROVIDED.'],
  'reference-cut': [
    'warning',
    'A reference of the message is longer than the reply allows, or has other letters: it is cut, or has ? in it.',
  ],
  'reference-not-swift': [
    'warning',
    'SWIFT takes no reference that begins or ends with a slash, or has two in a row: the draft leaves it out.',
  ],
  'chain-incomplete': [
    'warning',
    'The message does not name both sides: the draft leaves the chain of the return out.',
  ],
  'settlement-assumed': ['information', 'Day and way of settlement are assumptions: check them against the account.'],
  'text-transliterated': ['information', 'A name has letters that SWIFT has not: they are written with its own.'],
  'text-cut': ['warning', 'A name or address is longer than the field: its end is cut.'],
  'uetr-not-given': ['warning', 'The message has no UETR that is valid: the draft has none.'],
  'carries-no-money': [
    'warning',
    'This looks like a payment and is none: send it only to those who read /REJT/ in field 72.',
  ],
};

export function note(code: NoteCode, received?: string): Issue {
  const [severity, message] = NOTES[code];
  return { code, severity, message, ...(received === undefined ? {} : { received }) };
}

/** Every issue code of this package with its severity and what it says. */

import type { Issue } from '@interdict/model';

/**
 * `error`: something was not read or not understood, so the message must be held. `warning`: odd or invalid, but every
 * character of it was read. `information`: worth knowing.
 */
export const ISSUES = {
  'nothing-to-read': ['fatal', 'There is no message in these bytes.'],
  'encoding-not-supported': ['fatal', 'The text is not in an encoding that grows out of ASCII.'],
  'message-type-not-understood': ['error', 'The type of the message is unknown: all of it was kept as text.'],
  'message-type-missing': ['error', 'Neither a header nor the fields tell the type of the message.'],
  'message-type-inferred': ['warning', 'No header tells the type of the message: it was inferred from the fields.'],
  'message-type-ambiguous': ['error', 'The fields fit more than one type of message.'],
  'block-not-closed': ['error', 'A block has no end: the message may have been cut.'],
  'text-outside-blocks': ['error', 'There is text between or after the blocks.'],
  'text-before-message': ['warning', 'There is text in front of the message.'],
  'digits-after-message': ['warning', 'There are digits after the end of the message.'],
  'text-outside-fields': ['error', 'There is text in front of the first field.'],
  'text-block-missing': ['error', 'The message has no text block.'],
  'several-text-blocks': ['error', 'The message has more than one text block.'],
  'block-repeated': ['error', 'A header or trailer block occurs more than once.'],
  'block-unknown': ['warning', 'The block is none of those a message has.'],
  'header-malformed': ['warning', 'The header is not written as the standard says.'],
  'address-unreadable': ['error', 'The address of the sender or receiver cannot be read.'],
  'uetr-malformed': ['warning', 'The UETR is not a UUID of version 4.'],
  'terminator-malformed': ['warning', 'The text block does not end with a hyphen and a brace on a line of their own.'],
  'brace-in-text': ['warning', 'A closing brace stands inside the text.'],
  'network-rejected': ['warning', 'The network refused the message: it never left.'],
  'authentication-failed': ['warning', 'The interface marked the message as not authenticated.'],
  'tag-in-lower-case': ['warning', 'The tag of the field is in lower case.'],
  'tag-indented': ['warning', 'There are blanks in front of the tag of the field.'],
  'field-not-in-type': [
    'warning',
    'The type of message does not have the field, or not in this place: read by its number.',
  ],
  'field-outside-transaction': [
    'error',
    'An amount, party or bank of a transaction stands outside of all: read by its number, into every payment.',
  ],
  'option-not-in-type': ['warning', 'The option letter of the field is not allowed here: read by its option.'],
  'field-repeated': ['warning', 'The field may not be repeated here: all occurrences were read.'],
  'field-missing': ['warning', 'A mandatory field is missing.'],
  'party-missing': ['error', 'A mandatory party is missing.'],
  'amount-missing': ['error', 'A transaction of the message has no amount.'],
  'sequence-missing': ['error', 'A mandatory sequence is missing.'],
  'batch-shares-too-much': [
    'error',
    'The payments of the message share too much to be screened with each of them: only the first one has it.',
  ],
  'cover-flag-missing': [
    'warning',
    'The message has an underlying transfer but no validation flag COV: read as a cover.',
  ],
  'format-violated': ['warning', 'The field is not written in the format of the standard.'],
  'field-empty': ['warning', 'The field is empty.'],
  'bic-expected': ['warning', 'A BIC was expected here: read as text.'],
  'account-without-slash': ['warning', 'The account number has no slash in front of it.'],
  'clearing-code-unknown': ['warning', 'The clearing system code is unknown.'],
  'country-unknown': ['warning', 'The country code is unknown.'],
  'country-in-words': ['warning', 'The country is given in words instead of a code.'],
  'line-not-numbered': ['warning', 'A line of a structured party has no number: read as a continuation.'],
  'lines-out-of-order': ['warning', 'The numbers of a structured party do not ascend.'],
  'identifier-code-unknown': ['warning', 'The code of the party identifier is unknown.'],
  'dummy-value': ['warning', 'The value says that nothing was provided: no party is named here.'],
  'name-missing': ['warning', 'The party has neither a name nor a BIC.'],
  'value-truncated': ['warning', 'The value ends with a plus sign: a translation cut it off.'],
  'telegraphic-code': ['warning', 'Groups of four digits may be a name in Chinese commercial code.'],
  'too-many-currencies': ['error', 'The message has amounts in more currencies than there are: this one was not kept.'],
  'amount-malformed': ['warning', 'The amount is not written as the standard says.'],
  'date-malformed': ['warning', 'The date is no day of the calendar.'],
  charset: ['warning', 'The text has characters outside the character set of the field.'],
  'rule-violated': ['information', 'A rule between the fields of the message is broken.'],
  'embedded-message': ['warning', 'A field holds another message: its parties were read without their roles.'],
  'original-type-unknown': ['warning', 'The copied fields are of an unknown type: read by their numbers.'],
} as const;

export type IssueCode = keyof typeof ISSUES;

const LONGEST_RECEIVED = 80;

/** An issue with the severity and the sentence of its code. */
export function issue(code: IssueCode, path: string, offset: number, received = '', detail = ''): Issue {
  const [severity, message] = ISSUES[code];
  const text = detail === '' ? message : `${message} ${detail}`;
  if (received === '') return { code, severity, path, offset, message: text };
  return { code, severity, path, offset, message: text, received: received.slice(0, LONGEST_RECEIVED) };
}

/** MT n99 and n96: answers in text fields. */

import type { FinDraft, FinReply } from './fin-draft.ts';
import { writeFin } from './fin-message.ts';
import { mtReason } from './reason-codes.ts';

/** Field at fault: none in particular. To name one would tell what was found. */
const NO_FIELD = '99';

/** MT 199 or 299: the payment was not executed. */
export function rejectInText(draft: FinDraft): FinReply {
  const { original } = draft;
  const { uetr } = original;
  const transaction = transactionOf(draft);
  return written(draft, '99', [
    ['21', referenceOf(draft)],
    [
      '79',
      ...codedLines(draft, 'REJT'),
      ...(transaction === undefined ? [] : [`/TREF/${transaction}`]),
      ...(uetr === undefined ? [] : [`/TEXT//UETR/${uetr}`]),
    ],
  ]);
}

/** MT 196 or 296: the cancellation is refused. */
export function refuseCancellation(draft: FinDraft): FinReply {
  return written(draft, '96', [
    ['21', referenceOf(draft)],
    ['76', `/RJCR/${draft.reason}`],
  ]);
}

/** Field 20 of the original, or the reference of its file. */
export function referenceOf({ original }: FinDraft): string {
  return original.reference('instruction') ?? original.reference('message') ?? 'NONREF';
}

/** Field 21 of one transaction of several; readers give that of an MT 101 as the end-to-end reference. */
function transactionOf({ original }: FinDraft): string | undefined {
  const isOf101 = original.payment.message.type.startsWith('MT101');
  return original.reference('transaction') ?? (isOf101 ? original.reference('endToEnd') : undefined);
}

/** The lines of field 72 or 79 that a reject and a return have in common. */
export function codedLines(draft: FinDraft, word: 'REJT' | 'RETN'): string[] {
  return [`/${word}/${NO_FIELD}`, mtReason(draft.reason), `/MREF/${referenceOf(draft)}`];
}

function written(draft: FinDraft, group: string, fields: readonly (readonly [string, ...string[]])[]): FinReply {
  const { reference, from, to, original } = draft;
  const category = original.payment.message.type.slice(2, 3);
  const type = `${category}${group}`;
  const text = writeFin({ type, from, to, uetr: original.uetr, fields: [['20', reference], ...fields] });
  return { type: `MT${type}`, text, notes: [] };
}

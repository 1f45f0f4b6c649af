/** Chooses the reply that a decision allows, and drafts it. */

import type { Decision, Issue, Payment, Reject } from '@interdict/model';
import type { FinDraft, FinReply } from './fin-draft.ts';
import type { IsoDraft } from './iso-parts.ts';
import { note, type NoteCode } from './issue-codes.ts';
import { refuseCancellation, rejectInText } from './mt-answers.ts';
import { bankReturn, customerReturn } from './mt-return.ts';
import { bicOf, ISO_REFERENCES, MT_REFERENCES, originalOf } from './original.ts';
import { hasChain, paymentReturn } from './payment-return.ts';
import { reasonCodes } from './reason-codes.ts';
import { refused, REPLY_TYPES, type Drafted, type RefusalCode, type ReplyOptions, type ReplyType } from './reply.ts';
import { resolutionOfInvestigation } from './resolution.ts';
import { customerStatusReport, paymentStatusReport } from './status-report.ts';
import { isSwiftReference } from './swift-characters.ts';

type Refused = Extract<Drafted, { ok: false }>;

interface Kind {
  /** Types of messages that are answered so. */
  readonly answers: RegExp;
  /** `refuse`: says that nothing was done. `return`: sends the money back. */
  readonly does: 'refuse' | 'return';
  /** Only where it was asked for. */
  readonly onlyOnDemand?: true;
  readonly draft: IsoKind | FinKind;
}

interface IsoKind {
  readonly format: 'iso20022';
  /** First and last version that can be written, and the one that most counterparties expect. */
  readonly versions: readonly [first: number, last: number, usual: number];
  readonly without?: readonly number[];
  /** Who answers and who is answered must be known. */
  readonly needsBoth?: true;
  readonly write: (draft: IsoDraft) => string;
}

interface FinKind {
  readonly format: 'swift-mt';
  readonly write: (draft: FinDraft) => FinReply | Refused;
}

const fin = (write: FinKind['write']): FinKind => ({ format: 'swift-mt', write });
const isCustomers = ({ original }: FinDraft): boolean => original.payment.message.type.startsWith('MT103');
const inField72 =
  (word: 'REJT' | 'RETN'): FinKind['write'] =>
  (draft) =>
    isCustomers(draft) ? customerReturn(draft, word) : bankReturn(draft, word);

const KINDS: Readonly<Record<ReplyType, Kind>> = {
  'pacs.002': {
    answers: /^pacs\.0(?:03|04|08|09|10)\b/,
    does: 'refuse',
    draft: { format: 'iso20022', versions: [2, 16, 10], write: paymentStatusReport },
  },
  'pain.002': {
    answers: /^pain\.0(?:01|08)\b/,
    does: 'refuse',
    draft: { format: 'iso20022', versions: [2, 15, 10], write: customerStatusReport },
  },
  'pacs.004': {
    answers: /^pacs\.00[89]\b/,
    does: 'return',
    draft: { format: 'iso20022', versions: [1, 15, 9], write: paymentReturn },
  },
  'camt.029': {
    answers: /^camt\.05[56]\b/,
    does: 'refuse',
    draft: {
      format: 'iso20022',
      versions: [1, 14, 9],
      without: [2],
      needsBoth: true,
      write: resolutionOfInvestigation,
    },
  },
  'mt-n96': { answers: /^MT[12]92/, does: 'refuse', draft: fin(refuseCancellation) },
  'mt-n99': { answers: /^MT(?:10\d|20[0-5])/, does: 'refuse', draft: fin(rejectInText) },
  'mt-rejt': {
    answers: /^MT(?:103|20[25])/,
    does: 'refuse',
    onlyOnDemand: true,
    draft: fin(inField72('REJT')),
  },
  'mt-retn': { answers: /^MT(?:103|20[25])/, does: 'return', draft: fin(inField72('RETN')) },
};

const NOTHING_TO_ANSWER: Readonly<Record<Exclude<Decision['outcome'], 'reject'>, readonly [RefusalCode, string]>> = {
  block: ['blocked', 'The payment is blocked: the funds stay, and nobody is told by a reply.'],
  hold: ['held', 'Nothing is decided yet: there is nothing to answer.'],
  pass: ['passed', 'The payment passes: there is nothing to answer.'],
};

/**
 * A draft for a decision to reject. It says no more than it must: no list, no name that was found, no word of why beyond
 * a code. Who is told what follows from what happens to the funds: money goes back only where that is the decision and a
 * return was asked for by its type; where a person must choose, only what was asked for is drafted, and never a return.
 * The same input gives the same draft.
 */
export function draftReply(decision: Decision, payment: Payment, options: ReplyOptions): Drafted {
  if (decision.outcome !== 'reject') return refused(...NOTHING_TO_ANSWER[decision.outcome]);
  const { type: message } = payment.message;
  const type = options.type ?? usualReply(message);
  if (!type || !KINDS[type].answers.test(message))
    return refused('no-such-reply', `There is no ${options.type ?? 'reply'} to a message of type ${message}.`);
  const { does, draft } = KINDS[type];
  const barred = does === 'return' ? mayNotReturn(decision) : mustBeChosen(decision, options);
  if (barred) return barred;
  const drafted = draft.format === 'iso20022' ? iso(type, draft, payment, options) : mt(type, draft, payment, options);
  if (!drafted.ok || does !== 'return') return drafted;
  const assumed = options.settlementDate && (options.settlementMethod || draft.format === 'swift-mt');
  const { reply } = drafted;
  return assumed ? drafted : { ok: true, reply: { ...reply, notes: [...reply.notes, note('settlement-assumed')] } };
}

/** The reply to a message of this type that moves no money. */
export function usualReply(message: string): ReplyType | undefined {
  return REPLY_TYPES.find((type) => {
    const { answers, does, onlyOnDemand } = KINDS[type];
    return does === 'refuse' && !onlyOnDemand && answers.test(message);
  });
}

const NOT_TO_RETURN: Readonly<Record<Exclude<Reject['fundsHandling'], 'RETURN_TO_REMITTER'>, string>> = {
  DECLINE_BEFORE_ACCEPTANCE: 'Nothing was accepted, so there is nothing to return.',
  NO_AUTO_RETURN: 'Under this law to send the money back may be the breach: a person decides.',
};

function mayNotReturn({ fundsHandling }: Reject): Refused | undefined {
  return fundsHandling === 'RETURN_TO_REMITTER' ? undefined : refused('not-to-return', NOT_TO_RETURN[fundsHandling]);
}

function mustBeChosen({ fundsHandling }: Reject, { type }: ReplyOptions): Refused | undefined {
  return fundsHandling === 'NO_AUTO_RETURN' && type === undefined
    ? refused(
        'person-must-choose',
        'What happens to the funds is open, and a reply may move them: ask for a type to have it drafted.',
      )
    : undefined;
}

/** BICs as versions before the usual one have them: letters first, and no zero or O in some places. */
const EARLY_BIC = /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/;

function iso(type: ReplyType, kind: IsoKind, payment: Payment, options: ReplyOptions): Drafted {
  const { reference, at } = options;
  const [first, last, usual] = kind.versions;
  const version = Number(options.version ?? usual);
  if (!Number.isInteger(version) || version < first || version > last || kind.without?.includes(version))
    return refused('no-such-version', `There is no version ${options.version ?? ''} of ${type} that can be written.`);
  const reason = reasonFor(type, version, options);
  if (typeof reason !== 'string') return reason;
  if (reference.trim() === '' || reference.length > 35)
    return refused('reference-invalid', 'The reference of the reply must have 1 to 35 characters.');
  const original = originalOf(payment, ISO_REFERENCES);
  if (type === 'pacs.004' && !original.money)
    return refused('original-incomplete', 'The message tells no amount that can be written, which a return needs.');
  const [from, to] = [options.from ?? original.receiver, options.to ?? original.sender];
  if (kind.needsBoth && !(from && to)) return notAddressed();
  const banks = [from, to, bicOf(payment, ['caseCreator'])];
  const odd = version < usual ? banks.find((bic) => bic !== undefined && !EARLY_BIC.test(bic)) : undefined;
  if (odd) return refused('no-such-version', `Version ${version} of ${type} cannot write the BIC ${odd}.`);
  const text = kind.write({
    version,
    reference,
    at,
    reason,
    from,
    to,
    original,
    settlementDate: options.settlementDate ?? at.toISOString().slice(0, 10),
    settlementMethod: options.settlementMethod ?? 'INDA',
  });
  const notes: Issue[] = [...original.notes];
  const unless = (known: unknown, code: NoteCode): void => {
    if (!known) notes.push(note(code));
  };
  unless(from, 'sender-unknown');
  unless(to, 'recipient-unknown');
  unless(!text.includes('>NOTPROVIDED<'), 'reference-not-given');
  unless(type !== 'pacs.004' || version < usual || hasChain(payment), 'chain-incomplete');
  const name = `${type}.001.${String(version).padStart(2, '0')}`;
  return { ok: true, reply: { format: 'iso20022', type: name, text, to: to ?? null, notes: distinct(notes) } };
}

function mt(type: ReplyType, kind: FinKind, payment: Payment, options: ReplyOptions): Drafted {
  const { reference, at } = options;
  const reason = reasonFor(type, 0, options);
  if (typeof reason !== 'string') return reason;
  if (options.version !== undefined) return refused('no-such-version', 'Messages of SWIFT MT have no versions.');
  if (!isSwiftReference(reference))
    return refused(
      'reference-invalid',
      'The reference of an MT has 1 to 16 characters of SWIFT, no slash at its ends.',
    );
  const original = originalOf(payment, MT_REFERENCES);
  const [from, to] = [options.from ?? original.receiver, options.to ?? original.sender];
  if (!from || !to) return notAddressed();
  const settlementDate = options.settlementDate ?? at.toISOString().slice(0, 10);
  const written = kind.write({ reference, reason, from, to, original, settlementDate });
  if ('ok' in written) return written;
  const notes = [
    ...original.notes,
    ...(payment.references.uetr ? [] : [note('uetr-not-given')]),
    ...written.notes,
    ...(type === 'mt-rejt' ? [note('carries-no-money')] : []),
  ];
  const { type: name, text } = written;
  return { ok: true, reply: { format: 'swift-mt', type: name, text, to, notes: distinct(notes) } };
}

function reasonFor(type: ReplyType, version: number, { reason }: ReplyOptions): string | Refused {
  const allowed = reasonCodes(type, version);
  if (reason === undefined) return allowed[0] ?? '';
  return allowed.includes(reason)
    ? reason
    : refused('reason-not-allowed', `The code ${reason} does not belong here: use one of ${allowed.join(', ')}.`);
}

function notAddressed(): Refused {
  return refused('recipient-unknown', 'The message does not tell both BICs: say who answers whom.');
}

function distinct(notes: readonly Issue[]): Issue[] {
  return [...new Map(notes.map((one) => [`${one.code} ${one.received ?? ''}`, one])).values()];
}

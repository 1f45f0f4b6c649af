/** MT 103 and 202 with /RETN/ or /REJT/ in field 72. */

import type { Issue, Party } from '@interdict/model';
import type { FinDraft, FinReply } from './fin-draft.ts';
import { finAmount, finDate, writeFin } from './fin-message.ts';
import { note } from './issue-codes.ts';
import { codedLines, referenceOf } from './mt-answers.ts';
import { bicOf } from './original.ts';
import { refused, type Drafted } from './reply.ts';
import { inSwiftCharacters, linesOf } from './swift-characters.ts';

type Refused = Extract<Drafted, { ok: false }>;
type Field = readonly [tag: string, ...lines: string[]];

const [NAME_LINES, WIDTH, ACCOUNT] = [4, 35, 34];

/** A customer's payment, to the debtor's bank for the debtor. */
export function customerReturn(draft: FinDraft, word: 'REJT' | 'RETN'): FinReply | Refused {
  const { reference, from, to, original, settlementDate } = draft;
  const { payment, uetr, money } = original;
  const debtor = payment.parties.find(({ role }) => role === 'debtor');
  if (!money || !debtor) return incomplete(money ? 'debtor' : 'amount');
  const notes: Issue[] = [];
  const customer = customerField(debtor, notes);
  if ('ok' in customer) return customer;
  const bank = bicOf(payment, ['debtorAgent']);
  const amount = `${money.currency}${finAmount(money.amount)}`;
  const fields: Field[] = [
    ['20', reference],
    ['23B', 'CRED'],
    ['32A', `${finDate(settlementDate)}${amount}`],
    ['33B', amount],
    ['50A', from],
    ...(bank && bank.slice(0, 8) !== to.slice(0, 8) ? [['57A', bank] as const] : []),
    customer,
    ['70', `/ROC/${referenceOf(draft)}`],
    ['71A', 'SHA'],
    ['72', ...codedLines(draft, word)],
  ];
  return { type: 'MT103', text: writeFin({ type: '103', from, to, uetr, fields }), notes };
}

/** A bank's own transfer, to the bank it came from. */
export function bankReturn(draft: FinDraft, word: 'REJT' | 'RETN'): FinReply | Refused {
  const { reference, from, to, original, settlementDate } = draft;
  const { payment, uetr, money } = original;
  if (!money) return incomplete('amount');
  const fields: Field[] = [
    ['20', reference],
    ['21', referenceOf(draft)],
    ['32A', `${finDate(settlementDate)}${money.currency}${finAmount(money.amount)}`],
    ['58A', bicOf(payment, ['debtor']) ?? to],
    ['72', ...codedLines(draft, word)],
  ];
  return { type: 'MT202', text: writeFin({ type: '202', from, to, uetr, fields }), notes: [] };
}

/** Field 59: account, name and address of who gets the money back. */
function customerField({ names, readings, address, accounts }: Party, notes: Issue[]): Field | Refused {
  const { town, country, lines = [] } = address ?? {};
  const name = (names[0] ?? readings[0])?.value;
  if (name === undefined) return incomplete('debtor');
  // A town that an address line holds already is not said twice.
  const place = [town, country].flatMap((part) => part?.value ?? []).join(' ');
  const texts = [name, ...lines.map(({ value }) => value), ...(place === '' ? [] : [place])];
  const written: string[] = [];
  for (const text of texts) {
    const plain = inSwiftCharacters(text);
    if (plain === undefined) return refused('not-writable', `SWIFT has no characters for ${JSON.stringify(text)}.`);
    if (plain !== text) notes.push(note('text-transliterated', text));
    written.push(...linesOf(plain, WIDTH));
  }
  if (written.length > NAME_LINES) notes.push(note('text-cut', written.slice(NAME_LINES).join(' ')));
  const account = inSwiftCharacters(accounts.find(({ id }) => id)?.id?.value ?? '')?.slice(0, ACCOUNT);
  return ['59', ...(account ? [`/${account}`] : []), ...written.slice(0, NAME_LINES)];
}

function incomplete(what: string): Refused {
  return refused('original-incomplete', `The message does not tell the ${what}, which a return needs.`);
}

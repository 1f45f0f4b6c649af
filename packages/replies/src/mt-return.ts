/** MT 103 and 202 with /RETN/ or /REJT/ in field 72. */

import type { Agent, Bic, Issue, Party } from '@interdict/model';
import type { FinDraft, FinReply } from './fin-draft.ts';
import { finAmount, finDate, writeFin } from './fin-message.ts';
import { note } from './issue-codes.ts';
import { codedLines, referenceOf } from './mt-answers.ts';
import { agentOf } from './original.ts';
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
  const bank = bankField('57', agentOf(payment, 'debtorAgent'), to, notes);
  if (bank && 'ok' in bank) return bank;
  const amount = `${money.currency}${finAmount(money.amount)}`;
  const fields: Field[] = [
    ['20', reference],
    ['23B', 'CRED'],
    ['32A', `${finDate(settlementDate)}${amount}`],
    ['33B', amount],
    ['50A', from],
    ...(bank ? [bank] : []),
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
  const notes: Issue[] = [];
  const bank = bankField('58', agentOf(payment, 'debtor'), undefined, notes);
  if (bank && 'ok' in bank) return bank;
  const fields: Field[] = [
    ['20', reference],
    ['21', referenceOf(draft)],
    ['32A', `${finDate(settlementDate)}${money.currency}${finAmount(money.amount)}`],
    bank ?? ['58A', to],
    ['72', ...codedLines(draft, word)],
  ];
  return { type: 'MT202', text: writeFin({ type: '202', from, to, uetr, fields }), notes };
}

/** A bank by its BIC, or else by name and address; nothing where there is none or it is the one that is written `to`. */
function bankField(
  number: string,
  bank: Agent | undefined,
  to: Bic | undefined,
  notes: Issue[],
): Field | Refused | undefined {
  const code = bank?.bic?.value;
  if (!bank || (code !== undefined && code.slice(0, 8) === to?.slice(0, 8))) return undefined;
  if (code !== undefined) return [`${number}A`, code];
  const lines = nameLines(bank, notes);
  return lines && 'ok' in lines ? lines : lines && [`${number}D`, ...lines];
}

/** Field 59: account, and name and address or BIC of who gets the money back. */
function customerField(customer: Party, notes: Issue[]): Field | Refused {
  const { accounts, identifiers } = customer;
  const account = inSwiftCharacters(accounts.find(({ id }) => id)?.id?.value ?? '')?.slice(0, ACCOUNT);
  const first = account ? [`/${account}`] : [];
  const lines = nameLines(customer, notes);
  if (lines) return 'ok' in lines ? lines : ['59', ...first, ...lines];
  const code = identifiers.find(({ type }) => type === 'bic')?.value.value;
  return code === undefined ? incomplete('debtor') : ['59A', ...first, code];
}

/** Name and address in four lines; undefined where no name is given. */
function nameLines(
  { names, readings, address }: Party | Agent,
  notes: Issue[],
): readonly string[] | Refused | undefined {
  const { town, country, lines = [] } = address ?? {};
  const name = (names[0] ?? readings[0])?.value;
  if (name === undefined) return undefined;
  // A town that an address line holds already is not said twice.
  const place = [town, country].flatMap((part) => part?.value ?? []).join(' ');
  const texts = [name, ...lines.map(({ value }) => value), ...(place === '' ? [] : [place])];
  const written: string[] = [];
  for (const text of texts) {
    const plain = inSwiftCharacters(text);
    if (plain === undefined) return refused('not-writable', `SWIFT has no characters for ${JSON.stringify(text)}.`);
    if (plain !== text) notes.push(note('text-transliterated', text));
    for (const line of linesOf(plain, WIDTH)) written.push(line);
  }
  if (written.length > NAME_LINES) notes.push(note('text-cut', written.slice(NAME_LINES).join(' ')));
  return written.slice(0, NAME_LINES);
}

function incomplete(what: string): Refused {
  return refused('original-incomplete', `The message does not tell the ${what}, which a return needs.`);
}

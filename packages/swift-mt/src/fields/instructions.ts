/** The parties and references that code words name in fields 70 and 72. */

import { parseBic } from '@interdict/model';
import type { CodeElement } from './code-words.ts';
import type { Draft } from '../drafts/draft.ts';
import { asAgent, asParty, emptyHolder, type Holder } from './holder.ts';
import { add } from '../list.ts';
import { readNameLines } from './party-field.ts';
import { joinedReadings, NAME_WRAPPING } from './readings.ts';
import { textOf, type Source, type Span } from '../syntax/source.ts';

/** Code words of field 72 that name a bank, and its role: the first of several where that ends with a number. */
const BANKS: ReadonlyMap<string, string> = new Map([
  ['INS', 'previousInstructingAgent1'],
  ['INTA', 'intermediaryAgent1'],
  ['FIN53', 'instructingReimbursementAgent'],
]);

/** Takes the code words of a field, which stands at `path`, into a draft; `prefix` goes in front of every role. */
export type Interpreter = (
  source: Source,
  draft: Draft,
  path: string,
  elements: readonly CodeElement[],
  prefix: string,
) => void;

/** Field 72: banks that have no field of their own. */
export const readInstruction: Interpreter = (source, draft, path, elements, prefix) => {
  for (const { code, parts } of elements) {
    const role = BANKS.get(code);
    if (role && parts.length > 0) {
      const numbered = role.endsWith('1') ? numberedRole(draft, prefix + role) : role;
      draft.agents = add(draft.agents, asAgent(numbered, readHolderIn(source, path, parts)));
    }
  }
};

/** Field 70: the reference of the ordering customer, and the parties behind debtor and creditor. */
export const readRemittance: Interpreter = (source, draft, path, elements, prefix) => {
  for (const { code, parts } of elements) {
    if (parts.length === 0) continue;
    if (code === 'ROC' && prefix === '' && !draft.references.endToEnd) {
      const first = joinedReadings(source, path, parts, NAME_WRAPPING)[0];
      if (first) draft.references.endToEnd = first;
    }
    const role = code === 'ULTD' ? 'ultimateDebtor' : code === 'ULTB' ? 'ultimateCreditor' : undefined;
    if (role) draft.parties = add(draft.parties, asParty(prefix + role, readHolderIn(source, path, parts)));
  }
};

/** A BIC on the first line, else a name and an address. */
function readHolderIn(source: Source, path: string, parts: readonly Span[]): Holder {
  const holder = emptyHolder();
  const first = parts[0];
  const bic = first && parseBic(textOf(source, first));
  if (first && bic) holder.bic = { value: bic, location: first };
  if (!bic || parts.length > 1) readNameLines(source, path, bic ? parts.slice(1) : parts, holder);
  return holder;
}

/** The role with the next free number: field 56a takes the first place of the intermediaries. */
function numberedRole(draft: Draft, first: string): string {
  let count = draft.counts.find(({ role }) => role === first);
  if (!count) {
    count = { role: first, taken: draft.agents.some(({ role }) => role === first) ? 1 : 0 };
    draft.counts = add(draft.counts, count);
  }
  count.taken++;
  return count.taken === 1 ? first : first.slice(0, -1) + count.taken;
}

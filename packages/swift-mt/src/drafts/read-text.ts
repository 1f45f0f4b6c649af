/** Reads narrative fields: the text itself, and who is named by its code words. */

import { parseCountryCode, type CountryCode, type Located, type PassageKind } from '@interdict/model';
import { fieldNumber } from '../catalogue/definition.ts';
import type { Draft } from './draft.ts';
import { isExemptSpan } from '../fields/exempt.ts';
import { asParty, emptyHolder } from '../fields/holder.ts';
import { readInstruction, readRemittance, type Interpreter } from '../fields/instructions.ts';
import { add } from '../list.ts';
import { addMentionedBanks } from '../fields/mentioned-banks.ts';
import type { Context } from './read-fields.ts';
import { linesOf, textOf, within, type Span } from '../syntax/source.ts';
import { readTextField } from '../fields/text-field.ts';

const KINDS: ReadonlySet<string> = new Set<PassageKind>(['remittance', 'instruction', 'regulatory', 'narrative']);

/** Reads a field into a passage of the kind `name`; `whole` is the value without blanks around it. */
export function readText(context: Context, draft: Draft, span: Span, whole: Span, tag: string, name: string): void {
  const { source, prefix } = context;
  if (isExemptSpan(source, tag, whole)) return;
  const kind = isKind(name) ? name : 'narrative';
  const { passage, elements } = readTextField(source, whole, linesOf(source, span), tag, kind);
  draft.passages = add(draft.passages, passage);
  const known = draft.agents.length;
  if (elements.length > 0) INTERPRETERS[fieldNumber(tag)]?.(source, draft, span.path, elements, prefix);
  addMentionedBanks(source, draft, span, prefix, known);
}

function isKind(name: string): name is PassageKind {
  return KINDS.has(name);
}

const RESIDENTS: Readonly<Record<string, string>> = { ORDERRES: 'debtor', BENEFRES: 'creditor' };

/** Field 77B, `/ORDERRES/BE//...`: the country where the ordering or the beneficiary customer lives. */
const readResidence: Interpreter = (source, draft, _path, elements, prefix) => {
  for (const { code, parts } of elements) {
    const [first] = parts;
    const role = RESIDENTS[code];
    const country = first && parseCountryCode(textOf(source, within(first, 0, 2)));
    if (first && role && country && !/[A-Za-z0-9]/.test(source.text.charAt(first.start + 2))) {
      setResidence(draft, prefix + role, { value: country, location: within(first, 0, 2) });
    }
  }
};

/** By the number of the field. */
const INTERPRETERS: Readonly<Record<number, Interpreter>> = {
  70: readRemittance,
  72: readInstruction,
  77: readResidence,
};

function setResidence(draft: Draft, role: string, countryOfResidence: Located<CountryCode>): void {
  const index = draft.parties.findIndex((party) => party.role === role);
  const known = draft.parties[index];
  if (known) draft.parties[index] = { ...known, countryOfResidence };
  else draft.parties = add(draft.parties, { ...asParty(role, emptyHolder()), countryOfResidence });
}

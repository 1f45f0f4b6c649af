/** Walks a part of a message and sends each element to what reads it: nothing is passed over. */

import { bicDue, type Located, parseBic, parseCalendarDate, parseUetr, type PassageKind } from '@interdict/model';
import { addAll } from '../add-all.ts';
import { addBic } from '../parts/add-to-holder.ts';
import {
  type Context,
  createDraft,
  createHolder,
  type Draft,
  inside,
  locatedText,
  type PassageDraft,
  type ReferenceSlot,
  warn,
} from './draft.ts';
import { keepCurrency } from '../parts/currencies.ts';
import { childOf, type Element, pathOf } from '../xml/element.ts';
import { countryAt, readHolder, readLooseAccount } from '../parts/holder-parts.ts';
import {
  containerKind,
  isAside,
  isContinued,
  isEnclosedFile,
  isExempt,
  isKnown,
  isMisshapen,
  leafKind,
} from '../parts/leaves.ts';
import { readMoney } from '../parts/money.ts';
import { networkAgents } from '../parts/network-address.ts';
import { accountRoleOf, isUnderlying, prefixOf, roleOf } from '../parts/roles.ts';
import { isOneWord } from '../schema/words.ts';

/** The start of a walk: the message itself. */
export const TOP: Context = { prefix: '', kind: undefined, holder: undefined, except: undefined, readRest: scanChild };

interface ReferencePlace {
  readonly slot: ReferenceSlot;
  /** Of an earlier payment: it comes second. */
  readonly isOriginal: boolean;
}

const REFERENCES: ReadonlyMap<string, ReferencePlace> = new Map<string, ReferencePlace>([
  ['MsgId', { slot: 'message', isOriginal: false }],
  ['InstrId', { slot: 'instruction', isOriginal: false }],
  ['RtrId', { slot: 'instruction', isOriginal: false }],
  ['RvslId', { slot: 'instruction', isOriginal: false }],
  ['CxlId', { slot: 'instruction', isOriginal: false }],
  ['EndToEndId', { slot: 'endToEnd', isOriginal: false }],
  ['TxId', { slot: 'transaction', isOriginal: false }],
  ['UETR', { slot: 'uetr', isOriginal: false }],
  ['ClrSysRef', { slot: 'clearingSystem', isOriginal: false }],
  ['OrgnlMsgId', { slot: 'related', isOriginal: false }],
  ['OrgnlInstrId', { slot: 'instruction', isOriginal: true }],
  ['OrgnlEndToEndId', { slot: 'endToEnd', isOriginal: true }],
  ['OrgnlTxId', { slot: 'transaction', isOriginal: true }],
  ['OrgnlUETR', { slot: 'uetr', isOriginal: true }],
  ['OrgnlClrSysRef', { slot: 'clearingSystem', isOriginal: true }],
]);

const COUNTRIES: ReadonlySet<string> = new Set(['Ctry', 'AuthrtyCtry', 'DbtrCtryOfRes', 'CdtrCtryOfRes', 'CtryOfRes']);

const BICS: ReadonlySet<string> = new Set(['BICFI', 'AnyBIC', 'BICOrBEI']);

/** Reads all that is inside an element; its own text where it holds no others. */
export function scan(element: Element, draft: Draft, context: Context): void {
  if (element.children.length === 0) scanLeaf(element, draft, context);
  else for (const child of element.children) scanChild(child, draft, context);
}

function scanChild(child: Element, draft: Draft, context: Context): void {
  if (child === context.except) return;
  if (context.kind === 'header') {
    const agents = networkAgents(child);
    addAll(draft.holders, agents);
    if (agents.length > 0) {
      scanAddress(child, draft, context);
      return;
    }
  }
  if (child.children.length === 0) scanLeaf(child, draft, context);
  else if (context.kind === 'supplementary') scan(child, draft, context);
  else scanContainer(child, draft, context);
}

/** An address on a network is text as well: there may be more in it than the BIC. */
function scanAddress(element: Element, draft: Draft, context: Context): void {
  const value = element.children.length === 0 ? locatedText(element) : undefined;
  if (value) addPassage(element, value, draft, context);
  else scan(element, draft, context);
}

function scanContainer(element: Element, draft: Draft, context: Context): void {
  const { name } = element;
  const parent = element.parent?.name ?? '';
  const accountRole = accountRoleOf(name, parent);
  if (accountRole !== undefined) {
    readLooseAccount(element, context.prefix + accountRole, draft, context);
    return;
  }
  const role = roleOf(name, parent);
  if (role !== undefined) {
    readHolder(element, context.prefix + role, draft, context);
    return;
  }
  if (isUnderlying(name)) {
    const underlying = draft.isUnderlying ? draft : (draft.underlying ??= createDraft(draft.issues, true));
    scan(element, underlying, inside(TOP, context.prefix, undefined, undefined));
    return;
  }
  const shape = shapeOf(element);
  if (shape === 'holder') {
    readHolder(element, context.prefix + name, draft, context);
    return;
  }
  if (shape === 'account') {
    readLooseAccount(element, context.prefix + name, draft, context);
    return;
  }
  const kind = containerKind(name) ?? context.kind;
  const prefix = context.prefix + prefixOf(name, parent);
  const isSame = kind === context.kind && prefix === context.prefix;
  scan(element, draft, isSame ? context : inside(context, prefix, kind, context.holder));
}

/** An element in no table is an agent, a party or an account if it has the parts of one; its name is then its role. */
function shapeOf(element: Element): 'holder' | 'account' | undefined {
  let hasName = false;
  let hasPartyPart = false;
  let id: Element | undefined;
  for (const child of element.children) {
    if (child.name === 'FinInstnId') return 'holder';
    if (child.name === 'Nm') hasName = true;
    else if (child.name === 'Id') id = child;
    else if (PARTY_PARTS.has(child.name)) hasPartyPart = true;
  }
  if (hasName && (hasPartyPart || id)) return 'holder';
  if (id === undefined) return undefined;
  if (childOf(id, 'OrgId') || childOf(id, 'PrvtId')) return 'holder';
  const other = childOf(id, 'Othr');
  return childOf(id, 'IBAN') || (other && childOf(other, 'Id')) ? 'account' : undefined;
}

const PARTY_PARTS: ReadonlySet<string> = new Set(['PstlAdr', 'CtryOfRes', 'CtctDtls']);

function scanLeaf(leaf: Element, draft: Draft, context: Context): void {
  const value = locatedText(leaf);
  if (value === undefined) return;
  if (context.kind === 'supplementary') {
    keepCurrency(leaf, value, draft);
    addPassage(leaf, value, draft, context);
    return;
  }
  const isOwn = context.prefix === '' && context.holder === undefined && context.kind !== 'header';
  if (isOwn && (readReference(leaf.name, value, draft) || readMoney(leaf, value, draft))) return;
  if (isOwn && leaf.name === 'IntrBkSttlmDt') readSettlementDate(value, draft);
  else if (isOwn && leaf.name === 'SttlmMtd') draft.settlementMethod ??= value.value;
  else if (isOwn && leaf.name === 'CcyOfTrf' && draft.transferCurrency === undefined) draft.transferCurrency = value;
  else keepCurrency(leaf, value, draft);
  if (isExempt(leaf.name, value.value)) return;
  if (isEnclosedFile(leaf.name, value.value)) {
    draft.issues.add('enclosed-file', { path: value.location.path, offset: value.location.start });
    return;
  }
  if (COUNTRIES.has(leaf.name) && readLoneCountry(value, draft, context)) return;
  if (BICS.has(leaf.name) && context.kind !== 'header' && readLoneBic(value, draft, context)) return;
  if (!readRole(leaf, draft, context)) addPassage(leaf, value, draft, context);
}

function readReference(name: string, value: Located, draft: Draft): boolean {
  const place = REFERENCES.get(name);
  if (place === undefined) return false;
  const { slot, isOriginal } = place;
  if (isOriginal) {
    draft.originals.push({ slot, value });
    return true;
  }
  if (name === 'UETR' && parseUetr(value.value) === undefined) warn(draft, 'uetr-malformed', value);
  if (draft.references[slot] !== undefined) return false;
  draft.references[slot] = value;
  return true;
}

function readSettlementDate(value: Located, draft: Draft): void {
  const date = parseCalendarDate(value.value.slice(0, 10));
  if (date === undefined) warn(draft, 'date-malformed', value);
  else draft.settlementDate ??= date;
}

/** A country that stands alone, as in regulatory reporting, is screened like that of a party. */
function readLoneCountry(value: Located, draft: Draft, context: Context): boolean {
  const country = countryAt(value);
  if (country === undefined) {
    warn(draft, 'country-unknown', value);
    return false;
  }
  const holder = context.holder ?? createHolder(context.prefix + (context.kind ?? 'country'));
  if (context.holder === undefined) draft.holders.push(holder);
  holder.addresses.push({ country, lines: [], free: [] });
  return true;
}

/** A BIC that stands alone, as in the amendment of a transaction, is screened like that of a bank. */
function readLoneBic({ value, location }: Located, draft: Draft, { prefix, holder }: Context): boolean {
  const bic = bicDue(value);
  if (bic === undefined) return false;
  const bank = holder ?? { ...createHolder(`${prefix}agent`), isAgent: true };
  addBic(bank, { value: bic, location });
  if (holder === undefined) draft.holders.push(bank);
  return parseBic(value) !== undefined;
}

/** In the oldest messages some parties are nothing but a BIC. */
function readRole(leaf: Element, draft: Draft, context: Context): boolean {
  const parent = leaf.parent?.name ?? '';
  const accountRole = accountRoleOf(leaf.name, parent);
  if (accountRole !== undefined) readLooseAccount(leaf, context.prefix + accountRole, draft, context);
  const role = accountRole === undefined ? roleOf(leaf.name, parent) : undefined;
  if (role !== undefined) readHolder(leaf, context.prefix + role, draft, context);
  return (accountRole ?? role) !== undefined;
}

/** Text that is nothing else: known text of a party or agent is read with it, any other is a passage. */
function addPassage(leaf: Element, value: Located, draft: Draft, context: Context): void {
  const { kind: inherited, holder, prefix } = context;
  const kind = leafKind(leaf.name, inherited);
  if (isAside(leaf.name)) {
    draft.passages.push({ kind, parts: [value] });
    return;
  }
  if (kind === 'unrecognised') warn(draft, leaf.name === '#text' ? 'mixed-content' : 'element-unknown', value);
  else if (inherited !== 'supplementary' && isMisshapen(leaf.name, value.value, leaf.parent?.name))
    warn(draft, 'code-malformed', value);
  if (holder && isKnown(leaf.name)) {
    holder.readings.push(value);
    return;
  }
  const key = continuationKey(leaf, value, kind, prefix);
  const before = key === undefined ? undefined : draft.continued?.get(key);
  if (before && (isContinued(leaf.name) || before.parts.length < MOST_PARTS)) {
    before.parts.push(value);
    return;
  }
  const passage: PassageDraft = { kind, parts: [value] };
  draft.passages.push(passage);
  if (key !== undefined) (draft.continued ??= new Map()).set(key, passage);
}

/** Parts that a name may have. */
const MOST_PARTS = 6;

/**
 * What continues one passage has one key: free text of one name; and in one element the text beside its children and the
 * single words in elements that no schema knows or of supplementary data, for they may be the parts of a name.
 */
function continuationKey(
  { name, parent }: Element,
  { value }: Located,
  kind: PassageKind,
  prefix: string,
): string | undefined {
  if (isContinued(name)) return `${prefix}${parent?.name}/${name}`;
  if (name.startsWith('@')) return undefined;
  const isPart = (kind === 'unrecognised' || kind === 'supplementary') && isOneWord(value);
  return (isPart || name === '#text') && parent ? `${pathOf(parent)}/` : undefined;
}

/** Reads one message: its type, and a payment for each of its transactions. */

import {
  type Bic,
  type MessageIdentification,
  parseBic,
  parseCalendarDate,
  type Payment,
  type Reading,
} from '@interdict/model';
import { createControlSums } from './control-sum.ts';
import { createPartyCheck } from '../schema/demanded-parties.ts';
import { type Context, createDraft, type Draft, inside } from './draft.ts';
import { childOf, type Element, placeOf, startOf, trimmed } from '../xml/element.ts';
import { createIssueList, type IssueList } from '../issue-codes.ts';
import { type FoundMessage, messageTypeOf } from './message-type.ts';
import { roleBeside } from '../parts/network-address.ts';
import { scan, TOP } from './scan.ts';
import { eachTransaction, isTransaction, type Level } from './transactions.ts';
import { type Part, partOf, transferOf } from './transfer.ts';

/** Text of headers and wrappers. */
const HEADER: Context = inside(TOP, '', 'header', undefined);

/** What stands around the messages of a document, as a message with the header `header` takes it. */
export type Wrapper = (header: Part | undefined) => Part;

/**
 * Reads the fields of the wrappers of a document; `except` is a message still open. Sender and receiver of the envelope are
 * those of a message whose header names no BIC for them.
 */
export function readWrapper(root: Element, except?: Element): Wrapper {
  const part = partOf(draftOf(root, createIssueList(), except ? { ...HEADER, except } : HEADER));
  // A document may have thousands of messages, and thousands of agents around them.
  const known = new Map<string, Part>();
  return (header) => {
    const named = new Set(header ? ['sender', 'receiver'].filter((role) => bicIn(header, role)) : []);
    const key = [...named].join(' ');
    const before = known.get(key);
    if (before) return before;
    const agents = part.agents.map((agent) => ({ ...agent, role: roleBeside(agent.role, named) }));
    const made = { ...part, agents };
    known.set(key, made);
    return made;
  };
}

/**
 * How much the payments of a document may inherit together beyond what is usual. What is shared is in every payment: a small
 * file with thousands of shared texts and thousands of transactions would fill the memory, and take minutes to screen.
 */
export interface Budget {
  left: number;
}

export function createBudget(): Budget {
  return { left: 200_000 };
}

/** What reading a part once more costs, handing it on being 1. */
const READING = 10;

/** Parties, agents and passages that every payment may inherit. */
const USUAL = 200;

function spend(budget: Budget, parts: readonly Part[]): boolean {
  const size = parts.reduce((sum, part) => sum + part.size, -USUAL);
  if (size > 0) budget.left -= size;
  return budget.left >= 0;
}

/** Reads a message that is there as a whole. */
export function readMessage(found: FoundMessage, wrapper?: Wrapper, budget: Budget = createBudget()): Reading {
  const issues = createIssueList();
  const reader = createMessageReader(found, wrapper, issues, budget);
  const payments: Payment[] = [];
  eachTransaction(found.element, [], (transaction, around) =>
    payments.push(reader.readTransaction(transaction, around, issues)),
  );
  reader.checkTotals(issues);
  return { message: reader.message, payments, issues: issues.issues };
}

export interface MessageReader {
  readonly message: MessageIdentification;
  /** Reads one transaction, which takes over what is in the levels around it, the outermost first. */
  readTransaction(transaction: Level, around: readonly Level[], issues: IssueList): Payment;
  /** Compares the transactions read with the count and the sums that are announced. */
  checkTotals(issues: IssueList): void;
}

/** Reads the transactions of a message one by one; `shared` takes the issues of what they have in common. */
export function createMessageReader(
  found: FoundMessage,
  wrapper: Wrapper | undefined,
  shared: IssueList,
  budget: Budget,
): MessageReader {
  const { element, header } = found;
  const type = messageTypeOf(found);
  for (const code of type.issues) shared.add(code, { ...placeOf(element), received: type.name });
  const headerPart = header && partOf(draftOf(header, shared, HEADER));
  const outer = [wrapper?.(headerPart), headerPart].filter((part) => part !== undefined);
  const message = identificationOf(type.name, found, outer);
  // A level is read once, and again if it has grown since.
  const known = new WeakMap<Element, { readonly size: number; readonly part: Part }>();
  const sums = createControlSums();
  const parties = createPartyCheck(type);
  let position = 0;
  let count = 0;

  function readShared(level: Level): Part {
    const { element: around } = level;
    const size = level.own().length;
    const before = known.get(around);
    if (before?.size === size) return before.part;
    // One that grows from transaction to transaction would be read as often as there are any.
    if (before) budget.left -= size * READING;
    const part = readLevel(level, shared);
    known.set(around, { size, part });
    parties.within(level, shared);
    return part;
  }

  return {
    message,
    readTransaction(innermost, around, issues) {
      const own = readLevel(innermost, issues);
      parties.within(innermost, issues);
      parties.levels(innermost, around, issues);
      if (isTransaction(innermost.element)) count++;
      sums.add(around, (own.draft.amount ?? own.draft.instructedAmount)?.amount);
      const shares = budget.left < 0 ? [] : [...outer, ...around.map(readShared)];
      const isAffordable = spend(budget, shares);
      if (!isAffordable) shared.add('too-much-shared', placeOf(element));
      return paymentOf(isAffordable ? [...shares, own] : [own], message, position++, startOf(innermost.element));
    },
    checkTotals(issues) {
      sums.check(issues);
      const group = childOf(element, 'GrpHdr');
      const leaf = group && childOf(group, 'NbOfTxs');
      if (leaf === undefined) return;
      const announced = trimmed(leaf.text);
      if (count > 0 && Number(announced) === count) return;
      issues.add('transaction-count-mismatch', { ...placeOf(leaf), received: announced });
    },
  };
}

function readLevel(level: Level, issues: IssueList): Part {
  const draft = createDraft(issues);
  for (const child of level.own()) TOP.readRest(child, draft, TOP);
  return partOf(draft);
}

function draftOf(element: Element, issues: IssueList, context: Context): Draft {
  const draft = createDraft(issues);
  scan(element, draft, context);
  return draft;
}

function paymentOf(parts: readonly Part[], message: MessageIdentification, position: number, start: number): Payment {
  const covered = parts.flatMap(({ underlying: part }) => part ?? []);
  const transfer = transferOf(parts, start, ON_EARLIER.test(message.type));
  if (covered.length === 0) return { message, position, ...transfer };
  const { settlement: _, settlementDate: __, ...underlying } = transferOf(covered, start);
  return { message, position, ...transfer, underlying };
}

/** Requests to cancel or to change a payment. */
const ON_EARLIER = /^camt\.(?:055|056|087)\./;

/** The BIC of a sender or receiver: whoever is no bank in the header still may have one. */
function bicIn({ agents, parties }: Part, role: string): Bic | undefined {
  const agent = agents.find((other) => other.role === role && other.bic);
  if (agent?.bic) return agent.bic.value;
  const party = parties.find((other) => other.role === role);
  return parseBic(party?.identifiers.find(({ type }) => type === 'bic')?.value.value ?? '');
}

function identificationOf(
  type: string,
  { element, header }: FoundMessage,
  [first, second]: readonly Part[],
): MessageIdentification {
  const bicOf = (role: string): Bic | undefined => (second && bicIn(second, role)) ?? (first && bicIn(first, role));
  const sender = bicOf('sender');
  const receiver = bicOf('receiver');
  const createdOn = parseCalendarDate(creationOf(element, header).slice(0, DAY_LENGTH));
  const service = textOf(header, 'BizSvc');
  // A copy of a payment is seen beside the payment.
  const isDuplicate = /^(?:true|1)$/.test(textOf(header, 'PssblDplct') ?? '') || Boolean(textOf(header, 'CpyDplct'));
  const found: { -readonly [Key in keyof MessageIdentification]: MessageIdentification[Key] } = {
    format: 'iso20022',
    type,
  };
  if (sender) found.sender = sender;
  if (receiver) found.receiver = receiver;
  if (createdOn) found.createdOn = createdOn;
  if (service) found.businessService = service;
  if (isDuplicate) found.possibleDuplicate = true;
  return found;
}

/** Length of `YYYY-MM-DD`, with which a time of ISO 8601 starts: the day where the sender is. */
const DAY_LENGTH = 10;

/** When the message was made, by its header or else its group header (the assignment of an investigation). */
function creationOf(message: Element, header: Element | undefined): string {
  const group = childOf(message, 'GrpHdr') ?? childOf(message, 'Assgnmt');
  return textOf(header, 'CreDt') || textOf(group, 'CreDtTm') || '';
}

function textOf(element: Element | undefined, name: string): string | undefined {
  const child = element && childOf(element, name);
  return child && trimmed(child.text);
}

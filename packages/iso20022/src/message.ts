/** Reads one message: its type, and a payment for each of its transactions. */

import type { Bic, MessageIdentification, Payment, Reading } from '@interdict/model';
import { type Context, createDraft, type Draft } from './draft.ts';
import { childOf, type Element, pathOf, trimmed } from './element.ts';
import { createIssueList, type IssueList } from './issue-codes.ts';
import { type FoundMessage, messageTypeOf } from './message-type.ts';
import { scan, TOP } from './scan.ts';
import { eachTransaction, type Level } from './transactions.ts';
import { type Part, partOf, transferOf } from './transfer.ts';

/** Text of headers and wrappers. */
const HEADER: Context = { ...TOP, kind: 'header' };

/** Reads what stands around the messages of a document: the fields of its wrappers. */
export function readWrapper(root: Element): Part {
  return partOf(draftOf(root, createIssueList(), HEADER));
}

export function readMessage(found: FoundMessage, wrapper?: Part): Reading {
  const { element, header } = found;
  const issues = createIssueList();
  const type = messageTypeOf(found);
  for (const code of type.issues) issues.add(code, { path: pathOf(element), received: type.name });
  const headerPart = header && partOf(draftOf(header, issues, HEADER));
  const outer = [wrapper, headerPart].filter((part) => part !== undefined);
  const message = identificationOf(type.name, header, headerPart);
  const payments: Payment[] = [];
  const shared = new Map<Element, Part>();
  eachTransaction(element, (levels) => {
    const inner = levels.map((level, depth) => partOfLevel(level, depth < levels.length - 1, shared, issues));
    payments.push(paymentOf([...outer, ...inner], message, payments.length));
  });
  checkCount(element, payments.length, issues);
  return { message, payments, issues: issues.issues };
}

/** A level that several transactions share is read once. */
function partOfLevel({ element, own }: Level, shared: boolean, parts: Map<Element, Part>, issues: IssueList): Part {
  const known = shared ? parts.get(element) : undefined;
  if (known) return known;
  const draft = createDraft(issues);
  for (const child of own) TOP.readRest(child, draft, TOP);
  const part = partOf(draft);
  if (shared) parts.set(element, part);
  return part;
}

function draftOf(element: Element, issues: IssueList, context: Context): Draft {
  const draft = createDraft(issues);
  scan(element, draft, context);
  return draft;
}

function paymentOf(parts: readonly Part[], message: MessageIdentification, position: number): Payment {
  const covered = parts.flatMap(({ draft }) => (draft.underlying ? [partOf(draft.underlying)] : []));
  if (covered.length === 0) return { message, position, ...transferOf(parts) };
  const { settlement: _, settlementDate: __, ...underlying } = transferOf(covered);
  return { message, position, ...transferOf(parts), underlying };
}

function identificationOf(type: string, header: Element | undefined, part: Part | undefined): MessageIdentification {
  const bicOf = (role: string): Bic | undefined =>
    part?.agents.find((agent) => agent.role === role && agent.bic)?.bic?.value;
  const sender = bicOf('sender');
  const receiver = bicOf('receiver');
  const service = textOf(header, 'BizSvc');
  const isDuplicate = textOf(header, 'PssblDplct') === 'true' || textOf(header, 'CpyDplct') === 'DUPL';
  return {
    format: 'iso20022',
    type,
    ...(sender ? { sender } : {}),
    ...(receiver ? { receiver } : {}),
    ...(service ? { businessService: service } : {}),
    ...(isDuplicate ? { possibleDuplicate: true } : {}),
  };
}

function textOf(element: Element | undefined, name: string): string | undefined {
  const child = element && childOf(element, name);
  return child && trimmed(child.text);
}

/** A file that has lost transactions still may be well-formed. */
function checkCount(message: Element, count: number, issues: IssueList): void {
  const groupHeader = childOf(message, 'GrpHdr');
  const announced = textOf(groupHeader, 'NbOfTxs');
  if (announced !== undefined && Number(announced) !== count) {
    issues.add('transaction-count-mismatch', { path: `${message.name}/GrpHdr/NbOfTxs`, received: announced });
  }
}

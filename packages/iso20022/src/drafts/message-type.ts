/** Tells which message an element is: its kind, version and what speaks against it. */

import { childOf, type Element } from '../xml/element.ts';
import { isAside } from '../parts/leaves.ts';
import { MESSAGE_TABLE } from '../schema/schema-tables.ts';
import type { IssueCode } from '../issue-codes.ts';
import { words } from '../schema/words.ts';

/** A message as it was found in a document. */
export interface FoundMessage {
  readonly element: Element;
  readonly header: Element | undefined;
  /** Namespaces declared on the elements around it, the nearest first. */
  readonly declared: readonly string[];
}

/** A message definition (`pacs.008.001.08`) as far as it could be told. */
export interface MessageType {
  /** `pacs.008.001.08`; `pacs.008` where the version is not told; `unknown`. */
  readonly name: string;
  /** Business area and number (`pacs.008`), where they are told. */
  readonly kind: string | undefined;
  readonly issues: readonly IssueCode[];
}

const KIND_BY_ELEMENT: ReadonlyMap<string, string> = new Map(
  MESSAGE_TABLE.flatMap(([kind, elements]) => words(elements).map((element) => [element, kind])),
);

const VERSIONS_BY_KIND: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  MESSAGE_TABLE.map(([kind, , versions]) => [kind, new Set(versions.split(' '))]),
);

const DEFINITION = /([a-z]{4}\.[0-9]{3})\.([0-9]{3})\.([0-9]{2})/;

/** Whether an element of this name is a message, wherever it stands. */
export function isMessageElement(name: string): boolean {
  return KIND_BY_ELEMENT.has(name);
}

/**
 * The type of a message by, in this order, the namespace of its element, of the first element in it, of the Document, those
 * declared around it, and the header's MsgDefIdr. What the element is called decides the kind.
 */
export function messageTypeOf(found: FoundMessage): MessageType {
  const { element, header } = found;
  const announced = header && definitionIn(childOf(header, 'MsgDefIdr')?.text);
  const byElement = KIND_BY_ELEMENT.get(element.name);
  let first: Definition | undefined;
  let definition: Definition | undefined;
  for (const text of evidenceOf(found)) {
    const named = definitionIn(text);
    first ??= named;
    if (named && (byElement === undefined || named.kind === byElement)) {
      definition = named;
      break;
    }
  }
  const kind = byElement ?? definition?.kind;
  const name = definition?.name ?? kind ?? 'unknown';
  const issues: IssueCode[] = [];
  if (byElement === undefined) issues.push(isReport(element) ? 'no-message' : 'message-type-not-understood');
  else if (definition?.variant !== '001' || !VERSIONS_BY_KIND.get(byElement)?.has(definition.version)) {
    issues.push('version-unknown');
  }
  const isContradicted = (announced && announced.name !== name) || (first && first !== definition);
  if (isContradicted) issues.push('definition-mismatch');
  return { name, kind, issues };
}

/** What stands in the header of a DataPDU where Alliance Access reports on a message that it sent. */
const REPORTS: ReadonlySet<string> = new Set(['MessageStatus', 'DeliveryReport']);

/** Whether nothing is in a DataPDU but such a report: without a body there is no message. */
function isReport({ name, children }: Element): boolean {
  if (name !== 'DataPDU') return false;
  const [header, ...more] = children.filter((child) => isElement(child) && child.name !== 'Revision');
  const reports = header?.name === 'Header' && more.length === 0 ? header.children.filter(isElement) : [];
  return reports.length > 0 && reports.every((report) => REPORTS.has(report.name));
}

/** Attributes, and what is like them, are children too. */
function isElement({ name }: Element): boolean {
  return !name.startsWith('@') && !isAside(name);
}

interface Definition {
  readonly name: string;
  readonly kind: string;
  readonly variant: string;
  readonly version: string;
}

/** Where the definition of a message may be told, the best place first. */
function* evidenceOf({ element, header, declared }: FoundMessage): Generator<string | undefined> {
  yield element.namespace;
  yield element.children[0]?.namespace;
  yield element.parent?.namespace;
  yield element.name;
  yield* declared;
  yield header && childOf(header, 'MsgDefIdr')?.text;
}

function definitionIn(text: string | undefined): Definition | undefined {
  const [name, kind, variant, version] = DEFINITION.exec(text ?? '') ?? [];
  return name && kind && variant && version ? { name, kind, variant, version } : undefined;
}

/** Tells which message an element is: its kind, version and what speaks against it. */

import { type Element, childOf, trimmed } from './element.ts';
import { MESSAGE_TABLE } from './schema-tables.ts';
import type { IssueCode } from './issue-codes.ts';

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
  MESSAGE_TABLE.flatMap(([kind, elements]) => elements.split(' ').map((element) => [element, kind])),
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
export function messageTypeOf({ element: message, header, declared }: FoundMessage): MessageType {
  const byElement = KIND_BY_ELEMENT.get(message.name);
  const announced = header && childOf(header, 'MsgDefIdr');
  const definitions = [
    message.namespace,
    message.children[0]?.namespace,
    message.parent?.namespace,
    message.name,
    ...declared,
    announced && trimmed(announced.text),
  ].flatMap((text) => DEFINITION.exec(text ?? '') ?? []);
  const kinds = definitions.filter((_, index) => index % 4 === 1);
  const at = byElement === undefined ? 0 : kinds.indexOf(byElement);
  const kind = byElement ?? kinds[0];
  if (kind === undefined) return { name: 'unknown', kind, issues: ['message-type-not-understood'] };
  const variant = definitions[at * 4 + 2];
  const version = definitions[at * 4 + 3];
  const issues: IssueCode[] = [];
  if (byElement === undefined) issues.push('message-type-not-understood');
  else if (variant !== '001' || version === undefined || !VERSIONS_BY_KIND.get(kind)?.has(version)) {
    issues.push('version-unknown');
  }
  const promised = DEFINITION.exec(announced ? trimmed(announced.text) : '')?.[0];
  const name = variant === undefined || version === undefined ? kind : `${kind}.${variant}.${version}`;
  if (promised !== undefined && promised !== name) issues.push('definition-mismatch');
  else if (byElement !== undefined && kinds.length > 0 && kinds[0] !== byElement) issues.push('definition-mismatch');
  return { name, kind, issues };
}

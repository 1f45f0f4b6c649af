/** Builds the elements of a document and finds the messages in it, whatever they are wrapped in. */

import {
  addTextChild,
  type Attribute,
  createElement,
  dropChild,
  dropLastChild,
  type Element,
  pathOf,
} from './element.ts';
import { isExempt } from './leaves.ts';
import { type FoundMessage, isMessageElement } from './message-type.ts';
import type { XmlHandler } from './xml-reader.ts';

/** What has been found in a document so far. */
export interface FoundDocument {
  root: Element | undefined;
  readonly messages: FoundMessage[];
  /** A header that no message has followed yet. */
  header: Element | undefined;
  /** Namespaces declared outside the messages, the innermost last. */
  readonly declared: string[];
}

export interface DocumentBuilder {
  readonly handler: XmlHandler;
  readonly found: FoundDocument;
}

/** A builder for one document; `header` is one that stood before it. */
export function createDocumentBuilder(header: Element | undefined): DocumentBuilder {
  const found: FoundDocument = { root: undefined, messages: [], header, declared: [] };
  let current: Element | undefined;
  // The message or header the walk is in: nothing inside it is another one.
  let within: Element | undefined;

  function open(
    name: string,
    namespace: string,
    attributes: readonly Attribute[] | undefined,
    declared: readonly string[],
  ): void {
    const element = createElement(name, namespace, current, attributes);
    if (within === undefined) {
      if (declared.length > 0) found.declared.push(...declared);
      if (name === 'AppHdr' || isMessageElement(name) || current?.name === 'Document') enter(element);
    }
    if (current) {
      if (current.text !== '') moveTextToChild(current);
      current.children.push(element);
    } else found.root = element;
    current = element;
  }

  function enter(element: Element): void {
    within = element;
    element.path = element.name;
    if (element.parent?.name === 'Document') {
      element.parent.path = 'Document';
      element.path = `Document/${element.name}`;
    }
  }

  function leave(element: Element): void {
    within = undefined;
    if (element.name === 'AppHdr') {
      // One that no message follows stays in the wrapper and is read as part of it.
      found.header = element;
      return;
    }
    const own = found.header;
    found.messages.push({ element, header: own, declared: found.declared.toReversed() });
    if (element.parent) dropLastChild(element.parent);
    if (own?.parent) dropChild(own.parent, own);
    found.header = undefined;
  }

  function close(): void {
    const element = current;
    if (element === undefined) return;
    if (element.children.length > 0 && element.text !== '') moveTextToChild(element);
    for (const attribute of element.attributes) {
      if (isExempt(attribute.name, attribute.text) || attribute.text.trim() === '') continue;
      const holder = element.children.length > 0 ? element : (element.parent ?? element);
      addTextChild(holder, attribute.name, attribute, `${pathOf(element)}/${attribute.name}`);
    }
    current = element.parent;
    if (element === within) leave(element);
  }

  function text(value: string, start: number, end: number): void {
    if (current === undefined) return;
    if (current.text === '') current.start = start;
    current.text += value;
    current.end = end;
  }

  function space(value: string): void {
    if (current && current.text !== '') current.text += value;
  }

  return { handler: { open, text, space, close }, found };
}

/** Text beside child elements is read as a child of its own. */
function moveTextToChild(element: Element): void {
  addTextChild(element, '#text', element, pathOf(element));
  element.text = '';
}

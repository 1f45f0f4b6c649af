/** Builds the elements of a document and finds the messages in it, whatever they are wrapped in. */

import {
  addChild,
  addTextChild,
  type Attribute,
  createElement,
  dropChild,
  type Element,
  NO_ATTRIBUTES,
  pathOf,
  type Span,
} from './element.ts';
import { isExempt } from '../parts/leaves.ts';
import { type FoundMessage, isMessageElement } from '../drafts/message-type.ts';
import { isBulk, isLevel } from '../drafts/transactions.ts';
import type { AsideName, XmlHandler } from './xml-reader.ts';

/** What has been found in a document so far. */
export interface FoundDocument {
  root: Element | undefined;
  readonly messages: FoundMessage[];
  /** A header that no message has followed yet. */
  header: Element | undefined;
  /** The header that stood before the document, while none of its messages has taken it. */
  unclaimed: Element | undefined;
  /** How many texts there have been outside messages and headers, and how many headers that no message took. */
  around: number;
  /** Namespaces declared outside the messages, the innermost last. */
  readonly declared: string[];
}

export interface DocumentBuilder {
  readonly handler: XmlHandler;
  readonly found: FoundDocument;
  /** An element with the comments and instructions that no document has followed. */
  readonly rest: () => Element | undefined;
}

/** Hears of the parts of a document as they close, and so takes them out of it. */
export interface DocumentListener {
  /** A level of an open message has closed. True if it was taken and need not be kept. */
  closed(element: Element, message: FoundMessage, found: FoundDocument): boolean;
  message(message: FoundMessage, found: FoundDocument): void;
}

/** A builder for one document; `header` is one that stood before it. Without a listener all of it is kept. */
export function createDocumentBuilder(header: Element | undefined, listener?: DocumentListener): DocumentBuilder {
  const found = createFound(undefined, header);
  let current: Element | undefined;
  // The message or header the walk is in: nothing inside it is another one.
  let within: Element | undefined;
  let ownHeader: Element | undefined;
  // How many namespaces were declared around each open element outside messages.
  const declaredBefore: number[] = [];
  // Comments and instructions that wait for the element behind them, or the end of the one around them.
  let asides: Attribute[] = [];

  function open(
    name: string,
    namespace: string,
    attributes: readonly Attribute[] | undefined,
    declared: readonly string[],
  ): void {
    const element = createElement(name, namespace, current, current ? withAsides(attributes) : attributes);
    if (within === undefined) {
      declaredBefore.push(found.declared.length);
      if (declared.length > 0) found.declared.push(...declared);
      if (name === 'AppHdr' || isMessageElement(name) || current?.name === 'Document') enter(element);
    }
    if (current) {
      if (current.attributes.length > 0) {
        addAttributes(current, current, current.attributes);
        current.attributes = NO_ATTRIBUTES;
      }
      if (current.text !== '') addText(current, '#text', current, pathOf(current));
      addChild(current, element);
    } else {
      found.root = element;
      for (const span of withAsides(undefined) ?? []) addAside(element, span);
    }
    current = element;
  }

  function enter(element: Element): void {
    within = element;
    if (element.name !== 'AppHdr') {
      ownHeader = found.header;
      if (ownHeader === found.unclaimed) found.unclaimed = undefined;
      if (ownHeader?.parent) dropChild(ownHeader.parent, ownHeader);
      found.header = undefined;
    }
    element.path = element.name;
    if (element.parent?.name === 'Document') {
      element.parent.path = 'Document';
      element.path = `Document/${element.name}`;
    }
  }

  function messageOf(element: Element): FoundMessage {
    return { element, header: ownHeader, declared: found.declared.toReversed() };
  }

  function leave(element: Element): void {
    within = undefined;
    if (element.name === 'AppHdr') {
      // One that no message follows stays in the wrapper and is read as part of it.
      if (found.header) found.around++;
      found.header = element;
      return;
    }
    const message = messageOf(element);
    if (listener) listener.message(message, found);
    else found.messages.push(message);
    if (element.parent) dropChild(element.parent, element);
  }

  function close(): void {
    const element = current;
    if (element === undefined) return;
    if (element.children.length > 0 && element.text !== '') addText(element, '#text', element, pathOf(element));
    if (element.attributes.length > 0 || asides.length > 0) {
      const holder = element.children.length > 0 ? element : (element.parent ?? element);
      addAttributes(element, holder, withAsides(element.attributes));
    }
    current = element.parent;
    if (within === undefined && element.text !== '') found.around++;
    if (element === within) leave(element);
    if (within === undefined) {
      // Those on the root stay: they may be all that tells what a document without a message is.
      const before = declaredBefore.pop();
      if (current) found.declared.length = before ?? 0;
    }
    if (current && isSpent(element, current)) dropChild(current, element);
  }

  /** Whether nothing is left of an element, or all of it has been taken; there may be millions. */
  function isSpent(element: Element, parent: Element): boolean {
    if (element.children.length === 0 && element.text === '') {
      if (element.counts !== undefined) return true;
      // Empty from the start: it says nothing among the many children of what is given up while it is read.
      const isAmongLevels = parent === within || (isLevel(parent) && !isBulk(parent));
      return listener !== undefined && parent.counts !== undefined && isAmongLevels;
    }
    if (listener === undefined || within === undefined || within.name === 'AppHdr' || !isLevel(element)) return false;
    return listener.closed(element, messageOf(within), found);
  }

  /** Attributes, and what is like them, stand in their element, or beside it where there are no others in it. */
  function addAttributes(element: Element, holder: Element, attributes: readonly Attribute[] = []): void {
    for (const attribute of attributes) {
      if (isExempt(attribute.name, attribute.text) || attribute.text.trim() === '') continue;
      // What is called like one before it says nothing new.
      if (attribute.name === '#name' && attribute.text === element.name && element.occurrence > 1) continue;
      if (holder === element && element.text !== '') addText(element, '#text', element, pathOf(element));
      addText(holder, attribute.name, attribute, `${pathOf(element)}/${attribute.name}`);
    }
  }

  /** Text beside child elements, or in an attribute, is read as a child of its own. */
  function addText(holder: Element, name: string, span: Span, path: string): void {
    addTextChild(holder, name, span, path);
    if (holder === span) holder.text = '';
    if (within === undefined || holder === within.parent) found.around++;
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

  /** They are no text of the element they stand in, but a sender can write them: each is read like an attribute. */
  function aside(name: AsideName, value: string, start: number, end: number): void {
    const span = { name, text: value, start, end };
    if (current === undefined && found.root) addAside(found.root, span);
    else asides.push(span);
  }

  function addAside(holder: Element, span: Attribute): void {
    if (span.text.trim() !== '') addText(holder, span.name, span, `${pathOf(holder)}/${span.name}`);
  }

  function withAsides(attributes: readonly Attribute[] | undefined): readonly Attribute[] | undefined {
    if (asides.length === 0) return attributes;
    const all = [...(attributes ?? []), ...asides];
    asides = [];
    return all;
  }

  function rest(): Element | undefined {
    if (asides.length === 0) return undefined;
    const element = createElement('#document', '', undefined);
    for (const span of asides) addTextChild(element, span.name, span, span.name);
    return element;
  }

  return { handler: { open, text, space, aside, close }, found, rest };
}

/** A document with nothing in it but, where it is one, a root that is a header. */
export function createFound(root: Element | undefined, header: Element | undefined): FoundDocument {
  return { root, messages: [], header, unclaimed: header, around: 0, declared: [] };
}

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

export interface DocumentBuilder {
  readonly handler: XmlHandler;
  readonly root: Element | undefined;
  readonly messages: readonly FoundMessage[];
  /** The root, where it is a header: the document that follows belongs to it. */
  readonly header: Element | undefined;
  readonly declared: readonly string[];
}

/** A builder for one document; `header` is one that stood before it. */
export function createDocumentBuilder(header: Element | undefined): DocumentBuilder {
  const messages: FoundMessage[] = [];
  let root: Element | undefined;
  let current: Element | undefined;
  // The message or header the walk is in: nothing inside it is another one.
  let within: Element | undefined;
  let pending = header;
  const declaredAround: string[] = [];

  function open(
    name: string,
    namespace: string,
    attributes: readonly Attribute[] | undefined,
    declared: readonly string[],
  ): void {
    const element = createElement(name, namespace, current, attributes);
    if (within === undefined) {
      if (declared.length > 0) declaredAround.push(...declared);
      if (name === 'AppHdr' || isMessageElement(name) || current?.name === 'Document') enter(element);
    }
    if (current) {
      if (current.text !== '') moveTextToChild(current);
      current.children.push(element);
    } else root = element;
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
      pending = element;
      return;
    }
    messages.push({ element, header: pending, declared: declaredAround.toReversed() });
    if (element.parent) dropLastChild(element.parent);
    if (pending?.parent) dropChild(pending.parent, pending);
    pending = undefined;
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

  return {
    get root() {
      return root;
    },
    get header() {
      return pending === root ? pending : undefined;
    },
    get declared() {
      return declaredAround.toReversed();
    },
    messages,
    handler: {
      open,
      text(value, start, end) {
        if (current === undefined) return;
        if (current.text === '') current.start = start;
        current.text += value;
        current.end = end;
      },
      space(value) {
        if (current && current.text !== '') current.text += value;
      },
      close,
    },
  };
}

/** Text beside child elements is read as a child of its own. */
function moveTextToChild(element: Element): void {
  addTextChild(element, '#text', element, pathOf(element));
  element.text = '';
}

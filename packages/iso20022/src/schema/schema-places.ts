/** Finds what is to be validated in a document, and the elements that a validator speaks of. */

import { addChild, createElement, type Element } from '../xml/element.ts';
import { isMessageElement } from '../drafts/message-type.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';

export interface SchemaPlaces {
  readonly handler: XmlHandler;
  /** The Documents, and the messages that stand in none, in order. */
  readonly messages: readonly Element[];
  /** The element that libxml2 calls by an XPath such as `/W/p:Document/p:GrpHdr[2]` or, without prefixes, `/*` and `/*[2]`. */
  elementAt(xpath: string): Element | undefined;
}

/** Whether an element is validated or passed over as a whole: nothing inside it is another message. */
export function isClosedToSearch(name: string): boolean {
  return name === 'Document' || name === 'AppHdr' || isMessageElement(name);
}

/** Elements of the tree that it builds start at the first text in them or behind them, or else at the last of the document. */
export function createSchemaPlaces(): SchemaPlaces {
  const messages: Element[] = [];
  let root: Element | undefined;
  let current: Element | undefined;
  let within: Element | undefined;
  let last = 0;
  // Opened since the last text.
  let waiting: Element[] = [];

  const handler: XmlHandler = {
    open(name, namespace) {
      const element = createElement(name, namespace, current);
      element.start = last;
      if (within === undefined && isClosedToSearch(name)) {
        within = element;
        element.path = name;
        if (name !== 'AppHdr') messages.push(element);
      }
      if (current) addChild(current, element);
      else root = element;
      current = element;
      waiting.push(element);
    },
    text(value, start) {
      if (current) current.text += value;
      for (const element of waiting) element.start = start;
      waiting = [];
      last = start;
    },
    space() {},
    aside() {},
    close() {
      if (current === within) within = undefined;
      current = current?.parent;
    },
  };

  function elementAt(xpath: string): Element | undefined {
    let found = root;
    for (const step of xpath.split('/').slice(2)) {
      const [, name = '', position = '1'] = /^(?:[^:[]*:)?([^:[]*)(?:\[([0-9]+)\])?$/.exec(step) ?? [];
      const next = found?.children.filter((child) => name === '*' || child.name === name)[Number(position) - 1];
      if (next === undefined) break;
      found = next;
    }
    return found;
  }

  return { handler, messages, elementAt };
}

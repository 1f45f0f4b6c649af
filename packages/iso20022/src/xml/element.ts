/** One element of a document, with its text and where that text stands. */

/** A piece of text and the bytes it was written in. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Attribute extends Span {
  readonly name: string;
}

export interface Element {
  /** Name without prefix: elements are told apart by it alone, whatever namespace the sender put them in. */
  readonly name: string;
  readonly namespace: string;
  readonly parent: Element | undefined;
  /** Place among the siblings of the same name, from 1. */
  readonly occurrence: number;
  /** Grows by `addChild`. */
  children: Element[];
  /** Attributes other than namespace declarations, and names that the sender made up; none once they are children. */
  attributes: readonly Attribute[];
  /** All text and CDATA of a leaf, comments left out. */
  text: string;
  start: number;
  end: number;
  /** The path, once somebody asked. */
  path: string | undefined;
  /** How many children of a name there were, once there are many. */
  counts: Map<string, number> | undefined;
}

export const NO_ATTRIBUTES: readonly Attribute[] = [];

/** Of every leaf, and most elements are leaves: never added to. */
const NO_CHILDREN: Element[] = [];

/** Siblings up to which looking at all of them is faster than a map. */
const FEW = 24;

export function createElement(
  name: string,
  namespace: string,
  parent: Element | undefined,
  attributes: readonly Attribute[] = NO_ATTRIBUTES,
): Element {
  return {
    name,
    namespace,
    parent,
    occurrence: parent ? nextOccurrence(parent, name) : 1,
    children: NO_CHILDREN,
    attributes,
    text: '',
    start: 0,
    end: 0,
    path: undefined,
    counts: undefined,
  };
}

/** Puts an element behind the children of the one that it was created in. */
export function addChild(parent: Element, child: Element): void {
  if (parent.children.length === 0) parent.children = [child];
  else parent.children.push(child);
}

/** A child for text that stands beside child elements or in an attribute, so that it is read like any other leaf. */
export function addTextChild(parent: Element, name: string, { text, start, end }: Span, path: string): void {
  const child = createElement(name, '', parent);
  child.text = text;
  child.start = start;
  child.end = end;
  child.path = path;
  addChild(parent, child);
}

function nextOccurrence(parent: Element, name: string): number {
  const { children } = parent;
  if (parent.counts === undefined) {
    if (children.length < FEW) {
      for (let index = children.length - 1; index >= 0; index--) {
        const sibling = children[index];
        if (sibling?.name === name) return sibling.occurrence + 1;
      }
      return 1;
    }
    parent.counts = countChildren(parent);
  }
  const occurrence = (parent.counts.get(name) ?? 0) + 1;
  parent.counts.set(name, occurrence);
  return occurrence;
}

/** Takes a child out of the tree; the children after it are counted as if it were still there. */
export function dropChild(parent: Element, child: Element): void {
  parent.counts ??= countChildren(parent);
  const index = parent.children.lastIndexOf(child);
  if (index >= 0) parent.children.splice(index, 1);
}

function countChildren({ children }: Element): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, occurrence } of children) counts.set(name, occurrence);
  return counts;
}

/** Path of an element as in `Location.path`: from the root of the message, which has its path set. */
export function pathOf(element: Element): string {
  if (element.path === undefined) {
    const step = element.occurrence === 1 ? element.name : `${element.name}[${element.occurrence}]`;
    element.path = element.parent ? `${pathOf(element.parent)}/${step}` : step;
  }
  return element.path;
}

/** The first child of a name. */
export function childOf(element: Element, name: string): Element | undefined {
  for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

/** Where the first text in an element starts; as if behind all others where there is none. */
export function startOf({ children, text, start }: Element): number {
  if (text !== '') return start;
  for (const child of children) {
    const first = startOf(child);
    if (first < Infinity) return first;
  }
  return Infinity;
}

/** Where an element is and where its first text starts, for an issue about it; the first byte of all where it has none. */
export function placeOf(element: Element): { readonly path: string; readonly offset: number } {
  const start = startOf(element);
  return { path: pathOf(element), offset: start < Infinity ? start : 0 };
}

/** The leaves inside an element, in document order; the element itself where it is one. */
export function leavesOf(element: Element, leaves: Element[] = []): readonly Element[] {
  if (element.children.length === 0) leaves.push(element);
  for (const child of element.children) leavesOf(child, leaves);
  return leaves;
}

/** Text without the white space of XML around it. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

/** White space of XML: blank, line feed, carriage return, tab. */
export function isSpace(code = 0): boolean {
  return code <= 0x20 && (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09);
}

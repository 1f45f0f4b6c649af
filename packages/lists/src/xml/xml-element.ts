/** A small XML tree, and how to look into it. */

export interface XmlElement {
  /** Local name: namespaces of lists changed over the years. */
  readonly name: string;
  /** Values by local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data directly in the element. */
  readonly text: string;
}

/** The children called `name`. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The elements reached by going down `names`, all of them at each step. */
export function elementsAt(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return names.reduce<readonly XmlElement[]>(
    (elements, name) => elements.flatMap((each) => childrenOf(each, name)),
    element ? [element] : [],
  );
}

/** The text of the first element reached by going down `names`, trimmed; '' where there is none. */
export function textAt(element: XmlElement | undefined, ...names: readonly string[]): string {
  return elementsAt(element, ...names)[0]?.text.trim() ?? '';
}

/** The value of an attribute; '' where there is none. */
export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}

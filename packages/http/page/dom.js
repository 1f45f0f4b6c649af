/** Makes elements. Whatever comes from a message becomes a text node: nothing here can turn it into markup. */

import { visible } from './bytes.js';

/** An element with attributes and children; undefined attributes and children are left out, texts made visible. */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for drawings. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(Number.POSITIVE_INFINITY))
    if (child !== undefined && child !== null && child !== false)
      element.append(child instanceof Node ? child : document.createTextNode(visible(child)));
  return element;
}

/** A path that breaks where a part of it ends. */
export function path(text) {
  return text.split('/').flatMap((part, at) => (at === 0 ? [part] : ['/', el('wbr'), part]));
}

/** `debtorAgent` as `Debtor agent`, `underlying.creditor` as `Underlying creditor`, `imo` as `IMO`. */
export function words(name) {
  const spaced = String(name)
    .replace(/[._-]/g, ' ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase()
    .replace(/\b(?:bic|iban|imo|lei|mmsi|uetr)\b/g, (short) => short.toUpperCase());
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function plural(count, what) {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

/** Makes messages of a shape with a name planted wherever a sender can write. */

import type { Shape } from './iso20022-schema.ts';

export interface Plant {
  readonly path: string;
  readonly text: string;
}

export interface PlantedMessage {
  readonly xml: string;
  readonly plants: readonly Plant[];
}

/** Where in a message names are planted. */
export interface Planting {
  /** In leaves and attributes that the schema has. */
  readonly leaves: boolean;
  /** In an element, an attribute and text that no schema has, in each element that holds others. */
  readonly strangers: boolean;
  /** A name that is planted everywhere, instead of a different one in each place. */
  readonly name?: string;
}

/** Messages that between them have every element of the shape, each with plants of its own. */
export function* plantedMessages(root: Shape, namespace: string, planting: Planting): Generator<PlantedMessage> {
  let serial = 0;
  while (!root.done) {
    const plants: Plant[] = [];
    const plant = (path: string): string => {
      const text = planting.name ?? `Zk${letters(serial++)} Qorvath`;
      plants.push({ path, text });
      return text;
    };
    const xml = write(root, root.name, plant, planting, ` xmlns="${namespace}"`);
    yield { xml, plants };
  }
}

function write(shape: Shape, path: string, plant: (path: string) => string, planting: Planting, start: string): string {
  const { name, children, any, attribute } = shape;
  if (children.length === 0 && !any) {
    shape.done = true;
    const currency =
      attribute === undefined ? '' : ` ${attribute}="${planting.leaves ? plant(`${path}/@${attribute}`) : ''}"`;
    return `<${name}${start}${currency}>${planting.leaves ? plant(path) : ''}</${name}>`;
  }
  const within = children.map((child) => {
    const next = 'name' in child ? child : child.find(({ done }) => !done);
    return next === undefined || next.done ? '' : write(next, `${path}/${next.name}`, plant, planting, '');
  });
  shape.done = children.every((child) => ('name' in child ? child.done : child.every(({ done }) => done)));
  const foreign = any
    ? `<f:Any xmlns:f="urn:f" a="${plant(`${path}/Any/@a`)}"><Nm>${plant(`${path}/Any/Nm`)}</Nm></f:Any>`
    : '';
  const strangers = planting.strangers
    ? { text: plant(path), element: `<Zz>${plant(`${path}/Zz`)}</Zz>`, attribute: ` zz="${plant(`${path}/@zz`)}"` }
    : { text: '', element: '', attribute: '' };
  return `<${name}${start}${strangers.attribute}>${strangers.text}${within.join('')}${foreign}${strangers.element}</${name}>`;
}

/** A number in letters, at least four of them. */
function letters(serial: number): string {
  let text = '';
  for (let rest = serial, place = 0; place < 4 || rest > 0; place++, rest = Math.floor(rest / 26)) {
    text = String.fromCharCode(97 + (rest % 26)) + text;
  }
  return text;
}

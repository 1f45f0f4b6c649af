/** Turns an ISO 20022 schema into the tree of all elements a message of it can have. */

/** One element of a message, with the elements it can hold. */
export interface Shape {
  readonly name: string;
  /** In the order of the schema; of the members of an inner array a message has only one. */
  readonly children: readonly (Shape | readonly Shape[])[];
  /** Name of an attribute, where it has one. */
  readonly attribute?: string;
  /** Holds elements of any kind. */
  readonly any: boolean;
  /** Set once a message with this element has been made. */
  done: boolean;
}

interface Definition {
  readonly particles: readonly Particle[];
  readonly attribute?: string;
}

type Particle =
  | { readonly kind: 'element'; readonly name: string; readonly type: string }
  | { readonly kind: 'choice'; readonly particles: readonly Particle[] }
  | { readonly kind: 'any' };

/** Root element of the messages of a schema, and its namespace. */
export function shapeOfSchema(schema: string): { readonly root: Shape; readonly namespace: string } {
  const definitions = new Map<string, Definition>();
  for (const [, name = '', body = ''] of schema.matchAll(
    /<xs:complexType name="([^"]+)">([\s\S]*?)<\/xs:complexType>/g,
  )) {
    const attribute = /<xs:attribute\b[^>]*\bname="([^"]+)"/.exec(body)?.[1];
    definitions.set(name, { particles: particlesOf(body), ...(attribute === undefined ? {} : { attribute }) });
  }
  const rootTag =
    /<xs:element\b[^>]*>/.exec(schema.replace(/<xs:complexType[\s\S]*?<\/xs:complexType>/g, ''))?.[0] ?? '';
  const namespace = /targetNamespace="([^"]+)"/.exec(schema)?.[1] ?? '';
  return { root: shapeOf(attributeOf(rootTag, 'name'), attributeOf(rootTag, 'type'), definitions), namespace };
}

function shapeOf(name: string, type: string, definitions: ReadonlyMap<string, Definition>): Shape {
  const { particles = [], attribute } = definitions.get(type) ?? {};
  const children = particles.flatMap((particle): (Shape | readonly Shape[])[] => {
    if (particle.kind === 'any') return [];
    if (particle.kind === 'element') return [shapeOf(particle.name, particle.type, definitions)];
    const options = particle.particles.flatMap((option) =>
      option.kind === 'element' ? [shapeOf(option.name, option.type, definitions)] : [],
    );
    return [options];
  });
  return {
    name,
    children,
    ...(attribute === undefined ? {} : { attribute }),
    any: particles.some(({ kind }) => kind === 'any'),
    done: false,
  };
}

function particlesOf(body: string): Particle[] {
  const levels: Particle[][] = [[]];
  for (const [tag] of body.matchAll(/<\/?xs:(?:element|choice|any)\b[^>]*>/g)) {
    const level = levels.at(-1) ?? [];
    if (tag.startsWith('<xs:element')) {
      level.push({ kind: 'element', name: attributeOf(tag, 'name'), type: attributeOf(tag, 'type') });
    } else if (tag.startsWith('<xs:any')) level.push({ kind: 'any' });
    else if (tag.startsWith('<xs:choice')) {
      const particles: Particle[] = [];
      level.push({ kind: 'choice', particles });
      levels.push(particles);
    } else if (tag.startsWith('</xs:choice')) levels.pop();
  }
  return levels[0] ?? [];
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

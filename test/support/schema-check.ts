/** Holds a value against a JSON schema, as far as the service's own description uses one. */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  null: (value) => value === null,
};

/** What in `value` the schema does not allow, each with its place. A keyword that is not known here is one too. */
export function violations(value: unknown, schema: unknown, document: unknown, at = ''): string[] {
  if (!isObject(schema)) return [`${at}: no schema`];
  const problems: string[] = [];
  for (const [keyword, wanted] of Object.entries(schema)) {
    if (keyword === '$ref') problems.push(...violations(value, target(String(wanted), document), document, at));
    else if (keyword === 'type') {
      if (![wanted].flat().some((type) => TYPES[String(type)]?.(value)))
        problems.push(`${at}: is no ${String(wanted)}`);
    } else if (keyword === 'enum') {
      if (![wanted].flat().includes(value)) problems.push(`${at}: ${String(value)} is none of ${String(wanted)}`);
    } else if (keyword === 'minimum') {
      if (Number(value) < Number(wanted)) problems.push(`${at}: below ${String(wanted)}`);
    } else if (keyword === 'maximum') {
      if (Number(value) > Number(wanted)) problems.push(`${at}: above ${String(wanted)}`);
    } else if (keyword === 'items') {
      if (Array.isArray(value))
        problems.push(...value.flatMap((item, index) => violations(item, wanted, document, `${at}[${index}]`)));
    } else if (keyword === 'required') {
      if (isObject(value))
        problems.push(
          ...[wanted]
            .flat()
            .filter((name) => !(String(name) in value))
            .map((name) => `${at}: lacks ${String(name)}`),
        );
    } else if (keyword === 'properties' || keyword === 'additionalProperties') {
      const own = isObject(schema['properties']) ? schema['properties'] : {};
      for (const [name, item] of Object.entries(isObject(value) ? value : {})) {
        const named = Object.hasOwn(own, name);
        if (keyword === 'properties' && named) problems.push(...violations(item, own[name], document, `${at}.${name}`));
        if (keyword === 'additionalProperties' && !named) {
          if (wanted === false) problems.push(`${at}: knows no ${name}`);
          if (isObject(wanted)) problems.push(...violations(item, wanted, document, `${at}.${name}`));
        }
      }
    } else if (!['description', 'format', 'default'].includes(keyword)) problems.push(`${at}: keyword ${keyword}`);
  }
  return problems;
}

function target(reference: string, document: unknown): unknown {
  return reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), document);
}

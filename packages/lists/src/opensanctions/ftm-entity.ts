/** Entities of the FollowTheMoney model as OpenSanctions publishes them: one JSON object in each line. */

export interface FtmEntity {
  readonly id: string;
  readonly caption: string;
  readonly schema: string;
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** Ids of the source records that were merged into this one: `ofac-32733`. */
  readonly referents: readonly string[];
  /** Short names of the sources: `eu_fsf`. */
  readonly datasets: readonly string[];
  readonly target: boolean;
}

/** Reads a parsed JSON value; undefined where it is no entity. */
export function ftmEntity(value: unknown): FtmEntity | undefined {
  if (!isObject(value)) return undefined;
  const { id, caption, schema, properties, referents, datasets, target } = value;
  if (typeof id !== 'string' || id === '' || typeof schema !== 'string' || !isObject(properties)) return undefined;
  return {
    id,
    caption: typeof caption === 'string' ? caption : '',
    schema,
    properties: new Map(Object.entries(properties).map(([name, values]) => [name, texts(values)])),
    referents: texts(referents),
    datasets: texts(datasets),
    target: target === true,
  };
}

/** All values of the properties called `names`. */
export function valuesOf({ properties }: FtmEntity, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => properties.get(name) ?? []);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((each) => typeof each === 'string')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Refuses options that do not make sense, when a gate or a service is made. */

/** @throws {RangeError} naming the option and what it must be. */
export function demand(holds: boolean, option: string, wanted: string): void {
  if (!holds) throw new RangeError(`${option}: must be ${wanted}`);
}

/**
 * What is misspelt would count for nothing: a key that nobody asks for.
 *
 * @param of - stands in front of the names: `limits.`.
 * @throws {RangeError} naming the first option that there is not.
 */
export function demandKnown(given: object, names: readonly string[], of = ''): void {
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`${of}${unknown}: there is no such option, only ${names.join(', ')}`);
}

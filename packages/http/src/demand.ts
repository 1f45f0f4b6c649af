/** Refuses options that do not make sense, when a gate or a service is made. */

/** @throws {RangeError} naming the option and what it must be. */
export function demand(holds: boolean, option: string, wanted: string): void {
  if (!holds) throw new RangeError(`${option}: must be ${wanted}`);
}

/**
 * One that is misspelt would count for nothing: a key that nobody is asked for, an authority that no client needs.
 *
 * @param of - stands in front of the names: `tls.`.
 * @throws {RangeError} naming the option that there is not.
 */
export function demandKnown<T extends object>(options: T, known: Readonly<Record<keyof T, 1>>, of = ''): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    throw new RangeError(`${of}${unknown}: there is no such option, only ${Object.keys(known).join(', ')}`);
}

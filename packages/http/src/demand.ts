/** Refuses options that do not make sense, when a gate or a service is made. */

/** @throws {RangeError} naming the option and what it must be. */
export function demand(holds: boolean, option: string, wanted: string): void {
  if (!holds) throw new RangeError(`${option}: must be ${wanted}`);
}

/** Where a value stood in the message it came from. */

export interface Location {
  /**
   * Where the value stands in the structure of the message. ISO 20022: the element path with the occurrence in square
   * brackets, counted from 1 and left out for a first one (`Document/FIToFICstmrCdtTrf/CdtTrfTxInf[2]/Dbtr/Nm`).
   * SWIFT MT: block, sequence where there is one, field and line (`4/B/50K/2`, `2/destination`, `3/121`).
   * Empty for texts that are read together and stand in no element together.
   */
  readonly path: string;
  /** First byte, counted from 0 at the start of the message (not of the file that contained it). */
  readonly start: number;
  /** The byte after the last one. A value of several lines spans from its first to its last byte. */
  readonly end: number;
}

/** A value together with the place where the sender wrote it. */
export interface Located<T extends string = string> {
  /** The value as a receiver reads it: references resolved, continuation marks removed, otherwise unchanged. */
  readonly value: T;
  readonly location: Location;
}

/** The smallest location that covers all of `parts`, named `path`. `parts` must not be empty. */
export function spanning(path: string, parts: readonly [Location, ...Location[]]): Location {
  let { start, end } = parts[0];
  for (const part of parts) {
    if (part.start < start) start = part.start;
    if (part.end > end) end = part.end;
  }
  return { path, start, end };
}

/** Tells errors of the system apart. */

/** @param code - as the system names it: `EEXIST`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

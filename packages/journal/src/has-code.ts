/** Tells errors of the system and the database apart. */

/** @param code - as they name it: `EEXIST`, `42P01`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** What a thrown value says. */

/** The message of an error; anything else that was thrown, as text. */
export function errorMessage(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

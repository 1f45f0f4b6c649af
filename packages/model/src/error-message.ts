/** What a thrown value says. */

/** The message of an error; anything else that was thrown, as text. */
export function errorMessage(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.message === '') return thrown.errors.map(errorMessage).join('; ');
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** How results leave the command: each as it comes, in the form that was asked for. */

export const FORMATS = ['table', 'ndjson', 'json'] as const;

export type Format = (typeof FORMATS)[number];

/** Takes results one by one; `end` closes what needs closing. */
export interface Output<T> {
  readonly write: (result: T) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Where text goes; resolves when it may be followed by more. */
export type Sink = (text: string) => Promise<void>;

/** Standard output, waiting where the reader is slower than we are; fails where there is none any more. */
export const standardOutput: Sink = async (text) =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/**
 * @param toRecord - the result as plain data, for `ndjson` and `json`.
 * @param toTable - all results as text for a person.
 */
export function createOutput<T>(
  format: Format,
  sink: Sink,
  toRecord: (result: T) => unknown,
  toTable: (results: readonly T[]) => string,
): Output<T> {
  if (format === 'ndjson') {
    return { write: async (result) => sink(`${JSON.stringify(toRecord(result))}\n`), end: async () => {} };
  }
  const results: T[] = [];
  return {
    write: async (result) => {
      results.push(result);
    },
    end: async () =>
      sink(format === 'table' ? toTable(results) : `${JSON.stringify(results.map(toRecord), null, 2)}\n`),
  };
}

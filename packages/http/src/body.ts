/** Reads a body into memory, and stops where it grows too large. */

/** 10 MiB: a file of some ten thousand payments. */
export const MOST_BYTES: number = 10 * 1024 * 1024;

/** Counts bytes that many requests hold at once. */
export interface Budget {
  /** False where they would be more than allowed. */
  readonly take: (bytes: number) => boolean;
  readonly give: (bytes: number) => void;
}

export function createBudget(most: number): Budget {
  let taken = 0;
  return {
    take: (bytes) => {
      if (taken + bytes > most) return false;
      taken += bytes;
      return true;
    },
    give: (bytes) => {
      taken -= bytes;
    },
  };
}

/**
 * All of `body`, or undefined as soon as it says or shows that it has more than `most` bytes.
 *
 * @param announced - the content-length, if there is one.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  most: number,
  announced?: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (announced !== undefined && Number(announced) > most) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

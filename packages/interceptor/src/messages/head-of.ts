/** Looks at how a stream begins. */

/** The first bytes, at least so many where there are as many, and the whole with them in front: to be read instead of the stream. */
export async function headOf(
  stream: AsyncIterator<Uint8Array>,
  least: number,
): Promise<readonly [head: Uint8Array, whole: AsyncIterableIterator<Uint8Array>]> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < least) {
    const { done, value } = await stream.next();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  const head = Buffer.concat(pieces);
  return [head, rejoined(head, stream)];
}

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The lines of a file, with the byte each starts at. */

export interface Line {
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** False for a last line that the end of the file cuts off. */
  readonly ended: boolean;
}

const LINE_FEED = 10;

export function* linesOf(bytes: Uint8Array): Generator<Line> {
  for (let offset = 0; offset < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, offset);
    const ended = end >= 0;
    yield { offset, bytes: bytes.subarray(offset, ended ? end : bytes.length), ended };
    offset = ended ? end + 1 : bytes.length;
  }
}

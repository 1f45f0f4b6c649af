/** JSON as people write it: an object that gives a key twice says two things, of which JSON.parse drops the first. */

export class KeyTwiceError extends SyntaxError {
  /** Line and column are counted from 1; of text in one line only the column is told. */
  constructor(key: string, line: number, column: number) {
    super(`The key ${key} is given twice, again at ${line === 1 ? '' : `line ${line}, `}column ${column}.`);
    this.name = 'KeyTwiceError';
  }
}

/**
 * As JSON.parse, for text that a person may have written. RFC 8259, section 4, leaves to the reader what a name that is
 * there twice means.
 *
 * @throws {SyntaxError} for what is no JSON; {@link KeyTwiceError} for a key that an object has already.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  refuseKeysTwice(text);
  return value;
}

/** Of JSON: a text, and whether it is a key; or where an object begins or ends. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}]/g;

/** @param json - is known to be JSON. */
function refuseKeysTwice(json: string): void {
  const open: Set<unknown>[] = [];
  for (const { 0: token, 1: text = '', 2: colon, index } of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon !== undefined) {
      const key: unknown = JSON.parse(text);
      const keys = open.at(-1);
      if (keys?.has(key)) {
        const before = json.slice(0, index).split('\n');
        throw new KeyTwiceError(text, before.length, (before.at(-1) ?? '').length + 1);
      }
      keys?.add(key);
    }
  }
}

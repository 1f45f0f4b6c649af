/**
 * Finds where messages start and end, one byte at a time, so that it can stop and go on anywhere.
 *
 * How to read it: `step` hands a byte to the method of the current mode. `outside` follows blocks, which show at the
 * colon of `{1:`; `inText` and `inBareText` only look for the end of the text, by the rules of `parse-text-block.ts`, and
 * for separators. What only the following bytes can tell waits in a variable called `pending...`.
 */

export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface BoundaryScanner {
  /** The messages that end within these bytes, the next ones of the file; offsets count from the start of the file. */
  scan(bytes: Uint8Array): Extent[];
  /** The last message, when the file has ended. */
  end(): Extent[];
  /** Where the current message starts: bytes before it are not needed any more. */
  messageStart(): number;
}

type Mode = 'outside' | 'opening' | 'text' | 'bare';

const NONE = -1;
const DOLLAR = 0x24;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const OPEN = 0x7b;
const CLOSE = 0x7d;
/** Fields a statement ends with (62a, 64, 65, 86, 90a): the next field 20 or 01 starts another one. */
const CLOSING_FIELDS: ReadonlySet<number> = new Set([62, 64, 65, 86, 90]);

export function boundaryScanner(): BoundaryScanner {
  let found: Extent[] = [];
  let offset = 0;
  // The current message.
  let start = NONE;
  let end = 0;
  let mode: Mode = 'outside';
  let lastBlock = 0;
  let hasHeader = false;
  let hasText = false;
  let onlyAcknowledged = false;
  let statementClosed = false;
  // The current place in it.
  let level = 0;
  let quoted = 0;
  let afterLineBreak = false;
  let lineIsEmpty = true;
  let firstOfLine = NONE;
  let previous = 0;
  let secondLast = 0;
  let thirdLast = 0;
  // What the following bytes decide.
  let pendingClose = false;
  let pendingDollar = NONE;
  let pendingHeader = NONE;
  let endBefore = 0;

  /** Ends the current message at its last character; the next one starts at `next`, if that is known. */
  const cut = (next: number, lastEnd = end): void => {
    if (start !== NONE) found.push({ start, end: lastEnd });
    start = next;
    mode = 'outside';
    lastBlock = 0;
    hasHeader = false;
    hasText = false;
    onlyAcknowledged = false;
    statementClosed = false;
    level = 0;
    quoted = 0;
    afterLineBreak = false;
    pendingClose = false;
    pendingDollar = NONE;
  };

  /** `{1:`: starts a message unless only an acknowledgement stands in front of it. */
  const settleHeader = (acknowledgement: boolean): void => {
    const at = pendingHeader;
    pendingHeader = NONE;
    if (lastBlock > 0 && (acknowledgement || !onlyAcknowledged)) {
      cut(at, endBefore);
      level = 1;
    }
    lastBlock = 1;
    hasText = false;
    hasHeader = !acknowledgement;
    onlyAcknowledged = acknowledgement;
  };

  const openBlock = (id: number): void => {
    level = 1;
    const number = id - 0x30;
    if (number === 1) {
      pendingHeader = offset - 2;
      return;
    }
    if (!hasHeader && !onlyAcknowledged && number >= 2 && number <= lastBlock && number <= 4) {
      cut(offset - 2, endBefore);
      level = 1;
    }
    if (number >= 2 && number <= 5) lastBlock = number;
    else if (lastBlock === 0) lastBlock = 1;
    if (number === 4) {
      hasText = true;
      mode = 'opening';
    }
  };

  const isBlockOpen = (byte: number): boolean => byte === COLON && secondLast === OPEN && isAlphanumeric(previous);

  const outside = (byte: number): void => {
    if (byte === OPEN) level++;
    else if (byte === CLOSE) {
      level = Math.max(0, level - 1);
      if (level === 0) afterLineBreak = false;
    } else if (isBlockOpen(byte)) openBlock(previous);
    else if (level > 0) return;
    else if (byte === DOLLAR) cut(NONE);
    else {
      if (afterLineBreak && hasText) cut(offset);
      const bare = byte === COLON && previous === 0x30 && secondLast === 0x32 && thirdLast === COLON;
      if (bare && firstOfLine === offset - 3 && lastBlock === 0) mode = 'bare';
    }
  };

  const inText = (byte: number): void => {
    if (isBlockOpen(byte)) quoted++;
    else if (byte === DOLLAR) pendingDollar = offset;
    else if (byte === CLOSE) {
      if (quoted > 0) quoted--;
      else if (isHyphenLine()) leaveText();
      else pendingClose = true;
    }
  };

  const leaveText = (): void => {
    mode = 'outside';
    level = 0;
    pendingClose = false;
    afterLineBreak = false;
  };

  const inBareText = (byte: number): void => {
    if (byte === DOLLAR) pendingDollar = offset;
    else if (byte === CLOSE && isHyphenLine()) leaveBareText();
    else if (isBlockOpen(byte) && firstOfLine === offset - 2) {
      cut(offset - 2, endBefore);
      openBlock(previous);
    } else if (byte === COLON && firstOfLine !== NONE) {
      const length = offset - firstOfLine;
      const number =
        length === 3 ? twoDigits(secondLast, previous) : length === 4 ? twoDigits(thirdLast, secondLast) : 0;
      if (CLOSING_FIELDS.has(number)) statementClosed = true;
      if (statementClosed && length === 3 && (number === 20 || number === 1)) {
        cut(firstOfLine, endBefore);
        if (number === 20) mode = 'bare';
      }
    }
  };

  /** True behind a hyphen that stands first on its line. */
  const isHyphenLine = (): boolean => previous === HYPHEN && firstOfLine === offset - 1;

  const leaveBareText = (): void => {
    leaveText();
    hasText = true;
    lastBlock = 4;
  };

  /** A dollar separates where a block follows it, or where it stands alone on its line. */
  const settleDollar = (byte: number): void => {
    const alone = firstOfLine === pendingDollar && (byte === 0x0d || byte === 0x0a);
    if (alone || byte === OPEN) cut(NONE, endBefore);
    pendingDollar = NONE;
  };

  const lineBreak = (): void => {
    // A line that is only a hyphen ends a text without envelope.
    if (mode === 'bare' && isHyphenLine()) leaveBareText();
    afterLineBreak = true;
    lineIsEmpty = true;
    firstOfLine = NONE;
  };

  const step = (byte: number): void => {
    if (pendingDollar !== NONE) settleDollar(byte);
    if (byte === 0x01 || byte === 0x03) {
      if (pendingHeader !== NONE) settleHeader(false);
      cut(NONE);
      lineIsEmpty = true;
      firstOfLine = NONE;
      return;
    }
    if (byte === 0x0a || byte === 0x0d) {
      lineBreak();
      return;
    }
    if (byte === 0x20 || byte === 0x09 || byte === 0x00 || byte === 0x1a) return;
    if (lineIsEmpty && !isByteOrderMark(byte)) {
      lineIsEmpty = false;
      firstOfLine = offset;
    }
    if (byte === OPEN || byte === DOLLAR || (byte === COLON && firstOfLine === offset)) endBefore = end;
    if (pendingHeader !== NONE && (offset === pendingHeader + 5 || byte === OPEN || byte === CLOSE))
      settleHeader(offset === pendingHeader + 5 && previous === 0x32 && byte === 0x31);
    if (pendingClose) {
      if (byte === OPEN || byte === DOLLAR) leaveText();
      pendingClose = false;
    }
    if (mode === 'opening') {
      mode = byte === OPEN ? 'outside' : 'text';
      quoted = 0;
    }
    if (mode === 'outside') outside(byte);
    else if (mode === 'text') inText(byte);
    else inBareText(byte);
    if (byte === DOLLAR && mode === 'outside' && level === 0) return;
    if (start === NONE) start = offset;
    end = offset + 1;
  };

  return {
    scan(bytes) {
      found = [];
      for (const byte of bytes) {
        step(byte);
        thirdLast = secondLast;
        secondLast = previous;
        previous = byte;
        offset++;
      }
      return found;
    },
    end() {
      found = [];
      if (pendingHeader !== NONE) settleHeader(false);
      if (pendingDollar !== NONE && firstOfLine === pendingDollar) cut(NONE, endBefore);
      cut(NONE);
      return found;
    },
    messageStart: () => (start === NONE ? offset : start),
  };
}

function twoDigits(tens: number, ones: number): number {
  const number = (tens - 0x30) * 10 + ones - 0x30;
  return tens >= 0x30 && tens <= 0x39 && ones >= 0x30 && ones <= 0x39 ? number : 0;
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function isByteOrderMark(byte: number): boolean {
  return byte === 0xef || byte === 0xbb || byte === 0xbf;
}

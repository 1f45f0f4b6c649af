/** Maps places in decoded text to bytes of the input. */

/** How wide a UTF-16 unit of the decoded text is in the input: `1` or `2` bytes always, or as UTF-8 has it. */
export type UnitWidth = 1 | 2 | 'utf-8';

export interface ByteMap {
  /** The text decoded so far that may still be asked for, and the unit it starts at. */
  readonly text: string;
  readonly unit: number;
  /** Byte offset of a unit, counted from the start of the input. Cheap where units are asked for in ascending order. */
  byteAt(unit: number): number;
  /** Adds decoded text, and forgets what lies before the unit `keepFrom`. */
  push(text: string, keepFrom: number): void;
  /** Takes back the last units that were pushed. */
  retract(units: number): void;
}

/** A map for text whose first unit stands at the byte `start`. */
export function createByteMap(width: UnitWidth, start: number): ByteMap {
  // Where counting goes on from: the byte of a unit that has been asked for, and of the first one kept.
  let at = { unit: 0, byte: start };
  let first = at;

  function byteAt(target: number): number {
    if (width !== 'utf-8') return start + target * width;
    const { text, unit } = map;
    const from = target >= at.unit ? at : first;
    let byte = from.byte;
    for (let index = from.unit - unit; index < target - unit; index++) {
      const code = text.charCodeAt(index);
      // Each half of a surrogate pair stands for two of its four bytes.
      byte += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
    }
    at = { unit: target, byte };
    return byte;
  }

  function push(more: string, keepFrom: number): void {
    const { text, unit } = map;
    const from = Math.min(Math.max(keepFrom, unit), unit + text.length);
    first = { unit: from, byte: byteAt(from) };
    at = first;
    map.text = from - unit < text.length ? text.slice(from - unit) + more : more;
    map.unit = from;
  }

  function retract(units: number): void {
    map.text = map.text.slice(0, map.text.length - units);
  }

  const map = { text: '', unit: 0, byteAt, push, retract };
  return map;
}

/** Cells of British lists that hold several values: `1) Saudi Arabia 2) Qatar`, `(1)-(2) Indonesia`, `(a) one (b) two`. */

const FIRST = /^\(?(?:\d{1,2}|[a-z])\)/;
const MARKER = /(?:^|\s)\(?(?:\d{1,2}|[a-z])\)(?:\s?(?:-|to)\s?\(\d{1,2}\))*/;

/** The values of a cell without their numbers; the cell itself where it has none. */
export function numberedValues(cell: string): readonly string[] {
  const text = cell.trim();
  const values = FIRST.test(text) ? text.split(MARKER) : [text];
  return values.map((value) => value.trim().replace(/[,;]$/, '')).filter((value) => value !== '' && value !== '-');
}

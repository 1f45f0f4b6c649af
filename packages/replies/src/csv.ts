/** Writes rows for a spreadsheet. */

/** RFC 4180. What a spreadsheet would take for a formula has an apostrophe in front: names come from outside. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join()}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

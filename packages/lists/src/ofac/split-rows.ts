/**
 * Takes delimited text apart into rows of fields (RFC 4180): a scanner, because a list of many thousand rows spends most
 * of its time here.
 */

export interface SplitRows {
  /** All of one length. */
  readonly rows: readonly string[][];
  /** Why the text could not be read to its end. */
  readonly fault?: RowFault;
}

export interface RowFault {
  /** Number of the row, counted from 1. */
  readonly line: number;
  readonly detail: string;
}

/** A quoted field may hold delimiters, line ends and doubled quotes. Lines without anything are passed over. */
export function splitRows(text: string, delimiter: string): SplitRows {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const fault = (detail: string): SplitRows => ({ rows, fault: { line: rows.length + 1, detail } });
  /** The next line end, kept until the scan has passed it. */
  let lineEnd = -1;
  while (at < text.length) {
    let end: number;
    if (text[at] === '"') {
      end = closingQuote(text, at + 1);
      if (end < 0) return fault('A quoted field has no end.');
      const field = text.slice(at + 1, end);
      row.push(field.includes('"') ? field.replaceAll('""', '"') : field);
      end += 1;
      if (end < text.length && !endsField(text, end, delimiter))
        return fault('A quoted field goes on after its quote.');
    } else {
      if (lineEnd < at) lineEnd = indexOrEnd(text, '\n', at);
      end = Math.min(indexOrEnd(text, delimiter, at), lineEnd);
      const isLast = end === lineEnd;
      if (isLast && text[end - 1] === '\r' && end > at) end -= 1;
      const field = text.slice(at, end);
      if (field.includes('"')) return fault('There is a quote in a field that is not quoted.');
      if (isLast && field === '' && row.length === 0) {
        at = lineEnd + 1;
        continue;
      }
      row.push(field);
    }
    if (text[end] === delimiter) {
      at = end + 1;
      // Nothing stands after the last delimiter of the text.
      if (at < text.length) continue;
      row.push('');
    }
    if (rows[0] && row.length !== rows[0].length) {
      return fault(`The row has ${row.length} fields and the first has ${rows[0].length}.`);
    }
    rows.push(row);
    row = [];
    at = end + (text[end] === '\r' ? 2 : 1);
  }
  return { rows };
}

/** Where the quote is that ends a field; two quotes are one that belongs to it. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endsField(text: string, at: number, delimiter: string): boolean {
  return text[at] === delimiter || text[at] === '\n' || (text[at] === '\r' && (text[at + 1] ?? '\n') === '\n');
}

function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

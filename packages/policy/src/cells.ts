/** What a table writes in a cell: a text that stands for several values, or for parts of one. */

/** What the text of a cell means; what cannot be told stays text, which the check of the record refuses. */
export type Cell = (text: string) => unknown;

/** A row of a table as the record it stands for: empty cells are absent, and `cap.amount` is a part of `cap`. */
export function recordFrom(row: unknown, cells: ReadonlyMap<string, Cell>): unknown {
  if (!isObject(row)) return row;
  const record = new Map<string, unknown>();
  for (const [column, content] of Object.entries(row)) {
    if (typeof content === 'string' && content.trim() === '') continue;
    const value: unknown = typeof content === 'string' ? (cells.get(column) ?? asWritten)(content.trim()) : content;
    const [whole = '', part] = column.split('.', 2);
    record.set(whole, part === undefined ? value : { ...partsOf(record.get(whole)), [part]: value });
  }
  return Object.fromEntries(record);
}

/** Values with `;` between them. */
export function several(text: string): string[] {
  return text
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** `a:b`, several of them, as objects of which these are the members; the last may hold colons. */
export function joined(...members: readonly string[]): Cell {
  return (text) =>
    several(text).map((one) => {
      const parts = one.split(':');
      const values = [...parts.slice(0, members.length - 1), parts.slice(members.length - 1).join(':')];
      return Object.fromEntries(members.flatMap((member, at) => (values[at] ? [[member, values[at].trim()]] : [])));
    });
}

/** `yes` or `no`. */
export function yesOrNo(text: string): boolean | string {
  return text === 'yes' || text === 'no' ? text === 'yes' : text;
}

function asWritten(text: string): string {
  return text;
}

function partsOf(value: unknown): object {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

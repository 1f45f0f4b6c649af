/** Aliases that stand in one cell: `Alpha Trading Co., Ltd., Beta LLC`, `A; B`. */

/** What stands behind a comma and belongs to the name before it. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'ag co corp fze gmbh inc incorporated jsc limited llc llp ltd ooo pjsc plc pte pty sa sal sarl spa srl'.split(' '),
);

/** Semicolons separate where there are any, else commas that no legal form follows. */
export function splitAliases(cell: string): readonly string[] {
  const parts = cell.split(cell.includes(';') ? ';' : ',').map((part) => part.trim());
  const names: string[] = [];
  for (const part of parts) {
    const form = part.toLowerCase().replace(/[. ]/g, '');
    const before = names.pop();
    if (before === undefined) names.push(part);
    else if (LEGAL_FORMS.has(form)) names.push(`${before}, ${part}`);
    else names.push(before, part);
  }
  return names.filter((name) => name !== '');
}

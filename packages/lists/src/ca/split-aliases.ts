/** Aliases that stand in one cell: `Alpha Trading Co., Ltd., Beta LLC`, `A; B`, `A, Russian: Б`. */

import type { EntryKind } from '@interdict/model';
import { scriptOf } from '../script.ts';

/** What stands behind a comma and belongs to the name before it. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'ag co corp fze gmbh inc incorporated jsc limited llc llp ltd ooo pjsc plc pte pty sa sal sarl spa srl'.split(' '),
);

/** The language of the name that follows. */
const LANGUAGE = /\b(?:Arabic|Belaruss?ian|Chinese|Farsi|Persian|Russian|Ukrainian) ?: ?/;

/** Between two names. */
const OR = /(?:^| )or /;

/** The same, but also within names of companies in Latin script. */
const AND = /(?:^| )and | ?\/ ?/;

export function splitAliases(cell: string, kind: EntryKind): readonly string[] {
  return cell
    .replace(/\s+/g, ' ')
    .split(LANGUAGE)
    .flatMap(separate)
    .flatMap((name) => name.split(OR))
    .flatMap((name) => (kind === 'person' || scriptOf(name) !== 'Latn' ? name.split(AND) : name))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Semicolons separate where there are any, else commas that no legal form follows. */
function separate(text: string): readonly string[] {
  const names: string[] = [];
  for (const part of text.split(text.includes(';') ? ';' : ',').map((each) => each.trim())) {
    const form = part.toLowerCase().replace(/[. ]/g, '');
    const before = names.pop();
    if (before === undefined) names.push(part);
    else if (LEGAL_FORMS.has(form)) names.push(`${before}, ${part}`);
    else names.push(before, part);
  }
  return names;
}

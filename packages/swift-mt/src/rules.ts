/** Rules between the fields of one payment, as the handbook's usage rules have them. A data table. */

/** `needs` and `forbids` tell of fields; `one-of` is a party that the payment must have. */
export interface Rule {
  /** The field that makes the rule hold, with `a` for any option; absent: always. */
  readonly when?: { readonly text: string; readonly tag: string; readonly value?: string };
  readonly demand: 'needs' | 'forbids' | 'one-of';
  readonly fields: readonly string[];
}

/** `when` is a field or a field with its value (`71A=OUR`). Empty: always. */
const ROWS: readonly (readonly [types: string, when: string, demand: Rule['demand'], fields: string])[] = [
  ['101 102 102STP 104 107 210 910', '', 'one-of', '50a 52a'],
  ['103 103STP 103REMIT', '55a', 'needs', '53a 54a'],
  ['101 103 103STP 103REMIT 202 202COV 205 205COV', '56a', 'needs', '57a'],
  ['103 103STP 103REMIT', '71A=OUR', 'forbids', '71F'],
  ['103 103STP 103REMIT', '71A=SHA', 'forbids', '71G'],
  ['103 103STP 103REMIT', '71A=BEN', 'needs', '71F'],
  ['103 103STP 103REMIT', '71A=BEN', 'forbids', '71G'],
];

function cause(text: string): Rule['when'] {
  const [tag = '', value] = text.split('=');
  return value === undefined ? { text, tag } : { text, tag, value };
}

const BY_TYPE = new Map<string, Rule[]>();
const ASKED = new Set<string>();
for (const [types, text, demand, names] of ROWS) {
  const when = text === '' ? undefined : cause(text);
  const fields = names.split(' ');
  const rule: Rule = when ? { when, demand, fields } : { demand, fields };
  for (const type of types.split(' ')) BY_TYPE.set(type, [...(BY_TYPE.get(type) ?? []), rule]);
  for (const tag of when ? [when.tag, ...fields] : fields) ASKED.add(tag);
}

/** The rules for a type. */
export function rulesOf(type: string): readonly Rule[] {
  return BY_TYPE.get(type) ?? [];
}

/** True for a field, or a number with `a`, that some rule is about. */
export function isAsked(tag: string): boolean {
  return ASKED.has(tag);
}

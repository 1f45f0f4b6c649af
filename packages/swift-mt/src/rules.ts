/** Rules between the fields of one payment, as the handbook's usage rules have them. A data table. */

/** `needs` and `forbids` tell of fields; `one-of` is a party that the payment must have. */
export interface Rule {
  readonly types: ReadonlySet<string>;
  /** A field number with `a` for any option, or a field with its value (`71A=OUR`). Empty: always. */
  readonly when: string;
  readonly demand: 'needs' | 'forbids' | 'one-of';
  readonly fields: readonly string[];
}

const ROWS: readonly (readonly [types: string, when: string, demand: Rule['demand'], fields: string])[] = [
  ['101 102 102STP 104 107 210 910', '', 'one-of', '50a 52a'],
  ['103 103STP 103REMIT', '55a', 'needs', '53a 54a'],
  ['101 103 103STP 103REMIT 202 202COV 205 205COV', '56a', 'needs', '57a'],
  ['103 103STP 103REMIT', '71A=OUR', 'forbids', '71F'],
  ['103 103STP 103REMIT', '71A=SHA', 'forbids', '71G'],
  ['103 103STP 103REMIT', '71A=BEN', 'needs', '71F'],
  ['103 103STP 103REMIT', '71A=BEN', 'forbids', '71G'],
];

export const RULES: readonly Rule[] = ROWS.map(([types, when, demand, fields]) => ({
  types: new Set(types.split(' ')),
  when,
  demand,
  fields: fields.split(' '),
}));

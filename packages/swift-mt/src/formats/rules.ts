/** Rules between the fields of one payment, as the handbook's usage rules have them. A data table. */

/** A field that a rule is about: as written, with `a` for any option, and its place in {@link askedBy}. */
export interface Asked {
  readonly name: string;
  readonly index: number;
}

/** `needs` and `forbids` tell of fields; `one-of` is a party that the payment must have. */
export interface Rule {
  /** What makes the rule hold, a field or one with a certain value; undefined: always. */
  readonly when: (Asked & { readonly text: string; readonly value: string | undefined }) | undefined;
  readonly demand: 'needs' | 'forbids' | 'one-of';
  readonly fields: readonly Asked[];
}

/** `when` is a field or a field with its value (`71A=OUR`). Empty: always. */
const ROWS: readonly (readonly [types: string, when: string, demand: Rule['demand'], fields: string])[] = [
  ['101 104 107', '', 'one-of', '50A 50F 50G 50H 50K'],
  ['102 102STP', '', 'one-of', '50a'],
  ['210 910', '', 'one-of', '50a 52a'],
  ['103 103STP 103REMIT', '55a', 'needs', '53a 54a'],
  ['101 103 103STP 103REMIT 202 202COV 205 205COV', '56a', 'needs', '57a'],
  ['103 103STP 103REMIT', '71A=OUR', 'forbids', '71F'],
  ['103 103STP 103REMIT', '71A=SHA', 'forbids', '71G'],
  ['103 103STP 103REMIT', '71A=BEN', 'needs', '71F'],
  ['103 103STP 103REMIT', '71A=BEN', 'forbids', '71G'],
];

const ASKED = new Map<string, Asked>();

function asked(name: string): Asked {
  const known = ASKED.get(name) ?? { name, index: ASKED.size };
  ASKED.set(name, known);
  return known;
}

function cause(text: string): Rule['when'] {
  if (text === '') return undefined;
  const [tag = '', value] = text.split('=');
  const { name, index } = asked(tag);
  return { name, index, text, value };
}

const BY_TYPE = new Map<string, Rule[]>();
for (const [types, text, demand, names] of ROWS) {
  const fields = names.split(' ').map(asked);
  const rule: Rule = { when: cause(text), demand, fields };
  for (const type of types.split(' ')) BY_TYPE.set(type, [...(BY_TYPE.get(type) ?? []), rule]);
}

/** The rules for a type. */
export function rulesOf(type: string): readonly Rule[] {
  return BY_TYPE.get(type) ?? NONE;
}

const NONE: readonly never[] = [];

/** One place for each field that the rules ask for. */
export const NOTHING_FOUND: readonly undefined[] = Array.from(ASKED, () => undefined);

/** By full tag, the fields of the rules it stands for. */
const ASKED_BY: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from(ASKED.values(), ({ name }) => name.slice(0, 2)).flatMap((number) =>
    Array.from(' ABCDEFGHIJKLMNOPQRSTUVWXYZ', (option) => {
      const tag = (number + option).trim();
      return [tag, [tag, `${number}a`].flatMap((name) => ASKED.get(name)?.index ?? [])] as const;
    }),
  ),
);

/** The indexes under which the rules ask for a field; none for most fields. */
export function askedBy(tag: string): readonly number[] {
  return ASKED_BY.get(tag) ?? NONE;
}

/**
 * No blind spot in SWIFT MT: a name is planted into every part of every field of every type in the catalogue, and into
 * every tag of the headers, and must come out as a subject with the right role at the right place. What cannot hold a
 * name is in the reviewed table `EXEMPT`, each with its reason.
 */

import { subjectsOf, type Subject } from '@interdict/model';
import { CATALOGUE, formatOf, readMt, type FormatPart, type MessageDefinition, type Row } from '@interdict/swift-mt';
import { describe, expect, test } from 'vitest';
import { FIELDS } from './swift-mt-fields.ts';

const NAME = 'QORBANI ZADEH';
const BIC = 'BMJIIRTHXXX';

/** Parts that are not screened where they have the form of the standard. */
const EXEMPT: Readonly<Record<string, string>> = {
  '3!a': 'currency code or another code of three letters',
  '3!c': 'code of three characters',
  '2!a': 'country code or mark of two letters',
  '1-2a': 'debit or credit mark',
  '1!a': 'mark of one letter',
  '1!x': 'sign',
  '6a': 'type of agreement',
};

interface Plant {
  readonly text: string;
  readonly value: string;
  /** The planted text is all of a line or element, so that the location must be exact. */
  readonly whole: boolean;
  readonly bic?: boolean;
}

/** Every way to plant something into a field, with the other parts filled in. */
function plantsFor(tag: string): Plant[] {
  const written =
    WRITTEN[tag] ?? (/^5[09]F$/.test(tag) ? WRITTEN['F'] : /^[589]\dJ$/.test(tag) ? WRITTEN['J'] : undefined);
  if (written) return written.map((template) => plant(template, NAME, !/^(?:WXYZ|NOT A LINE)/.test(template)));
  const format = formatOf(tag);
  if (!format) return [plant('\u0000', NAME, false)];
  const leaves = leavesOf(format.parts);
  return leaves.flatMap((leaf, index) => {
    if (!leaf.plantable || leaf.exempt) return [];
    const texts = leaves.map((other, at) => (at === index ? '\u0000' : other.sample));
    const text = leaf.bic ? BIC : NAME.slice(0, leaf.most).trim();
    const line = /^\u0000$/m.test(texts.join('').replaceAll('\r', ''));
    return [plant(texts.join(''), text, line || (leaf.alone && PARTY.test(tag)), leaf.bic)];
  });
}

/** Fields whose parts are values of their own, not just lines of a text. */
const PARTY = /^(?:25|4[12]|5|8|9[16])/;

function plant(template: string, text: string, whole: boolean, bic = false): Plant {
  return { text, value: template.replace('\u0000', text), whole, ...(bic ? { bic } : {}) };
}

/** Fields whose lines have an inner structure: by tag or by option, with the place to plant marked. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  F: [
    '/\u0000\r\n1/IRIS KALE',
    'CCPT/GB/\u0000\r\n1/IRIS KALE',
    'CUST/DE/\u0000/998\r\n1/IRIS KALE',
    'CUST/DE/ALFABANK/\u0000\r\n1/IRIS KALE',
    'WXYZ/DE/\u0000\r\n1/IRIS KALE',
    '/12\r\n1/\u0000',
    '/12\r\n1/IRIS KALE\r\n1/\u0000',
    '/12\r\n1/IRIS KALE\r\n\u0000',
    '/12\r\n1/IRIS KALE\r\n2/\u0000',
    '/12\r\n1/IRIS KALE\r\n2/A\r\n2/\u0000',
    '/12\r\n1/IRIS KALE\r\n3/GB/\u0000',
    '/12\r\n1/IRIS KALE\r\n3/\u0000',
    '/12\r\n1/IRIS KALE\r\n3/GB/BATH\r\n3/\u0000',
    '/12\r\n1/IRIS KALE\r\n4/\u0000',
    '/12\r\n1/IRIS KALE\r\n4/19700131\r\n5/GB/\u0000',
    '/12\r\n1/IRIS KALE\r\n6/DE/\u0000/998',
    '/12\r\n1/IRIS KALE\r\n6/DE/ALFABANK/\u0000',
    '/12\r\n1/IRIS KALE\r\n7/ES/\u0000',
    '/12\r\n1/IRIS KALE\r\n7/ES/1\r\n8/\u0000',
    '1/\u0000',
  ],
  J: [
    '/NAME/\u0000',
    '/ABIC/UKWN/NAME/\u0000',
    '/ADD1/\u0000',
    '/ADD2/\u0000',
    '/CITY/\u0000',
    '/ACCT/\u0000',
    '/LEIC/\u0000',
  ],
  '60F': [],
  '60M': [],
  '62F': [],
  '62M': [],
  '61': [
    '2604010401C100,NTRF\u0000',
    '2604010401C100,NTRFREF//\u0000',
    '2604010401C100,NTRFREF\r\n\u0000',
    '260401    RD100,NMSC\u0000',
    'NOT A LINE \u0000',
  ],
};

interface Leaf {
  readonly sample: string;
  readonly plantable: boolean;
  readonly most: number;
  readonly exempt: boolean;
  readonly alone: boolean;
  readonly bic?: boolean;
}

function leavesOf(parts: readonly FormatPart[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    if (isBicAt(parts, at)) {
      leaves.push({ sample: 'ALFADEFF', plantable: true, most: 11, exempt: false, alone: true, bic: true });
      at += 3;
    } else if (part.kind === 'literal') leaves.push(fixed(part.text));
    else if (part.kind === 'line-break') leaves.push(fixed('\r\n'));
    else if (part.kind === 'optional') leaves.push(...leavesOf(part.parts));
    else if (part.lines === 1) leaves.push(leafOf(part.type, part.least, part.most));
    else {
      for (let line = 0; line < Math.min(part.lines, 8); line++) {
        if (line > 0) leaves.push(fixed('\r\n'));
        leaves.push(leafOf(part.type, part.least, part.most));
      }
    }
  }
  return leaves;
}

function fixed(sample: string): Leaf {
  return { sample, plantable: false, most: 0, exempt: true, alone: false };
}

function leafOf(type: string, least: number, most: number): Leaf {
  const key = least === most ? `${most}!${type}` : least === 1 ? `${most}${type}` : `${least}-${most}${type}`;
  const samples: Readonly<Record<string, string>> = { '6!n': '260401', '8!n': '20260401', '3!a': 'EUR', '1!a': 'D' };
  const filler = type === 'd' ? '5,' : type === 'n' ? '1'.repeat(least) : 'A'.repeat(Math.max(least, 1));
  return {
    sample: samples[key] ?? filler,
    plantable: !['n', 'd', 'h'].includes(type),
    most,
    exempt: key in EXEMPT,
    alone: most >= 14 && type !== 'c',
  };
}

function isBicAt(parts: readonly FormatPart[], at: number): boolean {
  return [4, 2, 2].every((length, index) => {
    const part = parts[at + index];
    return part?.kind === 'component' && part.most === length && part.least === length;
  });
}

/** The text block with every mandatory field, and one field with a plant in it. */
function messageWith(definition: MessageDefinition, target: Row, tag: string, value: string): string {
  const lines = definition.sequences.flatMap(({ rows, mandatory }) => {
    const hasTarget = rows.includes(target);
    if (!mandatory && !hasTarget) return [];
    return rows
      .filter((row) => row === target || row.mandatory)
      .map((row) => (row === target ? `:${tag}:${value}` : `:${row.tags[0] ?? ''}:${sampleOf(row.tags[0] ?? '')}`));
  });
  const type = definition.type.replace(/^n/, '1').slice(0, 3);
  const flag = /^\d{3}(STP|COV|REMIT)$/.exec(definition.type)?.[1];
  return `{1:F01ALFADEFFAXXX0123456789}{2:I${type}BETAUS33XXXXN}${flag ? `{3:{119:${flag}}}` : ''}{4:\r\n${lines.join('\r\n')}\r\n-}`;
}

function sampleOf(tag: string): string {
  if (tag === '11S') return '103\r\n260401';
  if (/^5[09]F$/.test(tag)) return '1/IRIS KALE';
  if (/^[589]\dJ$/.test(tag)) return '/NAME/IRIS';
  const format = formatOf(tag);
  return (
    leavesOf(format?.parts ?? [])
      .map((leaf) => leaf.sample)
      .join('') || 'X'
  );
}

function subjectsIn(text: string): Subject[] {
  return readMt(new TextEncoder().encode(text)).payments.flatMap(subjectsOf);
}

/** Roles a subject of the field may have, by what the catalogue says the field is for. */
function rolesOf({ use }: Row): RegExp {
  const role = `(?:underlying\\.)?${use.name}`;
  if (use.kind === 'party' || use.kind === 'agent' || use.kind === 'account')
    return new RegExp(`^${role}(?:\\.related)?$`);
  if (use.kind === 'reference') return /^(?:underlying\.)?reference$/;
  if (use.kind === 'text') return new RegExp(`^${role}$`);
  if (use.kind === 'entry') return /^(?:reference|narrative|unrecognised)$/;
  if (use.kind === 'details') return /^(?:remittance|narrative)$/;
  return /^(?:underlying\.)?unrecognised$/;
}

/** The lines of the catalogue as the register of fields writes them, sorted. */
function catalogueLines(): string[] {
  return CATALOGUE.flatMap(({ type, sequences }) =>
    sequences.flatMap(({ id, rows }) =>
      rows.map(({ tags: [first = '', ...more], mandatory, repeats, use }) => {
        const options = [first, ...more].map((tag) => tag.slice(2) || '-').join('');
        const place = `${type}${id === '' ? '' : `/${id}`}`;
        const said = `${first.slice(0, 2)} ${use.kind} ${use.name}`.trim();
        return `${said} ${place}:${options}${mandatory ? '!' : ''}${repeats ? '*' : ''}`;
      }),
    ),
  ).toSorted();
}

test('the catalogue has every line of the register of fields, and no other', () => {
  const lines = FIELDS.trim()
    .split(/\n(?! )/)
    .flatMap((entry) => {
      const [use = '', ...places] = entry.split('\n');
      return places.flatMap((line) => line.trim().split(' ')).map((place) => `${use} ${place}`);
    });
  expect(catalogueLines()).toEqual(lines.toSorted());
});

describe.each(CATALOGUE.map((definition) => [definition.type, definition] as const))('MT %s', (_, definition) => {
  const rows = definition.sequences.flatMap(({ id, rows: of }) => of.map((row) => ({ id, row })));
  const cases = rows.flatMap(({ id, row }) =>
    row.tags.flatMap((tag) =>
      plantsFor(tag).map((planted, index) => ({ name: `${id}/${tag} #${index}`, row, tag, planted })),
    ),
  );

  test.each(cases)('$name', ({ row, tag, planted }) => {
    const text = messageWith(definition, row, tag, planted.value);
    const found = subjectsIn(text).filter(({ value, location, role }) => {
      const slice = text.slice(location.start, location.end);
      const exact = planted.whole
        ? value === planted.text && slice === value
        : slice.includes(planted.text) && value.includes(planted.text);
      return exact && rolesOf(row).test(role);
    });
    expect(found).not.toEqual([]);
    if (!planted.bic) return;
    const country = subjectsIn(text).filter(
      ({ kind, value, role }) => kind === 'country' && value === 'IR' && rolesOf(row).test(role),
    );
    expect(country).not.toEqual([]);
  });
});

describe('headers and what stands between the blocks', () => {
  const body = '{4:\r\n:20:REF\r\n:21:REL\r\n:79:TEXT\r\n-}';
  const head = '{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN}';
  const block3 = ['103', '113', '108', '119', '423', '106', '424', '111', '121', '115', '165', '433', '434', '999'];
  const block5 = ['CHK', 'MAC', 'PAC', 'ENC', 'TNG', 'PDE', 'PDM', 'DLM', 'MRF', 'SYS', 'XYZ'];
  const blockS = ['SAC', 'COP', 'SPD', 'FAC', 'MDG', 'REF', 'XYZ'];
  const cases: [text: string, role: RegExp][] = [
    ...block3.map((tag): [string, RegExp] => [`${head}{3:{${tag}:${NAME}}}${body}`, /^header$/]),
    ...block5.map((tag): [string, RegExp] => [`${head}${body}{5:{${tag}:${NAME}}}`, /^header$/]),
    ...blockS.map((tag): [string, RegExp] => [`${head}${body}{S:{${tag}:${NAME}}}`, /^header$/]),
    [`${head}${body}{X:${NAME}}`, /^header$/],
    [`${head}${body}{X:{ABC:${NAME}}}`, /^header$/],
    [`{1:F01ALFADEFFAXXX${NAME}}{2:I199BETAUS33XXXXN}${body}`, /^header$/],
    [`{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN${NAME}}${body}`, /^header$/],
    [`{1:F21ALFADEFFAXXX0123456789}{4:{177:2604011200}{451:0}{108:${NAME}}}${head}${body}`, /^header$/],
    [`${NAME}\r\n${head}${body}`, /^unrecognised$/],
    [`${head}${NAME}${body}`, /^unrecognised$/],
    [`${head}${body}${NAME}`, /^unrecognised$/],
    [`${head}{3:{108:A}${NAME}}${body}`, /^unrecognised$/],
    [`${head}{3:${NAME}{108:A}}${body}`, /^(?:unrecognised|header)$/],
    [`${head}{4:${NAME}\r\n:20:REF\r\n-}`, /^unrecognised$/],
    [`${head}${body}{4:\r\n:59:${NAME}\r\n-}`, /^party$/],
    [`{1:F01ALFADEFFAXXX0123456789}{2:I515BETAUS33XXXXN}{4:\r\n:59:${NAME}\r\n-}`, /^party$/],
    [`{1:F01ALFADEFFAXXX0123456789}{2:I515BETAUS33XXXXN}{4:\r\n:99Z:${NAME}\r\n-}`, /^unrecognised$/],
    [`${head}{4:\r\n:20:REF\r\n:79:TEXT\r\n:57D:/1\r\n${NAME}\r\n-}`, /^agent$/],
    [NAME, /^unrecognised$/],
    [`{4:{177:${NAME}}}`, /^header$/],
  ];

  test.each(cases)('%j', (text, role) => {
    const found = subjectsIn(text).filter(
      ({ value, location, role: own }) =>
        value === NAME && text.slice(location.start, location.end) === NAME && role.test(own),
    );
    expect(found).not.toEqual([]);
  });

  test.each([
    ['sender', `{1:F01BMJIIRTHAXXX0123456789}{2:I199BETAUS33XXXXN}${body}`],
    ['receiver', `{1:F01ALFADEFFAXXX0123456789}{2:I199BMJIIRTHXXXXN}${body}`],
    ['sender', `{1:F01ALFADEFFAXXX0123456789}{2:O1991200260401BMJIIRTHAXXX01234567892604011201N}${body}`],
    ['receiver', `{1:F01BMJIIRTHAXXX0123456789}{2:O1991200260401ALFADEFFAXXX01234567892604011201N}${body}`],
  ])('the bank of a terminal address as %s', (role, text) => {
    const found = subjectsIn(text).filter((subject) => subject.role === role);
    expect(found.map(({ kind, value }) => [kind, value])).toEqual([
      ['bic', BIC],
      ['country', 'IR'],
    ]);
    for (const { location } of found) expect(text.slice(location.start, location.end)).toMatch(/^BMJIIRTH.XXX$/);
  });

  const reference = '260401BMJIIRTHAXXX0123456789';
  const system = '{1:F01ALFADEFFAXXX0123456789}{2:O0121200260401SWHQBEBBXXXX01234567892604011201S}';
  const ack = '{1:F21BMJIIRTHAXXX0123456789}{4:{177:2604011200}{451:0}}';
  test.each([
    ['original.sender', '3/106', `${head}{3:{106:${reference}}}${body}`],
    ['original.sender', '3/106[2]', `${head}{3:{106:}{106:${reference}}}${body}`],
    ['original.sender', '5/PDE', `${head}${body}{5:{PDE:1201${reference}}}`],
    ['original.receiver', '5/PDM', `${head}${body}{5:{PDM:1201${reference}}}`],
    ['original.sender', '5/MRF', `${head}${body}{5:{MRF:2604011201${reference}}}`],
    ['original.sender', '5/SYS', `${head}${body}{5:{SYS:1201${reference}}}`],
    ['original.sender', '4/106', `${system}{4:{106:${reference}}}`],
    ['original.receiver', '4/107', `${system}{4:{107:${reference}}}`],
    ['original.receiver', '4/102', `${system}{4:{102:BMJIIRTHAXXX}}`],
    ['acknowledgement.receiver', '1', `${ack}${head}${body}`],
    ['acknowledgement.receiver', '1', ack],
    ['original.sender', '3/106', `${head}{3:{106:260401BMJIIRTHAXXX}}${body}`],
    ['original.sender', '5/PDE', `${head}${body}{5:{PDE:260401 bmjiirthxxx 0123}}`],
    ['original.sender', '5/MRF', `${head}${body}{5:{MRF:BMJIIRTH0123456789}}`],
  ])('the bank in a reference as %s in %s', (role, path, text) => {
    const found = subjectsIn(text).filter((subject) => subject.role === role);
    expect(found.map(({ kind, value, location }) => [kind, value.slice(0, 8), location.path])).toEqual([
      ['bic', 'BMJIIRTH', path],
      ['country', 'IR', path],
    ]);
    for (const { location } of found) expect(text.slice(location.start, location.end)).toMatch(/^BMJIIRTH(?:.?XXX)?$/i);
  });
});

describe('banks named in texts', () => {
  const head = '{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}{4:\r\n:20:A\r\n:50K:IRIS KALE\r\n:59:TOM ALDER\r\n';
  test.each([
    `:70:${BIC}`,
    `:72:/ACC/${BIC}`,
    `:72:/INS/${BIC}`,
    `:72:/INTA/${BIC}`,
    ':77B:/BENEFRES/IR//SWIFT BMJIIRTH',
    ':72:/REC/MIR 260401BMJIIRTHAXXX0123456789',
    ':72:/REC/OF 260401 BMJIIRTHAXXX 0123 456789',
    ':70:(O1031200260401BMJIIRTHAXXX01234567892604011201N)',
    ':70:I103BMJIIRTHXXXXN',
    ':70:F01BMJIIRTHAXXX0123456789',
  ])('%s', (field) => {
    const kinds = subjectsIn(`${head}${field}\r\n-}`).filter(
      ({ value }) => value.startsWith('BMJIIRTH') || value === 'IR',
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['bic', 'country']));
  });
});

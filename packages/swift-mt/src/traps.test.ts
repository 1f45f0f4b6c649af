/** What senders get wrong, and what they do to get past a filter. Numbers are those of the list of traps in the docs. */

import { readInFull, subjectsOf, type Issue, type Payment, type Subject } from '@interdict/model';
import { assert, constantFrom, integer, property, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesIn } from './syntax/split.ts';
import { readMt } from './read.ts';

const HEAD = '{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}';
const START = ':20:REF1\n:23B:CRED\n:32A:260401EUR1,\n';
const NAME = 'QORBANI ZADEH';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
}

function mt103(fields: string): Uint8Array {
  return bytes(`${HEAD}{4:\n${START}${fields}\n-}`);
}

const ORDERING = ':50K:IRIS KALE\n';
const REST = ':59:TOM ALDER\n:71A:SHA';

interface Read {
  readonly payment: Payment;
  readonly subjects: Subject[];
  readonly issues: readonly Issue[];
  readonly codes: string[];
}

function read(message: Uint8Array): Read {
  const { payments, issues } = readMt(message);
  const [payment] = payments;
  if (!payment) throw new Error('no payment');
  return { payment, issues, codes: issues.map(({ code }) => code), subjects: payments.flatMap(subjectsOf) };
}

function values({ subjects }: Read, role: RegExp): string[] {
  return subjects.filter((subject) => role.test(subject.role)).map(({ value }) => value);
}

/** The texts in which `name` can be found, whatever its role. */
function mentions(result: Read, name = NAME): number {
  return result.subjects.filter(({ value }) => value.includes(name)).length;
}

describe('names over line ends (1, 12, 22)', () => {
  test.each(Array.from({ length: 16 }, (_, index) => 20 + index))(
    'a name re-wrapped at column %i reads whole',
    (column) => {
      const name = 'VOLGA STEEL TRADING AND SHIPPING COMPANY OF THE NORTHERN SEAS';
      const lines = name.match(new RegExp(`.{1,${column}}`, 'g'))?.map((line) => line.trimEnd()) ?? [];
      for (const field of ['50K:/12\n', '59:', '50K:', '57D:', '52D:/1\n']) {
        const result = read(mt103(`:${field}${lines.join('\n')}\n${field.startsWith('50') ? '' : ORDERING}`.trimEnd()));
        const squeezed = result.subjects.map(({ value }) => value.replaceAll(' ', ''));
        expect(squeezed).toContain(name.replaceAll(' ', ''));
      }
    },
  );

  test('a word cut at column 35 is found in one reading, a lost blank in the other', () => {
    const cut = read(mt103(`:50K:AAAAAAAAAA BBBBBBBBBB CCCCCC QORBAN\nI ZADEH\n${REST}`));
    expect(mentions(cut)).toBeGreaterThan(0);
    const blank = read(mt103(`:50K:AAAAAAAAAA BBBBBBBBBB CCCCCCC QORBANI\nZADEH\n${REST}`));
    expect(mentions(blank)).toBeGreaterThan(0);
  });

  test('the offsets of a name over two lines span both', () => {
    const message = mt103(`:50K:AAAAAAAAAA BBBBBBBBBB CCCCCC QORBAN\nI ZADEH\n${REST}`);
    const { payment } = read(message);
    const [first] = payment.parties[0]?.names ?? [];
    expect(new TextDecoder().decode(message.slice(first?.location.start, first?.location.end))).toBe(
      'AAAAAAAAAA BBBBBBBBBB CCCCCC QORBAN\r\nI ZADEH',
    );
  });

  test('a plus at the end says that a name was cut', () =>
    expect(read(mt103(`:50K:NORTHWIND TRADING+\n${REST}`)).codes).toContain('value-truncated'));

  test.each<[broken: string, names: readonly string[]]>([
    [
      'MERCANTILE DISTRIBUTION COMPANY\nINTERNATIONAL',
      ['MERCANTILE DISTRIBUTION COMPANY', 'MERCANTILE DISTRIBUTION COMPANY INTERNATIONAL'],
    ],
    ['MERCANTILE DISTRIBUTION COMPANY\nINT\nPARIS', ['MERCANTILE DISTRIBUTION COMPANY']],
    [
      'MERCANTILE DISTRIBUTION COMPANY\n12345 PARIS',
      ['MERCANTILE DISTRIBUTION COMPANY', 'MERCANTILE DISTRIBUTION COMPANY 12345 PARIS'],
    ],
    [
      'MERCANTILE DISTRIBUTION COMPANY\nINTERNATIONALES FORSCHUNGSZENTRUM\nNORD',
      [
        'MERCANTILE DISTRIBUTION COMPANY',
        'MERCANTILE DISTRIBUTION COMPANY INTERNATIONALES FORSCHUNGSZENTRUM',
        'MERCANTILE DISTRIBUTION COMPANY INTERNATIONALES FORSCHUNGSZENTRUM NORD',
      ],
    ],
  ])('a line whose first word had no room on the one before may be name: %j', (broken, names) => {
    const { subjects } = read(mt103(`:50K:/1\n${broken}\n${REST}`));
    const found = subjects.filter(({ kind, role }) => kind === 'name' && role === 'debtor').map(({ value }) => value);
    expect(found).toEqual(names);
  });

  test.each(['NOTPROVIDED', '/NOTPROVIDED\nUNKNOWN'])('%j is no name', (text) => {
    const result = read(mt103(`:50K:${text}\n${REST}`));
    expect(result.codes).toContain('dummy-value');
    expect(values(result, /^debtor/)).toEqual([]);
  });

  test.each(Array.from({ length: 9 }, (_, before) => `${'A'.repeat(before)} 0735 2743 5478`.trim()))(
    'groups of four digits may be a name, wherever they stand: %s',
    (name) => {
      expect(read(mt103(`:50K:${name}\n${REST}`)).codes).toContain('telegraphic-code');
      expect(read(mt103(`:50K:${name} B\n${REST}`)).codes).toContain('telegraphic-code');
      expect(read(mt103(`:50K:${name}9\n${REST}`)).codes).not.toContain('telegraphic-code');
    },
  );
});

describe('names where no name belongs (2, 3, 4, 17)', () => {
  test.each([
    `:50K:IRIS KALE\nC/O ${NAME}\n${REST}`,
    `:50K:/${NAME}\nIRIS KALE\n${REST}`,
    `${ORDERING}:53B:${NAME}\n${REST}`,
    `${ORDERING}:57D:ALFA BANK\n${NAME}\n${REST}`,
    `:23E:PHON/${NAME}\n${ORDERING}${REST}`,
    `${ORDERING}:59:TOM ALDER\n:70:${NAME}\n:71A:SHA`,
    `${ORDERING}${REST}\n:72:/BNF/${NAME}`,
    `${ORDERING}${REST}\n:72:/ACC/FOR\n//${NAME}`,
    `${ORDERING}${REST}\n:77B:/BENEFRES/GB//${NAME}`,
    `${ORDERING}:59:TOM ALDER\n:71A:${NAME}`,
    `${ORDERING}${REST}\n:26T:${NAME}`,
    `${ORDERING}${REST}\n:13C:/${NAME}/1200+0100`,
    `${ORDERING}${REST}\n:36:${NAME}`,
    `${ORDERING}${REST}\n:99Z:${NAME}`,
  ])('%j', (fields) => expect(mentions(read(mt103(fields)))).toBeGreaterThan(0));

  test('an account number without slash in front of the name', () => {
    const { payment, codes } = read(mt103(`${ORDERING}:59:GB33BUKB20201555555555\nTOM ALDER\n:71A:SHA`));
    expect(codes).toContain('account-without-slash');
    expect(payment.parties[1]).toMatchObject({
      names: [{ value: 'TOM ALDER' }],
      accounts: [{ iban: 'GB33BUKB20201555555555' }],
    });
  });

  test.each(['GB33.BUKB.2020.1555.5555.55', 'IBAN GB33 BUKB 2020 1555 5555 55 EUR'])('the IBAN %j', (line) =>
    expect(read(mt103(`${ORDERING}:59:${line}\nTOM ALDER\n:71A:SHA`)).payment.parties[1]).toMatchObject({
      names: [{ value: 'TOM ALDER' }],
      accounts: [{ iban: 'GB33BUKB20201555555555' }],
    }),
  );

  test.each(['IR.46 INDUSTRIES LIMITED', 'M.V.26 ESMAIL KHATIB', 'NO38 ESMAIL KHATIB', 'k.p.60 import export co'])(
    'a name that has the check digits of an IBAN: %j',
    (line) => {
      const { payment, codes } = read(mt103(`${ORDERING}:59:${line}\nBATH\n:71A:SHA`));
      expect(payment.parties[1]).toMatchObject({ names: [{ value: line }], accounts: [] });
      expect(codes).not.toContain('account-without-slash');
    },
  );

  test('an IBAN with blanks', () =>
    expect(
      read(mt103(`${ORDERING}:59:/GB33 BUKB 2020 1555 5555 55\nTOM ALDER\n:71A:SHA`)).payment.parties[1]?.accounts[0]
        ?.iban,
    ).toBe('GB33BUKB20201555555555'));
});

describe('the first line of a party field', () => {
  test.each<[string, Record<string, unknown>]>([
    [':57A:/D/0012345\nALFADEFF', { accounts: [{ id: { value: '0012345' } }], bic: { value: 'ALFADEFF' } }],
    [':57A:/D\nALFADEFF', { accounts: [], bic: { value: 'ALFADEFF' } }],
    [':57A://FW\nALFADEFF', { identifiers: [{ type: 'clearing', value: { value: 'FW' }, country: { value: 'US' } }] }],
    [
      ':57C://SC401000',
      { identifiers: [{ value: { value: '401000' }, issuer: { value: 'GBDSC' }, country: { value: 'GB' } }] },
    ],
    [
      ':57D://RU044525225\nVOLGA BANK',
      { identifiers: [{ country: { value: 'RU' } }], names: [{ value: 'VOLGA BANK' }] },
    ],
    [':57D://QQ12\nVOLGA BANK', { identifiers: [{ type: 'clearing', value: { value: 'QQ12' } }] }],
    [':57B:/0012345\nFRANKFURT', { address: { lines: [{ value: 'FRANKFURT' }] } }],
    [':57A:NO BIC HERE', { names: [{ value: 'NO BIC HERE' }] }],
    [':57A:alfadeff', { bic: { value: 'ALFADEFF' } }],
    [':57A:ALFADEFFAXXX', { bic: { value: 'ALFADEFFXXX' }, names: [{ value: 'ALFADEFFAXXX' }] }],
    [':57A:/1\nALFADEFFABER', { bic: { value: 'ALFADEFFBER' }, names: [{ value: 'ALFADEFFABER' }] }],
    [':57A:ALFADEFFX', { bic: { value: 'ALFADEFF' }, names: [{ value: 'ALFADEFFX' }] }],
    [':57A:ALFADEFFXX', { bic: { value: 'ALFADEFF' }, names: [{ value: 'ALFADEFFXX' }] }],
    [':57A:ALFADEFF.', { bic: { value: 'ALFADEFF' }, names: [{ value: 'ALFADEFF.' }] }],
    [':57J:/ABIC/ALFADEFFAXXX', { bic: { value: 'ALFADEFFXXX' }, readings: [{ value: 'ALFADEFFAXXX' }] }],
    [':57J:/ABIC/ALFADEFFX/CITY/BONN', { bic: { value: 'ALFADEFF' }, readings: [{ value: 'ALFADEFFX' }] }],
  ])('%j', (field, agent) => {
    const { payment } = read(mt103(`${ORDERING}${field}\n${REST}`));
    expect(payment.agents.find(({ role }) => role === 'creditorAgent')).toMatchObject(agent);
  });

  test.each([
    [':57D:ALFADEFFAXXX\n:59:TOM ALDER', ['ALFADEFFXXX']],
    [':57Z:ALFA BANK\nALFADEFFAXXX\n:59:TOM ALDER', ['ALFADEFFXXX']],
    [':53B:ALFADEFFAXXX\n:59:TOM ALDER', ['ALFADEFFXXX']],
    [':59:TOM ALDER\nALFADEFFAXXX', ['ALFADEFFXXX']],
    [':59F:1/TOM ALDER\n2/ALFADEFFAXXX', ['ALFADEFFXXX']],
    [':58D:ALFADEFFAXXX\n:59:TOM ALDER', ['ALFADEFFXXX']],
    [':57A:ALFADEFFAXXX\n:59:TOM ALDER', []],
    [':57D:ALFADEFF\nALFADEFFXXX\n:59:TOM ALDER', []],
  ])('the address of a terminal among its other lines is a bank: %j', (fields, banks) => {
    const { payment } = read(mt103(`${ORDERING}${fields}\n:71A:SHA`));
    const mentioned = payment.agents.filter(({ role }) => role === 'mentioned');
    expect(mentioned.map(({ bic }) => bic?.value)).toEqual(banks);
  });
});

function party(lines: string): Read {
  return read(mt103(`:50F:${lines}\n${REST}`));
}

describe('structured parties (18, 19)', () => {
  test('without identifier, more than four lines, lines without number, numbers out of order', () => {
    const result = party('1/IRIS KALE\n2/A\n2/B\n2/C\n2/D\n2/E\nMORE\n1/SECOND NAME');
    expect(values(result, /^debtor/)).toEqual(
      expect.arrayContaining(['IRIS KALE', 'SECOND NAME', 'A', 'B', 'C', 'D', 'E', 'MORE']),
    );
    expect(result.codes).toEqual(expect.arrayContaining(['line-not-numbered', 'lines-out-of-order']));
  });

  test.each([
    ['3/GB/BATH', 'GB', []],
    ['3/UK/BATH', 'GB', ['country-in-words']],
    ['3/PERSIA/BATH', 'IR', ['country-in-words']],
    ['3/QQ/BATH', undefined, ['country-unknown']],
    ['3/BATH', undefined, []],
  ])('the country of %j', (line, country, codes) => {
    const result = party(`/1\n1/IRIS KALE\n${line}`);
    expect(result.payment.parties[0]?.address?.country?.value).toBe(country);
    expect(result.codes).toEqual(codes);
  });

  test.each([
    ['3//IR', ['IR']],
    ['3/ / ir', ['IR']],
    ['3/QQ/IR', ['IR']],
    ['3/BATH/IR', ['IR']],
    ['3//BATH\n3/IR', ['IR']],
    ['3/GB/BATH\n3/IR', ['GB', 'IR']],
    ['3/GB/BATH\nIR\n3/CU', ['GB', 'IR', 'CU']],
    ['3/GB/IR', ['GB', 'IR']],
    ['3/GB/GB', ['GB', 'GB']],
    ['3/GB/BATH IR', ['GB']],
    ['3/GB/BATH\n3/QQ', ['GB']],
    ['3/GB/BATH\n3/IR/SHIRAZ', ['GB', 'IR']],
    ['3/GB/IR/SHIRAZ', ['GB', 'IR']],
    [' 3/IR/SHIRAZ', ['IR']],
    ['3/IRN/SHIRAZ', ['IR']],
  ])('every country of the address %j counts', (lines, countries) => {
    const { subjects, payment } = party(`/1\n1/IRIS KALE\n${lines}`);
    const found = subjects.filter(({ kind, role }) => kind === 'country' && role === 'debtor');
    expect(found.map(({ value }) => value)).toEqual(countries);
    expect(payment.parties[0]?.address?.country?.value).toBe(countries[0]);
  });

  test('a name in the lines of a birth is read as one', () =>
    expect(values(party('/1\n1/A\n4/IRIS\n5/KALE'), /^debtor$/)).toContain('IRIS KALE'));

  test('an identifier that goes on in line 8', () => {
    const { payment } = party('/1\n1/IRIS KALE\n3/GB/BATH\n7/ES/0000000\n8/0T');
    expect(payment.parties[0]?.identifiers.map(({ type, value }) => [type, value.value])).toEqual([
      ['national-id', '00000000T'],
    ]);
  });
});

describe('fields out of their place (7, 14, 15, 16)', () => {
  test('two fields 59 are two creditors', () => {
    const result = read(mt103(`${ORDERING}:59:TOM ALDER\n:59:${NAME}\n:71A:SHA`));
    expect(result.codes).toEqual(['field-repeated']);
    expect(result.payment.parties.map(({ role, names }) => [role, names[0]?.value])).toEqual(
      expect.arrayContaining([
        ['creditor', NAME],
        ['creditor', 'TOM ALDER'],
      ]),
    );
  });

  test('an option the type does not allow is read by its option', () => {
    const result = read(mt103(`:50L:${NAME}\n${REST}`));
    expect(result.codes).toEqual(['option-not-in-type']);
    expect(values(result, /^debtor$/)).toContain(NAME);
  });

  test('an empty field shifts nothing', () => {
    const result = read(mt103(`${ORDERING}:57A:\n:59:TOM ALDER\n:71A:SHA\n:72:`));
    expect(result.codes).toEqual(['field-empty', 'field-empty']);
    expect(values(result, /^creditor$/)).toContain('TOM ALDER');
  });

  test('a party that is missing holds the message', () => {
    const result = read(mt103(ORDERING));
    expect(result.issues.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, path])).toEqual([
      ['party-missing', '4/59a'],
    ]);
  });
});

describe('marks inside text (8, 9, 10, 11, 13)', () => {
  test.each([
    [`:70:A\n- ${NAME}`, 'remittance'],
    [`:70:A\n-5,00 ${NAME}`, 'remittance'],
    [`:70:A\n: ${NAME}`, 'remittance'],
    [`:70:A\n:A ${NAME}`, 'remittance'],
    [`:70:A} ${NAME}`, 'remittance'],
    [`:70:A {B ${NAME}`, 'remittance'],
  ])('%j stays in its field', (field, role) => {
    const result = read(mt103(`${ORDERING}:59:TOM ALDER\n${field}\n:71A:SHA`));
    expect(values(result, new RegExp(`^${role}$`)).some((value) => value.includes(NAME))).toBe(true);
    expect(values(result, /^creditor$/)).toContain('TOM ALDER');
  });

  test('a tag quoted in a narrative is a field and is screened', () => {
    const result = read(bytes(`${HEAD.replace('103', '199')}{4:\n:20:A\n:79:SEE\n:59:${NAME}\n-}`));
    expect(result.codes).toEqual(['field-not-in-type']);
    expect(values(result, /^party$/)).toContain(NAME);
  });

  test.each([
    [`${HEAD}{4:\n${START}${ORDERING}${REST}\n-}{4:\n:59:${NAME}\n-}`, 'several-text-blocks'],
    [`${HEAD}{4:\n${START}${ORDERING}${REST}\n-}${HEAD}{4:\n:59:${NAME}\n-}`, 'several-text-blocks'],
    [`${HEAD}{4:\n${START}${ORDERING}${REST}\n-}\n:59:${NAME}`, 'text-outside-blocks'],
    [`${HEAD}{4:\n${START}${ORDERING}${REST}\n:70:${NAME}`, 'block-not-closed'],
    [`${HEAD}{4:${NAME}\n${START}${ORDERING}${REST}\n-}`, 'text-outside-fields'],
    [`${HEAD}${NAME}{4:\n${START}${ORDERING}${REST}\n-}`, 'text-outside-blocks'],
    [`${HEAD}{3:{108:A}{4:\n${START}${ORDERING}:59:${NAME}\n:71A:SHA\n-}`, 'block-not-closed'],
  ])('%j is screened and held', (text, code) => {
    const result = read(bytes(text));
    expect(result.codes).toContain(code);
    expect(readInFull(result.issues)).toBe(false);
    expect(mentions(result)).toBeGreaterThan(0);
  });

  test.each<[change: string, from: string, to: string, code: string | undefined]>([
    ['lower case', ':50K:', ':50k:', 'tag-in-lower-case'],
    ['blanks in front', '\n:59:', '\n  :59:', 'tag-indented'],
    ['no line break at the start', '{4:\n', '{4:', undefined],
    ['no hyphen at the end', '-}', '}', 'terminator-malformed'],
    ['the end on the last line', '\n-}', '-}', 'terminator-malformed'],
    ['blanks in front of the end', '-}', '  -}', undefined],
    ['digits behind the end', '-}', '-}77', 'digits-after-message'],
    ['a byte order mark', '{1:', '\uFEFF{1:', undefined],
    ['comments in front', '{1:', '# 1\n{1:', 'text-before-message'],
    ['blocks on lines of their own', '}{', '}\n{', undefined],
  ])('tolerates %s', (_, from, to, code) => {
    const plain = `${HEAD}{4:\n${START}${ORDERING}${REST}\n-}`;
    const result = read(bytes(plain.replace(from, to)));
    expect(readInFull(result.issues)).toBe(true);
    expect(result.codes).toEqual(code === undefined ? [] : [code]);
    expect(values(result, /^(?:debtor|creditor)$/)).toEqual(values(read(bytes(plain)), /^(?:debtor|creditor)$/));
  });

  test.each(['\r\n', '\n', '\r'])('reads the same parties with line breaks %j', (lineBreak) => {
    const text = `${HEAD}{4:\n${START}:50K:/1\nIRIS KALE\nCORK IE\n${REST}\n-}`.replaceAll('\n', lineBreak);
    const result = read(new TextEncoder().encode(text));
    expect(result.codes).toEqual([]);
    expect(values(result, /^debtor$/)).toContain('IRIS KALE');
  });
});

/** The bytes of a text in a single-byte encoding. */
function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('encodings (21, 37)', () => {
  const text = `${HEAD}{4:\r\n:50K:ZOË MÜLLER\r\n-}`;

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['Windows-1252', latin(text)],
  ])('%s', (_, message) => {
    const { payments, issues } = readMt(message);
    const name = payments[0]?.parties[0]?.names[0];
    expect(name?.value).toBe('ZOË MÜLLER');
    const slice = message.slice(name?.location.start, name?.location.end);
    expect(slice).toEqual(message.slice(message.indexOf(0x5a, 60), message.indexOf(0x0d, 65)));
    expect(issues.filter(({ code }) => code === 'charset').map(({ offset, received }) => [offset, received])).toEqual([
      [(name?.location.start ?? 0) + 2, 'Ë'],
    ]);
  });

  test('both in one message', () => {
    const message = latin(`${HEAD}{4:\r\n:50K:ZO\u00CB\r\n:59:\u00D0\u0098\u00D0\u0092\u00D0\u0090\u00D0\u009D\r\n-}`);
    const { payments } = readMt(message);
    expect(payments[0]?.parties.map(({ names }) => names[0]?.value)).toEqual(['ZOË', 'ИВАН']);
  });

  test.each([
    ['UTF-16 with mark', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x31, 0])],
    ['UTF-16 without mark', Uint8Array.from([0x7b, 0, 0x31, 0, 0x3a, 0])],
  ])('%s is refused', (_, message) => {
    const { payments, issues } = readMt(message);
    expect(payments).toEqual([]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['encoding-not-supported', 'fatal']]);
  });

  test('EBCDIC is held', () =>
    expect(readInFull(readMt(Uint8Array.from([0xc0, 0xf1, 0x7a, 0xc6])).issues)).toBe(false));
});

describe('traffic that is not live (25, 26, 32)', () => {
  const message = `{4:\n${START}${ORDERING}${REST}\n-}`;
  test.each<[string, string, object]>([
    ['a training trailer', `${HEAD}${message}{5:{TNG:}}`, { test: true }],
    ['a test BIC', `${HEAD.replace('ALFADEFF', 'ALFADEF0')}${message}`, { test: true }],
    ['a test operation', `${HEAD}${message.replace('CRED', 'CRTS')}`, { test: true }],
    ['a possible duplicate', `${HEAD}${message}{5:{PDE:}}`, { possibleDuplicate: true }],
    ['a validation flag', `${HEAD}{3:{119:STP}}${message}`, { type: 'MT103STP', businessService: 'STP' }],
  ])('%s', (_, text, identification) => expect(read(bytes(text)).payment.message).toMatchObject(identification));

  test('an acknowledgement in front changes nothing', () => {
    const answered = read(bytes(`{1:F21ALFADEFFAXXX0123456789}{4:{177:2604011201}{451:0}}${HEAD}${message}`));
    expect(answered.codes).toEqual([]);
    expect(answered.payment.message).toMatchObject({ type: 'MT103', sender: 'ALFADEFFXXX' });
  });

  test('a refused message is read all the same', () =>
    expect(
      read(bytes(`{1:F21ALFADEFFAXXX0123456789}{4:{177:2604011201}{451:1}{405:T27}}${HEAD}${message}`)).codes,
    ).toEqual(['network-rejected']));

  test('a message behind the header of an acknowledgement is read', () => {
    const hidden = read(bytes(`{1:F21ALFADEFFAXXX0123456789}{4:\n${START}${ORDERING}:59:${NAME}\n:71A:SHA\n-}`));
    expect(hidden.payment.parties.map(({ role, names }) => [role, names[0]?.value])).toContainEqual(['creditor', NAME]);
  });

  test('an acknowledgement alone is no payment to hold', () => {
    const { payments, issues } = readMt(bytes('{1:F21ALFADEFFAXXX0123456789}{4:{177:2604011201}{451:0}}'));
    expect([payments[0]?.message.type, issues]).toEqual(['ACK', []]);
  });
});

describe('amounts (31)', () => {
  test.each([
    ['EUR1234,5', '1234.5', []],
    ['EUR1234,', '1234', []],
    ['EUR0,05', '0.05', []],
    ['EUR1.000,00', '1000.00', ['format-violated', 'amount-malformed']],
    ['EUR1,000.00', '1000.00', ['format-violated', 'amount-malformed']],
    ['EUR1,000,000', '1000000', ['format-violated', 'amount-malformed']],
    ['EUR1.000.000', '1000000', ['format-violated', 'amount-malformed']],
    ['EUR1000', '1000', ['format-violated', 'amount-malformed']],
    ['EUR 1000,', '1000', ['format-violated']],
    ['1000,EUR', undefined, ['format-violated', 'amount-malformed']],
  ])('%j', (text, amount, codes) => {
    const result = read(bytes(`${HEAD}{4:\n:20:A\n:23B:CRED\n:32A:260401${text}\n${ORDERING}${REST}\n-}`));
    expect([result.payment.amount?.amount, result.codes]).toEqual([amount, codes]);
  });
});

function partiesIn(text: string): string[][] {
  return Array.from(messagesIn(bytes(text)), ({ bytes: own }) => values(read(own), /^(?:debtor|creditor)/));
}

describe('laws', () => {
  test('the same parties in every container', () => {
    const message = `${HEAD}{4:\n${START}:50K:/1\nIRIS KALE\nCORK IE\n${REST}\n-}`;
    const once = partiesIn(message);
    const copies = [
      `${message}$\n`,
      `\u0001${message}\u0003   `,
      `{1:F21A}{4:{451:0}}${message}`,
      `${message}{5:{TNG:}}`,
    ];
    for (const text of copies) expect(partiesIn(text)).toEqual(once);
    expect(partiesIn(`${message}$${message}`)).toEqual([...once, ...once]);
  });

  const SAMPLE = mt103(
    `:50F:/1\n1/IRIS KALE\n3/GB/BATH\n:52A:ALFADEFF\n:57D:BANK\nTOWN\n:59:/1\n${NAME}\n:70:/INV/1\n:71A:SHA\n:72:/INS/ALFADEFF`,
  );

  test('a flipped byte never throws, and locations stay inside the message', () =>
    assert(
      property(integer({ min: 0, max: SAMPLE.length - 1 }), integer({ min: 0, max: 255 }), (at, byte) => {
        const message = SAMPLE.slice();
        message[at] = byte;
        const { payments } = readMt(message);
        for (const { location } of payments.flatMap(subjectsOf)) {
          expect(location.start).toBeGreaterThanOrEqual(0);
          expect(location.end).toBeLessThanOrEqual(message.length);
          expect(location.start).toBeLessThan(location.end);
        }
      }),
      { numRuns: 500 },
    ));

  test('a flipped byte outside the name never hides it', () => {
    const start = new TextDecoder().decode(SAMPLE).indexOf(NAME);
    assert(
      property(
        integer({ min: 0, max: SAMPLE.length - 1 }),
        constantFrom(0, 10, 13, 32, 36, 45, 47, 58, 65, 123, 125, 200),
        (at, byte) => {
          if (at >= start && at < start + NAME.length) return;
          const message = SAMPLE.slice();
          message[at] = byte;
          const { payments, issues } = readMt(message);
          const found = payments.flatMap(subjectsOf).some(({ value }) => value.includes(NAME));
          expect(found || !readInFull(issues)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('any bytes in the text are read', () =>
    assert(
      property(uint8Array({ maxLength: 200 }), (noise) => {
        const head = bytes(`${HEAD}{4:\n${START}:50K:`);
        readMt(Uint8Array.from([...head, ...noise]));
      }),
    ));
});

describe('a country at the end of an address', () => {
  test.each([
    ['SIOUX FALLS SD', undefined],
    ['LOS ANGELES CA', undefined],
    ['DOVER de', undefined],
    ['SD', 'SD'],
    ['KHARTOUM, SD', 'SD'],
    ['KHARTOUM,SD', 'SD'],
    ['KHARTOUM/SD', 'SD'],
    ['10115 BERLIN DE', 'DE'],
    ['TORONTO M5V 2T6 CA', 'CA'],
    ['TEHRAN IR', 'IR'],
    ['KHARTOUM SUDAN', 'SD'],
    ['3/IR/SHIRAZ', 'IR'],
    ['IR/SHIRAZ', 'IR'],
    ['CO/ALDER', undefined],
  ])('%s', (line, country) => {
    const { payment } = read(mt103(`:50K:IRIS KALE\n7 MILL LANE\n${line}\n${REST}`));
    expect(payment.parties.find(({ role }) => role === 'debtor')?.address?.country?.value).toBe(country);
  });
});

import { subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readMt } from './read.ts';

const PARTIES = ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:50K:/1\nIRIS KALE\n:59:/2\nTOM ALDER\n:71A:SHA\n';

/** The texts with the words `GUARD CORPS` side by side, and the bytes that they were written in. */
function joinedIn(type: string, fields: string): string[] {
  const written = `{1:F01ALFADEFFAXXX0123456789}{2:I${type}BETAUS33XXXXN}{3:{108:MUR 1}}{4:\r\n${fields.replaceAll('\n', '\r\n')}\r\n-}`;
  const { payments } = readMt(new TextEncoder().encode(written));
  return payments
    .flatMap(subjectsOf)
    .filter(({ value }) => value.includes('GUARD CORPS'))
    .map(({ role, value, location: { path, start, end } }) => {
      const bytes = written.slice(start, end).replaceAll('\r\n', '\n');
      return `${role} ${path}: ${value} <${bytes}>`;
    });
}

describe('a name that runs on', () => {
  test.each([
    [
      'in the next field',
      '103',
      `${PARTIES}:70:FOR THE GUARD\n:72:/REC/CORPS`,
      'remittance 4: FOR THE GUARD CORPS <FOR THE GUARD\n:72:/REC/CORPS>',
    ],
    [
      'in the field behind that',
      '103',
      `${PARTIES}:72:/REC/THE GUARD\n:77B:/ORDERRES/DE//CORPS`,
      'instruction 4: THE GUARD CORPS </REC/THE GUARD\n:77B:/ORDERRES/DE//CORPS>',
    ],
    [
      'behind the next code word',
      '103',
      `${PARTIES}:72:/ACC/PAY THE GUARD\n/REC/CORPS FAST`,
      'instruction 4/72: PAY THE GUARD CORPS FAST </ACC/PAY THE GUARD\n/REC/CORPS FAST>',
    ],
    [
      'in the next reference',
      '202',
      ':20:GUARD\n:21:CORPS\n:32A:260401EUR1,\n:58A:BETAUS33',
      'reference 4: GUARD CORPS <GUARD\n:21:CORPS>',
    ],
    [
      'behind the number of an account',
      '103',
      ':20:A\n:50K:/1\nIRIS KALE\n:59:/123 GUARD\nCORPS',
      'creditor 4/59: GUARD CORPS <GUARD\nCORPS>',
    ],
    ['from a reference', '199', ':20:A\n:21:GUARD\n:79:CORPS', 'narrative 4: GUARD CORPS <GUARD\n:79:CORPS>'],
    [
      'in the answer',
      '195',
      ':20:A\n:21:B\n:75:/1/THE GUARD\n:77A:CORPS',
      'narrative 4: THE GUARD CORPS </1/THE GUARD\n:77A:CORPS>',
    ],
    [
      'from an entry into its details',
      '940',
      ':20:A\n:25:1\n:28C:1\n:60F:C260401EUR1,\n:61:260401C1,NTRFX\nTHE GUARD\n:86:CORPS\n:62F:C260401EUR2,',
      'narrative 4/loop: THE GUARD CORPS <THE GUARD\n:86:CORPS>',
    ],
    [
      'from the account',
      '103',
      PARTIES.replace('/2\nTOM ALDER', '/GUARD\nCORPS'),
      'creditor 4/59: GUARD CORPS <GUARD\nCORPS>',
    ],
    [
      'in the town of 50F',
      '103',
      PARTIES.replace(':50K:/1\nIRIS KALE', ':50F:/1\n1/THE GUARD\n3/DE/CORPS OF'),
      'debtor 4/50F: THE GUARD CORPS OF <THE GUARD\n3/DE/CORPS OF>',
    ],
    [
      'a word in the name and one in the town',
      '103',
      PARTIES.replace(':59:/2\nTOM ALDER', ':59F:/2\n1/GUARD\n3/DE/CORPS'),
      'creditor 4/59F: GUARD CORPS <GUARD\n3/DE/CORPS>',
    ],
    [
      'a word in the name and one in the place of birth',
      '103',
      PARTIES.replace(':50K:/1\nIRIS KALE', ':50F:/1\n1/GUARD\n2/12 RUE X\n3/DE/12345\n4/19700101\n5/DE/CORPS'),
      'debtor 4/50F: GUARD CORPS <GUARD\n2/12 RUE X\n3/DE/12345\n4/19700101\n5/DE/CORPS>',
    ],
    [
      'from the place of birth into a number',
      '103',
      PARTIES.replace(
        ':50K:/1\nIRIS KALE',
        ':50F:/1\n1/IRIS KALE\n2/12 RUE X\n3/DE/BONN\n5/DE/THE GUARD\n6/DE/CORPS OF/1',
      ),
      'debtor 4/50F: THE GUARD CORPS OF <THE GUARD\n6/DE/CORPS OF>',
    ],
    [
      'from an issuer into its number',
      '103',
      PARTIES.replace(':50K:/1\nIRIS KALE', ':50F:/1\n1/IRIS KALE\n2/12 RUE X\n3/DE/BONN\n6/DE/THE GUARD/CORPS OF'),
      'debtor 4/50F: THE GUARD CORPS OF <THE GUARD/CORPS OF>',
    ],
    [
      'from an issuer into a number and on',
      '103',
      PARTIES.replace(
        ':50K:/1\nIRIS KALE',
        ':50F:NIDN/DE/THE GUARD\n1/IRIS KALE\n2/12 RUE X\n3/DE/BONN\n7/DE/THE GUARD\n8/CORPS OF',
      ),
      'debtor 4/50F: THE GUARD CORPS OF <THE GUARD\n8/CORPS OF>',
    ],
    [
      'behind the next code word of field 70',
      '103',
      `${PARTIES}:70:/INV/PAY THE GUARD//RFB/CORPS\n/ROC/OF X`,
      'remittance 4/70: PAY THE GUARD CORPS OF X </INV/PAY THE GUARD//RFB/CORPS\n/ROC/OF X>',
    ],
  ])('%s', (_, type, fields, joined) => expect(joinedIn(type, fields)).toContain(joined));

  test.each([
    ['not behind a number', `${PARTIES}:70:GUARD1\n:72:/REC/CORPS`],
    [
      'not in another payment',
      ':20:A\n:25:1\n:28C:1\n:60F:C260401EUR1,\n:61:260401C1,NTRFX\n:86:GUARD\n:61:260401C1,NTRFX\n:86:CORPS',
    ],
  ])('%s', (_, fields) => expect(joinedIn('103', fields)).toEqual([]));
});

describe('a name in the user header', () => {
  test.each([
    ['{108:GUARD}{113:CORPS}', 'A1', 'header 3: GUARD CORPS <GUARD}{113:CORPS>'],
    ['{108:MUR 1}{113:GUARD}', 'CORPS', 'header : MUR 1 GUARD CORPS <MUR 1}{113:GUARD}}{4:\n:20:CORPS>'],
    ['{GUARD:CORPS}', 'A1', 'header 3/GUARD: {GUARD:CORPS <{GUARD:CORPS>'],
  ])('%s with the reference %s', (tags, reference, expected) => {
    const written = `{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN}{3:${tags}}{4:\r\n:20:${reference}\r\n:79:X\r\n-}`;
    const found = readMt(new TextEncoder().encode(written))
      .payments.flatMap(subjectsOf)
      .filter(({ value }) => /GUARD.CORPS/.test(value))
      .map(({ role, value, location: { path, start, end } }) => {
        return `${role} ${path}: ${value} <${written.slice(start, end).replaceAll('\r\n', '\n')}>`;
      });
    expect(found).toEqual([expected]);
  });
});

describe('a name in the trailers', () => {
  test.each([
    ['', '{5:{MAC:GUARD}{CHK:CORPS}}', 'header 5: GUARD CORPS'],
    ['', '{5:{CHK:123456789ABC}{ABC:GUARD}}{S:{DEF:CORPS}}', 'header : GUARD CORPS'],
    ['{3:{108:GUARD}}', '{5:{CHK:CORPS}}', 'header : GUARD CORPS'],
  ])('%s%s', (header, trailer, expected) => {
    const written = `{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN}${header}{4:\r\n:20:A1\r\n:79:X\r\n-}${trailer}`;
    const found = readMt(new TextEncoder().encode(written))
      .payments.flatMap(subjectsOf)
      .filter(({ value }) => /GUARD.CORPS/.test(value))
      .map(({ role, value, location: { path } }) => `${role} ${path}: ${value}`);
    expect(found).toEqual([expected]);
  });

  test('behind the last words of the text', () => {
    const written = `{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN}{4:\r\n:20:A1\r\n:79:GUARD\r\n-}{5:{CHK:CORPS}}`;
    const found = readMt(new TextEncoder().encode(written)).payments.flatMap(subjectsOf);
    expect(found.map(({ value }) => value)).toContain('GUARD CORPS');
  });

  test('a checksum is no word', () => {
    const written = `{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN}{4:\r\n:20:A1\r\n:79:GUARD\r\n-}{5:{CHK:123456789ABC}{TNG:}}`;
    const found = readMt(new TextEncoder().encode(written)).payments.flatMap(subjectsOf);
    expect(found.filter(({ value }) => value.includes('GUARD ')).map(({ value }) => value)).toEqual([]);
  });
});

describe('a name over lines of field 50F', () => {
  test.each([
    ['1/MAIN GUARD\r\n2/MILL LANE\r\n3/GB/CORPS STAFF', 'MAIN GUARD CORPS STAFF'],
    ['1/MAIN GUARD\r\n2/MILL LANE\r\n3/GB/BATH\r\n7/GB/CORPS STAFF', 'MAIN GUARD CORPS STAFF'],
    ['1/MAIN GUARD\r\n2/MILL LANE\r\n3/GB/BATH\r\n4/19600101\r\n5/GB/CORPS STAFF', 'MAIN GUARD CORPS STAFF'],
  ])('%s', (lines, name) => {
    const written = `{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}{4:\r\n:20:A1\r\n:50F:/1\r\n${lines}\r\n:59:/2\r\nX\r\n-}`;
    const found = readMt(new TextEncoder().encode(written)).payments.flatMap(subjectsOf);
    expect(found.map(({ value }) => value)).toContain(name);
  });
});

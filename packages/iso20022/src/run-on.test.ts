import { subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { runsOf } from './run-on.ts';

/** The texts of a transaction with the words `guard` and `corps` together, with what stands there, without its tags. */
function joinedIn(transaction: string): string[] {
  const text = `<Document><FIToFICstmrCdtTrf><CdtTrfTxInf>${transaction}</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;
  const [reading] = readXml(new TextEncoder().encode(text));
  const found = reading?.payments.flatMap(subjectsOf).filter(({ value }) => /GUARD CORPS/.test(value)) ?? [];
  return found.map(({ role, value, location: { path, start, end } }) => {
    const written = text.slice(start, end).replace(/<[^>]*>/g, '|');
    return `${role} ${path.split('CdtTrfTxInf')[1]}: ${value} (${written.replace(/\|+/g, '|')})`;
  });
}

describe('a name that runs on in the next element', () => {
  test.each([
    [
      '<InstrForCdtrAgt><InstrInf>PAY THE GUARD</InstrInf></InstrForCdtrAgt><InstrForNxtAgt><InstrInf>CORPS</InstrInf></InstrForNxtAgt>',
      'instruction : PAY THE GUARD CORPS (PAY THE GUARD|CORPS)',
    ],
    [
      '<RmtInf><Ustrd>FOR THE GUARD</Ustrd><Strd><AddtlRmtInf>CORPS OF</AddtlRmtInf></Strd></RmtInf>',
      'remittance /RmtInf: FOR THE GUARD CORPS OF (FOR THE GUARD|CORPS OF)',
    ],
    [
      '<RmtInf><Strd><CdtrRefInf><Ref>GUARD</Ref></CdtrRefInf><AddtlRmtInf>CORPS</AddtlRmtInf></Strd></RmtInf>',
      'remittance /RmtInf/Strd: GUARD CORPS (GUARD|CORPS)',
    ],
    [
      '<PmtId><InstrId>GUARD</InstrId><EndToEndId>CORPS</EndToEndId></PmtId>',
      'reference /PmtId: GUARD CORPS (GUARD|CORPS)',
    ],
    [
      '<PmtId><EndToEndId>THE GUARD</EndToEndId><TxId>CORPS</TxId></PmtId>',
      'reference /PmtId: THE GUARD CORPS (THE GUARD|CORPS)',
    ],
    [
      '<PmtTpInf><SvcLvl><Prtry>GUARD</Prtry></SvcLvl><LclInstrm><Prtry>CORPS</Prtry></LclInstrm></PmtTpInf>',
      'purpose /PmtTpInf: GUARD CORPS (GUARD|CORPS)',
    ],
    ['<Purp><Prtry>GUARD</Prtry></Purp><RmtInf><Ustrd>CORPS</Ustrd></RmtInf>', 'purpose : GUARD CORPS (GUARD|CORPS)'],
    [
      '<RltdRmtInf><RmtId>GUARD</RmtId></RltdRmtInf><RltdRmtInf><RmtId>CORPS</RmtId></RltdRmtInf>',
      'remittance : GUARD CORPS (GUARD|CORPS)',
    ],
    [
      '<RgltryRptg><Dtls><Tp>THE GUARD</Tp><Inf>CORPS OF</Inf></Dtls></RgltryRptg>',
      'regulatory /RgltryRptg/Dtls: THE GUARD CORPS OF (THE GUARD|CORPS OF)',
    ],
    [
      '<SplmtryData><Envlp><A>THE GUARD</A><B>CORPS OF</B></Envlp></SplmtryData>',
      'supplementary /SplmtryData/Envlp: THE GUARD CORPS OF (THE GUARD|CORPS OF)',
    ],
    [
      '<Cdtr><Nm>THE GUARD</Nm><PstlAdr><StrtNm>CORPS OF</StrtNm><Ctry>DE</Ctry></PstlAdr></Cdtr>',
      'creditor /Cdtr: THE GUARD CORPS OF (THE GUARD|CORPS OF)',
    ],
    [
      '<Cdtr><Nm>ACME</Nm><PstlAdr><SubDept>THE GUARD</SubDept><BldgNb>5</BldgNb><BldgNm>CORPS OF</BldgNm></PstlAdr></Cdtr>',
      'creditor /Cdtr: ACME THE GUARD CORPS OF (ACME|THE GUARD|5|CORPS OF)',
    ],
    [
      '<Cdtr><Nm>ACME</Nm><PstlAdr><StrtNm>THE GUARD</StrtNm><TwnNm>CORPS</TwnNm></PstlAdr></Cdtr>',
      'creditor /Cdtr: ACME THE GUARD CORPS (ACME|THE GUARD|CORPS)',
    ],
    ['<Cdtr><Nm>GUARD</Nm><CtctDtls><Nm>CORPS</Nm></CtctDtls></Cdtr>', 'creditor /Cdtr: GUARD CORPS (GUARD|CORPS)'],
    [
      '<Cdtr><Nm>ACME</Nm><Id><OrgId><Othr><Id>GUARD</Id><Issr>CORPS</Issr></Othr></OrgId></Id></Cdtr>',
      'creditor /Cdtr: ACME GUARD CORPS (ACME|GUARD|CORPS)',
    ],
    [
      '<Cdtr><Nm>ACME</Nm></Cdtr><CdtrAcct><Id><Othr><Id>GUARD</Id></Othr></Id><Nm>CORPS</Nm></CdtrAcct>',
      'creditor /CdtrAcct: GUARD CORPS (GUARD|CORPS)',
    ],
    [
      '<DbtrAgt><FinInstnId><Nm>THE GUARD</Nm></FinInstnId><BrnchId><Nm>CORPS OF</Nm></BrnchId></DbtrAgt>',
      'debtorAgent /DbtrAgt: THE GUARD CORPS OF (THE GUARD|CORPS OF)',
    ],
  ])('%s', (transaction, joined) => expect(joinedIn(transaction)).toContain(joined));
});

describe('nothing runs on', () => {
  test.each([
    [
      'behind a street',
      '<Cdtr><Nm>GUARD</Nm><PstlAdr><StrtNm>High Street</StrtNm><TwnNm>CORPS OF</TwnNm></PstlAdr></Cdtr>',
    ],
    ['into a street', '<Cdtr><Nm>THE GUARD</Nm><PstlAdr><StrtNm>CORPSSTRASSE 5</StrtNm></PstlAdr></Cdtr>'],
    ['into a town behind a name', '<Cdtr><Nm>THE GUARD</Nm><PstlAdr><TwnNm>CORPS OF</TwnNm></PstlAdr></Cdtr>'],
    ['into a contact', '<Cdtr><Nm>THE GUARD</Nm><CtctDtls><Nm>CORPS OF</Nm></CtctDtls></Cdtr>'],
    ['into an account', '<Cdtr><Nm>GUARD</Nm></Cdtr><CdtrAcct><Nm>CORPS OF</Nm></CdtrAcct>'],
    ['into another party', '<Dbtr><Nm>GUARD</Nm></Dbtr><Cdtr><Nm>CORPS</Nm></Cdtr>'],
    ['into a comment', '<Purp><Prtry>GUARD</Prtry><!--CORPS--></Purp>'],
  ])('%s', (_, transaction) => expect(joinedIn(transaction)).toEqual([]));

  test('in references that are numbers', () =>
    expect(joinedIn('<PmtId><InstrId>GUARD1</InstrId><EndToEndId>CORPS</EndToEndId></PmtId>')).toEqual([]));
});

describe('many texts and long ones', () => {
  const texts = (values: readonly string[]): Parameters<typeof runsOf>[0] =>
    values.map((value, at) => ({ value, location: { path: `A/B[${at + 1}]`, start: 10 * at, end: 10 * at + 5 } }));
  const words = (count: number, name: string): string => Array.from({ length: count }, (_, at) => name + at).join(' ');

  test('of long texts only the ends are read again', () => {
    const runs = runsOf(texts([words(20, 'a'), words(20, 'b'), 'c']));
    expect(runs.map(({ value }) => value)).toEqual([
      'a12 a13 a14 a15 a16 a17 a18 a19 b0 b1 b2 b3 b4 b5 b6 b7',
      'b12 b13 b14 b15 b16 b17 b18 b19 c',
    ]);
    expect(runs[0]?.location).toEqual({ path: 'A', start: 0, end: 15 });
  });

  test('three texts behind each other stand together, however many there are, and none is read often', () => {
    const all = Array.from({ length: 1000 }, (_, at) => `w${'x'.repeat(at % 7)} v`);
    const runs = runsOf(texts(all)).map(({ value }) => value);
    for (let at = 2; at < all.length; at++)
      expect(runs.some((run) => run.includes(all.slice(at - 2, at + 1).join(' ')))).toBe(true);
    expect(runs.join(' ').length).toBeLessThan(1.3 * all.join(' ').length);
  });

  test('one text alone is none', () => expect(runsOf(texts(['a b']))).toEqual([]));
});

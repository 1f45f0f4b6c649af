import { subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from '../read-xml.ts';

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
      '<SplmtryData><Envlp><A first="GUARD">CORPS</A></Envlp></SplmtryData>',
      'supplementary /SplmtryData/Envlp/A: GUARD CORPS (GUARD">CORPS)',
    ],
    [
      '<SplmtryData><Envlp><A first="GUARD"><B>CORPS</B></A></Envlp></SplmtryData>',
      'supplementary /SplmtryData/Envlp/A: GUARD CORPS (GUARD">|CORPS)',
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
    [
      '<Cdtr><Nm>THE GUARD</Nm><PstlAdr><TwnNm>CORPS OF</TwnNm></PstlAdr></Cdtr>',
      'creditor /Cdtr: THE GUARD CORPS OF (THE GUARD|CORPS OF)',
    ],
    [
      '<Cdtr><Nm>THE GUARD</Nm><PstlAdr><CtrySubDvsn>CORPS OF</CtrySubDvsn></PstlAdr></Cdtr>',
      'creditor /Cdtr: THE GUARD CORPS OF (THE GUARD|CORPS OF)',
    ],
    ['<UltmtDbtr><Nm>GUARD</Nm></UltmtDbtr><Dbtr><Nm>CORPS</Nm></Dbtr>', 'ultimateDebtor : GUARD CORPS (GUARD|CORPS)'],
    [
      '<Cdtr><Nm>THE GUARD</Nm></Cdtr><UltmtCdtr><Nm>CORPS</Nm></UltmtCdtr>',
      'creditor : THE GUARD CORPS (THE GUARD|CORPS)',
    ],
  ])('%s', (transaction, joined) => expect(joinedIn(transaction)).toContain(joined));
});

describe('a name that runs on in the next level', () => {
  /** An order with what stands in its three levels. */
  function order(group: string, batch: string, transaction: string): string {
    const text = `<Document><CstmrCdtTrfInitn><GrpHdr>${group}</GrpHdr><PmtInf>${batch}<CdtTrfTxInf>${transaction}</CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>`;
    const [reading] = readXml(new TextEncoder().encode(text));
    const found = reading?.payments.flatMap(subjectsOf).filter(({ value }) => /GUARD CORPS/.test(value)) ?? [];
    return found.map(({ role, value }) => `${role}: ${value}`).join();
  }

  test.each([
    [
      'references',
      '<MsgId>GUARD</MsgId>',
      '<PmtInfId>CORPS</PmtInfId>',
      '<PmtId><EndToEndId>OF</EndToEndId></PmtId>',
      'reference: GUARD CORPS OF',
    ],
    [
      'the batch and the transaction',
      '<MsgId>M1</MsgId>',
      '<PmtInfId>GUARD</PmtInfId>',
      '<PmtId><EndToEndId>CORPS</EndToEndId></PmtId>',
      'reference: GUARD CORPS',
    ],
    [
      'instructions',
      '',
      '<InstrForDbtrAgt>PAY THE GUARD</InstrForDbtrAgt>',
      '<InstrForDbtrAgt>CORPS OF</InstrForDbtrAgt>',
      'instruction: PAY THE GUARD CORPS OF',
    ],
    [
      'words of different kinds',
      '',
      '<PmtTpInf><SvcLvl><Prtry>GUARD</Prtry></SvcLvl></PmtTpInf>',
      '<RmtInf><Ustrd>CORPS</Ustrd></RmtInf>',
      'purpose: GUARD CORPS',
    ],
    [
      'the party behind another',
      '',
      '<Dbtr><Nm>GUARD</Nm></Dbtr>',
      '<UltmtDbtr><Nm>CORPS</Nm></UltmtDbtr>',
      'debtor: GUARD CORPS',
    ],
    [
      'from the one who initiates into the debtor',
      '<InitgPty><Nm>GUARD</Nm></InitgPty>',
      '<Dbtr><Nm>CORPS</Nm></Dbtr>',
      '',
      'initiatingParty: GUARD CORPS',
    ],
    [
      'nothing between kinds',
      '',
      '<InstrForDbtrAgt>THE GUARD</InstrForDbtrAgt>',
      '<RmtInf><Ustrd>CORPS OF</Ustrd></RmtInf>',
      '',
    ],
  ])('%s', (_, group, batch, transaction, joined) => expect(order(group, batch, transaction)).toBe(joined));

  test('once in each of many transactions', () => {
    const transaction = '<CdtTrfTxInf><InstrForDbtrAgt>CORPS OF</InstrForDbtrAgt></CdtTrfTxInf>';
    const text = `<Document><CstmrCdtTrfInitn><PmtInf><InstrForDbtrAgt>THE GUARD</InstrForDbtrAgt>${transaction.repeat(50)}</PmtInf></CstmrCdtTrfInitn></Document>`;
    const [reading] = readXml(new TextEncoder().encode(text));
    const counts = reading?.payments.map((payment) => subjectsOf(payment).length);
    expect(counts).toEqual(Array.from({ length: 50 }, () => 3));
  });
});

describe('nothing runs on', () => {
  test.each([
    [
      'behind a street',
      '<Cdtr><Nm>GUARD</Nm><PstlAdr><StrtNm>High Street</StrtNm><TwnNm>CORPS OF</TwnNm></PstlAdr></Cdtr>',
    ],
    ['into a street', '<Cdtr><Nm>THE GUARD</Nm><PstlAdr><StrtNm>CORPSSTRASSE 5</StrtNm></PstlAdr></Cdtr>'],
    [
      'into another party of several words behind several',
      '<Cdtr><Nm>THE GUARD</Nm></Cdtr><UltmtCdtr><Nm>CORPS OF</Nm></UltmtCdtr>',
    ],
    ['into a town that looks like one', '<Cdtr><Nm>THE GUARD</Nm><PstlAdr><TwnNm>CORPS CITY</TwnNm></PstlAdr></Cdtr>'],
    ['into a town of one word', '<Cdtr><Nm>THE GUARD</Nm><PstlAdr><TwnNm>CORPS</TwnNm></PstlAdr></Cdtr>'],
    ['into a contact', '<Cdtr><Nm>THE GUARD</Nm><CtctDtls><Nm>CORPS OF</Nm></CtctDtls></Cdtr>'],
    ['into an account', '<Cdtr><Nm>GUARD</Nm></Cdtr><CdtrAcct><Nm>CORPS OF</Nm></CdtrAcct>'],
    ['into another party', '<Dbtr><Nm>GUARD</Nm></Dbtr><Cdtr><Nm>CORPS</Nm></Cdtr>'],
    ['into a comment', '<Purp><Prtry>GUARD</Prtry><!--CORPS--></Purp>'],
  ])('%s', (_, transaction) => expect(joinedIn(transaction)).toEqual([]));

  test('in references that are numbers', () =>
    expect(joinedIn('<PmtId><InstrId>GUARD1</InstrId><EndToEndId>CORPS</EndToEndId></PmtId>')).toEqual([]));
});

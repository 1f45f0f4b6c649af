/** What is said of a message that is not as it should be. */

import { expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { CREDITOR, customerTransfer, DEBTOR, onlyReading, utf8 } from './test-support/messages.ts';

function issueCodes(transaction: string): Set<string> {
  return new Set(onlyReading(utf8(customerTransfer(DEBTOR + CREDITOR + transaction))).issues.map(({ code }) => code));
}

test.each([
  ['<BkTxCd><Prtry><Cd>NTRF+166</Cd><Issr>Bank</Issr></Prtry></BkTxCd>', []],
  ['<BkTxCd><Domn><Cd>NTRF+166</Cd></Domn></BkTxCd>', ['code-malformed']],
  ['<RgltryRptg><Dtls><Tp>Capital</Tp><Cd>STR12345</Cd></Dtls></RgltryRptg>', []],
  ['<RgltryRptg><DbtCdtRptgInd>Both of them</DbtCdtRptgInd></RgltryRptg>', ['code-malformed']],
  ['<Tax><Mtd>monthly</Mtd><Rcrd><Tp>income</Tp></Rcrd></Tax>', []],
  ['<PmtTpInf><LclInstrm><Cd>STANDARD</Cd></LclInstrm></PmtTpInf>', []],
  ['<PmtTpInf><SvcLvl><Cd>STANDARD</Cd></SvcLvl></PmtTpInf>', ['code-malformed']],
  ['<OrgnlGrpInf><OrgnlMsgNmId>MT103</OrgnlMsgNmId></OrgnlGrpInf>', []],
  ['<Cdtr><Nm>Two</Nm><Id><OrgId><Othr><Id>12</Id><Issr>Bundesbank</Issr></Othr></OrgId></Id></Cdtr>', []],
])('a code where the schemas have one, any text where they have that: %s', (text, codes) => {
  expect(issueCodes(text)).toEqual(new Set(codes));
});

test('a list of issues has an end, and the grave ones are in it', () => {
  const many = '<Dbtr><Nm>NOTPROVIDED</Nm></Dbtr>'.repeat(1000);
  expect(issueCodes(many)).toEqual(new Set(['name-is-dummy', 'more-issues']));
  expect(issueCodes(`${many}<Nclsr>JVBERi0xLjcK</Nclsr>`)).toEqual(
    new Set(['name-is-dummy', 'more-issues', 'enclosed-file']),
  );
});

test('an enclosed file holds the message', () => {
  const { issues } = onlyReading(
    utf8(customerTransfer(`${DEBTOR}${CREDITOR}<NclsdFile><Nm>a.pdf</Nm><Nclsr>JVBERi0xLjcK</Nclsr></NclsdFile>`)),
  );
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['enclosed-file', 'error']]);
});

test('an issue tells where it is, in a later message too', () => {
  const first = customerTransfer(DEBTOR + CREDITOR);
  const second = first.replace('001.08', '001.99').replace('<NbOfTxs>1', '<NbOfTxs>2').replace('M1', 'M2');
  const [, reading] = readXml(utf8(first + second));
  expect(reading?.issues.map(({ code, offset }) => [code, offset])).toEqual([
    ['version-unknown', first.length + second.indexOf('M2')],
    ['transaction-count-mismatch', first.length + second.indexOf('2</NbOfTxs>')],
  ]);
});

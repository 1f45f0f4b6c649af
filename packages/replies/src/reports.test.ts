import { describe, expect, test } from 'vitest';
import { reportsAsCsv, reportsAsJson, type DueReport } from './reports.ts';

const REPORT: DueReport = {
  id: 'ofac-rejected-transaction',
  to: 'OFAC, through the OFAC Reporting System',
  basis: '31 CFR 501.604',
  within: '10 business days of the rejection',
  due: '2026-03-16',
  data: {
    action: 'rejected',
    on: '2026-03-02',
    message: { type: 'MT103', references: { instruction: 'REF1', uetr: '0f3c' } },
    participants: [
      {
        role: 'debtor',
        names: ['=cmd()', 'Elbe "Nord"'],
        address: ['Kai 1'],
        country: 'DE',
        accounts: ['1'],
        identifiers: [],
      },
      { role: 'sender', names: [], address: [], accounts: [], bic: 'HAVNDEHHXXX', identifiers: ['lei X'] },
    ],
    targets: [
      { entry: 'ours:1', name: 'Zorblax', list: 'ours', programmes: ['X', 'Y'], role: 'creditor', matched: 'ZORBLAX' },
      { entry: 'ours:2', name: 'Quentivar', list: 'ours', programmes: [], role: 'debtor', matched: 'QUENTIVAR' },
    ],
    amount: { amount: '1000', currency: 'EUR' },
    legalAuthorities: ['31 CFR 560.204'],
    narrative: ['=1+1', 'two'],
    ownership: [],
    licenceClaims: [],
    lists: [{ list: 'ours', sha256: 'abc' }],
    policy: 'p',
    engine: 'e',
  },
};

describe('reports', () => {
  test('as JSON are what they were', () => {
    expect(JSON.parse(reportsAsJson([REPORT]))).toEqual([REPORT]);
  });

  test('as CSV are one row each, and no cell is a formula', () => {
    expect(reportsAsCsv([REPORT])).toBe(
      `report,to,basis,within,due,action,on,message,references,amount,currency,valueDate,participants,targets,legalAuthorities,narrative,ownership,licenceClaims,lists,policy,engine\r
ofac-rejected-transaction,"OFAC, through the OFAC Reporting System",31 CFR 501.604,10 business days of the rejection,2026-03-16,rejected,2026-03-02,MT103,"instruction REF1
uetr 0f3c",1000,EUR,,"debtor: =cmd() / Elbe ""Nord"", Kai 1, DE, 1
sender: HAVNDEHHXXX, lei X","ours:1: Zorblax (X, Y), as ZORBLAX in creditor
ours:2: Quentivar, as QUENTIVAR in debtor",31 CFR 560.204,"'=1+1
two",,,ours undated abc,p,e\r
`,
    );
  });

  test('none are a header, or an empty array', () => {
    expect([reportsAsCsv([]).split('\r\n').length, reportsAsJson([])]).toEqual([2, '[]\n']);
  });
});

/** Citations that several rules share, by the authority whose measure is at stake. */

export const FREEZE: Readonly<Record<'OFAC' | 'UN' | 'EU' | 'UK', string>> = {
  OFAC: '31 CFR chapter V, sections 5xx.201; OFAC FAQ 9, 36, 53; FFIEC BSA/AML Manual, OFAC overview',
  UN: 'UN Security Council resolutions under Chapter VII of the Charter',
  EU: 'Regulation (EU) No 269/2014 Art. 2 and its parallels',
  UK: 'Sanctions and Anti-Money Laundering Act 2018 and the regulations under it',
};

export const PROCESSING_BAN: Readonly<Record<'OFAC' | 'EU' | 'UK', string>> = {
  OFAC: 'E.O. 14024 Directive 2 (OFAC FAQ 967, 970-972); Foreign Sanctions Evaders (FAQ 195); NS-PLC',
  EU: 'Regulation (EU) No 833/2014 Art. 5aa, 5ac, 5ad, 5h',
  UK: 'Russia (Sanctions) (EU Exit) Regulations 2019 reg. 17A',
};

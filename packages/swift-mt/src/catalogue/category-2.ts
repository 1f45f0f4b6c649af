/** Category 2: transfers between banks. A data table: field lists as the handbook has them (SR 2025). */

export const CATEGORY_2 = `
MT 202 General Financial Institution Transfer -> pacs.009
[-]
20   -     M   reference instruction
21   -     M   reference endToEnd
13C  -     O*  code
32A  -     M   amount settled
52a  AD    O   agent debtor
53a  ABD   O   agent instructingReimbursementAgent
54a  ABD   O   agent instructedReimbursementAgent
56a  AD    O   agent intermediaryAgent1
57a  ABD   O   agent creditorAgent
58a  AD    M   agent creditor
72   -     O   text instruction

MT 202COV Cover of a customer transfer -> pacs.009 COV
[A]
20   -     M   reference instruction
21   -     M   reference endToEnd
13C  -     O*  code
32A  -     M   amount settled
52a  AD    O   agent debtor
53a  ABD   O   agent instructingReimbursementAgent
54a  ABD   O   agent instructedReimbursementAgent
56a  AD    O   agent intermediaryAgent1
57a  ABD   O   agent creditorAgent
58a  AD    M   agent creditor
72   -     O   text instruction
[B underlying at 50a]
50a  AFK   M   party debtor
52a  AD    O   agent debtorAgent
56a  ACD   O   agent intermediaryAgent1
57a  ABCD  O   agent creditorAgent
59a  AF-   M   party creditor
70   -     O   text remittance
72   -     O   text instruction
33B  -     O   amount instructed

MT 205 Financial Institution Transfer Execution -> pacs.009
[-]
20   -     M   reference instruction
21   -     M   reference endToEnd
13C  -     O*  code
32A  -     M   amount settled
52a  AD    M   agent debtor
53a  ABD   O   agent instructingReimbursementAgent
56a  AD    O   agent intermediaryAgent1
57a  ABD   O   agent creditorAgent
58a  AD    M   agent creditor
72   -     O   text instruction

MT 205COV Execution of the cover of a customer transfer -> pacs.009 COV
[A]
20   -     M   reference instruction
21   -     M   reference endToEnd
13C  -     O*  code
32A  -     M   amount settled
52a  AD    M   agent debtor
53a  ABD   O   agent instructingReimbursementAgent
56a  AD    O   agent intermediaryAgent1
57a  ABD   O   agent creditorAgent
58a  AD    M   agent creditor
72   -     O   text instruction
[B underlying at 50a]
50a  AFK   M   party debtor
52a  AD    O   agent debtorAgent
56a  ACD   O   agent intermediaryAgent1
57a  ABCD  O   agent creditorAgent
59a  AF-   M   party creditor
70   -     O   text remittance
72   -     O   text instruction
33B  -     O   amount instructed
`;

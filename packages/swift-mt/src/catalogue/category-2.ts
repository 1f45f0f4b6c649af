/** Category 2: transfers between banks. A data table: field lists as the handbook has them (SR 2025). */

export const CATEGORY_2 = `
MT 200 Financial Institution Transfer for its Own Account -> pacs.009
[-]
20   -     M   reference instruction
32A  -     M   amount settled
53B  -     O   agent instructingReimbursementAgent
56a  AD    O   agent intermediaryAgent1
57a  ABD   M   agent creditorAgent
72   -     O   text instruction

MT 201 Multiple Financial Institution Transfer for its Own Account -> pacs.009
[-]
19   -     M   amount total
30   -     M   date settlement
53B  -     O   agent instructingReimbursementAgent
72   -     O   text instruction
[loop each at 20]
20   -     M   reference instruction
32B  -     M   amount settled
56a  AD    O   agent intermediaryAgent1
57a  ABD   M   agent creditorAgent
72   -     O   text instruction

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

MT 202COV Cover of a customer transfer -> pacs.009
like 202
[A]
[B underlying at 50a]
50a  AFK   M   party debtor
52a  AD    O   agent debtorAgent
56a  ACD   O   agent intermediaryAgent1
57a  ABCD  O   agent creditorAgent
59a  AF-   M   party creditor
70   -     O   text remittance
72   -     O   text instruction
33B  -     O   amount instructed

MT 203 Multiple General Financial Institution Transfer -> pacs.009
[-]
19   -     M   amount total
30   -     M   date settlement
52a  AD    O   agent debtor
53a  ABD   O   agent instructingReimbursementAgent
54a  ABD   O   agent instructedReimbursementAgent
72   -     O   text instruction
[loop each at 20]
20   -     M   reference instruction
21   -     M   reference endToEnd
32B  -     M   amount settled
56a  AD    O   agent intermediaryAgent1
57a  ABD   O   agent creditorAgent
58a  AD    M   agent creditor
72   -     O   text instruction

MT 204 Financial Markets Direct Debit -> pacs.010
[A]
20   -     M   reference message
19   -     M   amount total
30   -     M   date settlement
57a  ABD   O   agent creditorAgent
58a  AD    O   agent creditor
72   -     O   text instruction
[B each at 20]
20   -     M   reference instruction
21   -     O   reference endToEnd
32B  -     M   amount settled
53a  ABD   M   agent debtor
72   -     O   text instruction

MT 205 Financial Institution Transfer Execution -> pacs.009
like 202
[-]
52a  AD    M   agent debtor
54a  none

MT 205COV Execution of the cover of a customer transfer -> pacs.009
like 202COV
[A]
52a  AD    M   agent debtor
54a  none

MT 210 Notice to Receive -> camt.057
[-]
20   -     M   reference message
25   -     O   account accountOwner
30   -     M   date settlement
[loop each at 21]
21   -     M   reference transaction
32B  -     M   amount settled
50a  CF-   O   party debtor
52a  AD    O   agent debtorAgent
56a  AD    O   agent intermediaryAgent1

MT 256 Advice of Non-Payment of Cheques (until 2016)
[A]
20   -     M   reference message
21   -     O   reference related
[B each at 44A]
44A  -     M   text narrative
21   -     O   reference transaction
21D  -     O   reference cheque
21E  -     O   reference cheque
23E  -     M   text narrative
32J  -     M   code
37J  -     O   code
71G  -     O   amount charges
71F  -     O   amount charges
71H  -     O   amount charges
[C at 32A]
32A  -     M   amount settled
30   -     O   date
19   -     O   amount total
71J  -     O   amount charges
71L  -     O   amount charges
71K  -     O   amount charges
57a  ACD   O   agent creditorAgent
58B  -     O   agent creditor
`;

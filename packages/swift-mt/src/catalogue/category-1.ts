/** Category 1: customer payments and cheques. A data table: field lists as the handbook has them (SR 2025). */

export const CATEGORY_1 = `
MT 103 Single Customer Credit Transfer -> pacs.008
[-]
20   -     M   reference instruction
13C  -     O*  code
23B  -     M   code
23E  -     O*  text instruction
26T  -     O   code
32A  -     M   amount settled
33B  -     O   amount instructed
36   -     O   code
50a  AFK   M   party debtor
51A  -     O   agent forwardingAgent
52a  AD    O   agent debtorAgent
53a  ABD   O   agent instructingReimbursementAgent
54a  ABD   O   agent instructedReimbursementAgent
55a  ABD   O   agent thirdReimbursementAgent
56a  ACD   O   agent intermediaryAgent1
57a  ABCD  O   agent creditorAgent
59a  AF-   M   party creditor
70   -     O   text remittance
71A  -     M   code
71F  -     O*  amount charges
71G  -     O   amount charges
72   -     O   text instruction
77B  -     O   text regulatory

MT 103STP Single Customer Credit Transfer, straight-through -> pacs.008
[-]
20   -     M   reference instruction
13C  -     O*  code
23B  -     M   code
23E  -     O*  text instruction
26T  -     O   code
32A  -     M   amount settled
33B  -     O   amount instructed
36   -     O   code
50a  AFK   M   party debtor
52A  -     O   agent debtorAgent
53a  AB    O   agent instructingReimbursementAgent
54A  -     O   agent instructedReimbursementAgent
55A  -     O   agent thirdReimbursementAgent
56A  -     O   agent intermediaryAgent1
57A  -     O   agent creditorAgent
59a  AF-   M   party creditor
70   -     O   text remittance
71A  -     M   code
71F  -     O*  amount charges
71G  -     O   amount charges
72   -     O   text instruction
77B  -     O   text regulatory

MT 103REMIT Single Customer Credit Transfer with remittance data -> pacs.008
[-]
20   -     M   reference instruction
13C  -     O*  code
23B  -     M   code
23E  -     O*  text instruction
26T  -     O   code
32A  -     M   amount settled
33B  -     O   amount instructed
36   -     O   code
50a  AFK   M   party debtor
51A  -     O   agent forwardingAgent
52a  AD    O   agent debtorAgent
53a  ABD   O   agent instructingReimbursementAgent
54a  ABD   O   agent instructedReimbursementAgent
55a  ABD   O   agent thirdReimbursementAgent
56a  ACD   O   agent intermediaryAgent1
57a  ABCD  O   agent creditorAgent
59a  AF-   M   party creditor
71A  -     M   code
71F  -     O*  amount charges
71G  -     O   amount charges
72   -     O   text instruction
77B  -     O   text regulatory
77T  -     M   text remittance
`;

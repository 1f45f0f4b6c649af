/** Category 4: collections. A data table: field lists as the handbook has them (SR 2025). */

export const CATEGORY_4 = `
MT 400 Advice of Payment
[-]
20   -     M   reference instruction
21   -     M   reference related
32a  ABK   M   amount settled
33A  -     M   amount proceeds
52a  AD    O   agent debtorAgent
53a  ABD   O   agent instructingReimbursementAgent
54a  ABD   O   agent instructedReimbursementAgent
57a  AD    O   agent creditorAgent
58a  ABD   O   agent creditor
71B  -     O   text narrative
72   -     O   text instruction
73   -     O   text narrative

MT 410 Acknowledgement
[loop each at 20]
20   -     M   reference instruction
21   -     M   reference related
32a  ABK   M   amount settled
[- optional at 72]
72   -     O   text instruction
`;

/** Category 9: advices and statements. A data table: field lists as the handbook has them (SR 2025). */

export const CATEGORY_9 = `
MT 900 Confirmation of Debit -> camt.054
[-]
20   -     M   reference instruction
21   -     M   reference related
25a  P-    M   account accountOwner
13D  -     O   code
32A  -     M   amount settled
52a  AD    O   agent debtorAgent
72   -     O   text instruction

MT 910 Confirmation of Credit -> camt.054
[-]
20   -     M   reference instruction
21   -     M   reference related
25a  P-    M   account accountOwner
13D  -     O   code
32A  -     M   amount settled
50a  AFK   O   party debtor
52a  AD    O   agent debtorAgent
56a  AD    O   agent intermediaryAgent1
72   -     O   text instruction

MT 920 Request Message -> camt.060
[-]
20   -     M   reference instruction
[loop each at 12]
12   -     M   code
25   -     M   account accountOwner
34F  -     O   amount limit
34F  -     O   amount limit

MT 935 Rate Change Advice
[-]
20   -     M   reference instruction
[loop each at 23 25]
23   -     O   reference account
25   -     O   account accountOwner
30   -     M   date
37H  -     M*  code
[- optional at 72]
72   -     O   text instruction

MT 940 Customer Statement -> camt.053
[-]
20   -     M   reference instruction
21   -     O   reference related
25a  P-    M   account accountOwner
28C  -     M   code
60a  FM    M   amount balance
[loop each optional at 61]
61   -     O   entry -
86   -     O   details -
[- at 62a 64 65 86]
62a  FM    M   amount balance
64   -     O   amount balance
65   -     O*  amount balance
86   -     O*  details -

MT 941 Balance Report -> camt.052
[-]
20   -     M   reference instruction
21   -     O   reference related
25a  P-    M   account accountOwner
28   -     M   code
13D  -     O   code
60F  -     O   amount balance
90D  -     O   amount sum
90C  -     O   amount sum
62F  -     M   amount balance
64   -     O   amount balance
65   -     O*  amount balance
86   -     O   details -

MT 942 Interim Transaction Report -> camt.052
[-]
20   -     M   reference instruction
21   -     O   reference related
25a  P-    M   account accountOwner
28C  -     M   code
34F  -     M   amount limit
34F  -     O   amount limit
13D  -     M   code
[loop each optional at 61]
61   -     O   entry -
86   -     O   details -
[- optional at 90D 90C 86]
90D  -     O   amount sum
90C  -     O   amount sum
86   -     O*  details -

MT 950 Statement -> camt.053
[-]
20   -     M   reference instruction
25   -     M   account accountOwner
28C  -     M   code
60a  FM    M   amount balance
[loop each optional at 61]
61   -     M   entry -
[- at 62a 64]
62a  FM    M   amount balance
64   -     O   amount balance

MT 970 Netting Statement
like 950

MT 971 Netting Balance Report
[-]
20   -     M   reference message
[loop each at 25]
25   -     M   account accountOwner
62F  -     M   amount balance

MT 972 Netting Interim Statement
like 950

MT 973 Netting Request Message
[-]
20   -     M   reference message
[loop each at 12]
12   -     M   code
25   -     M   account accountOwner

MT 985 Status Enquiry
[-]
20   -     M   reference instruction
21   -     O   reference related
57a  ABD   O   agent creditorAgent
59   -     M   party enquiredParty
75   -     O   text narrative
79   -     O   text narrative

MT 986 Status Report
[-]
20   -     M   reference instruction
21   -     M   reference related
59   -     O   party enquiredParty
79   -     M   text narrative
`;

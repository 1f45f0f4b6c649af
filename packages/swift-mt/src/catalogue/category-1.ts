/** Category 1: customer payments and cheques. A data table: field lists as the handbook has them (SR 2025). */

export const CATEGORY_1 = `
MT 101 Request for Transfer -> pain.001
[A]
20   -     M   reference message
21R  -     O   reference paymentInformation
28D  -     M   code
50a  CL    O   party initiatingParty
50a  FGH   O   party debtor
52a  AC    O   agent debtorAgent
51A  -     O   agent forwardingAgent
30   -     M   date
25   -     O   reference authorisation
[B each at 21]
21   -     M   reference endToEnd
21F  -     O   reference exchangeContract
23E  -     O*  text instruction
32B  -     M   amount instructed
50a  CL    O   party initiatingParty
50a  FGH   O   party debtor
52a  AC    O   agent debtorAgent
56a  ACD   O   agent intermediaryAgent1
57a  ACD   O   agent creditorAgent
59a  AF-   M   party creditor
70   -     O   text remittance
77B  -     O   text regulatory
33B  -     O   amount original
71A  -     M   code
25A  -     O   account chargesAccount
36   -     O   code

MT 102 Multiple Customer Credit Transfer -> pacs.008
[A]
20   -     M   reference message
23   -     M   code
51A  -     O   agent forwardingAgent
50a  AFK   O   party debtor
52a  ABC   O   agent debtorAgent
26T  -     O   code
77B  -     O   text regulatory
71A  -     O   code
36   -     O   code
[B each at 21]
21   -     M   reference transaction
32B  -     M   amount settled
50a  AFK   O   party debtor
52a  ABC   O   agent debtorAgent
57a  AC    O   agent creditorAgent
59a  AF-   M   party creditor
70   -     O   text remittance
26T  -     O   code
77B  -     O   text regulatory
33B  -     O   amount instructed
71A  -     O   code
71F  -     O*  amount charges
71G  -     O   amount charges
36   -     O   code
[C at 32A]
32A  -     M   amount settled
19   -     O   amount total
71G  -     O   amount charges
13C  -     O*  code
53a  AC    O   agent instructingReimbursementAgent
54A  -     O   agent instructedReimbursementAgent
72   -     O   text instruction

MT 102STP Multiple Customer Credit Transfer, straight-through -> pacs.008
like 102
[A]
51A  none
52A  -     O   agent debtorAgent
[B each at 21]
52A  -     O   agent debtorAgent
57A  -     O   agent creditorAgent

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
like 103
[-]
51A  none
52A  -     O   agent debtorAgent
53a  AB    O   agent instructingReimbursementAgent
54A  -     O   agent instructedReimbursementAgent
55A  -     O   agent thirdReimbursementAgent
56A  -     O   agent intermediaryAgent1
57A  -     O   agent creditorAgent

MT 103REMIT Single Customer Credit Transfer with remittance data -> pacs.008
like 103
[-]
70   none
77T  -     M   text remittance

MT 104 Direct Debit and Request for Debit Transfer -> pain.008 pacs.003
[A]
20   -     M   reference message
21R  -     O   reference paymentInformation
23E  -     O   text instruction
21E  -     O   reference registration
30   -     M   date
51A  -     O   agent forwardingAgent
50a  CL    O   party initiatingParty
50a  AK    O   party creditor
52a  ACD   O   agent creditorAgent
26T  -     O   code
77B  -     O   text regulatory
71A  -     O   code
72   -     O   text instruction
[B each at 21]
21   -     M   reference transaction
23E  -     O   text instruction
21C  -     O   reference mandate
21D  -     O   reference endToEnd
21E  -     O   reference registration
32B  -     M   amount settled
50a  CL    O   party initiatingParty
50a  AK    O   party creditor
52a  ACD   O   agent creditorAgent
57a  ACD   O   agent debtorAgent
59a  A-    M   party debtor
70   -     O   text remittance
26T  -     O   code
77B  -     O   text regulatory
33B  -     O   amount instructed
71A  -     O   code
71F  -     O   amount charges
71G  -     O   amount charges
36   -     O   code
[C optional at 32B]
32B  -     M   amount total
19   -     O   amount total
71F  -     O   amount charges
71G  -     O   amount charges
53a  AB    O   agent instructingReimbursementAgent

MT 107 General Direct Debit -> pacs.003
like 104
[A]
21R  none
[B each at 21]
[C at 32B]

MT 110 Advice of Cheques -> camt.107
[-]
20   -     M   reference message
53a  ABD   O   agent instructingReimbursementAgent
54a  ABD   O   agent instructedReimbursementAgent
72   -     O   text instruction
[loop each at 21]
21   -     M   reference transaction
30   -     M   date
32a  AB    M   amount settled
50a  AFK   O   party payer
52a  ABD   O   agent drawerAgent
59a  F-    M   party payee

MT 111 Request for Stop Payment of a Cheque -> camt.108
[-]
20   -     M   reference instruction
21   -     M   reference transaction
30   -     M   date
32a  AB    M   amount settled
52a  ABD   O   agent drawerAgent
59   -     O   party payee
75   -     O   text narrative

MT 112 Status of a Request for Stop Payment of a Cheque -> camt.109
like 111
[-]
75   none
76   -     M   text narrative

MT 100 Customer Transfer (until 2003)
[-]
20   -     M   reference instruction
32A  -     M   amount settled
50   -     M   party debtor
52a  AD    O   agent debtorAgent
53a  ABD   O   agent instructingReimbursementAgent
54a  ABD   O   agent instructedReimbursementAgent
56a  AD    O   agent intermediaryAgent1
57a  ABD   O   agent creditorAgent
59   -     M   party creditor
70   -     O   text remittance
71A  -     O   code
72   -     O   text instruction
`;

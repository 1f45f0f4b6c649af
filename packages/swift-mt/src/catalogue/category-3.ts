/**
 * Category 3: foreign exchange and money markets. A data table. The reader needs parties and texts; fields of the later sequences that are
 * not listed are read by their numbers.
 */

export const CATEGORY_3 = `
MT 300 Foreign Exchange Confirmation -> fxtr.014
[A]
15A  -     M   code
20   -     M   reference instruction
21   -     O   reference related
22A  -     M   code
94A  -     O   code
22C  -     M   code
17T  -     O   code
17U  -     O   code
17I  -     O   code
82a  ADJ   M   agent partyA
87a  ADJ   M   agent partyB
83a  ADJ   O   party fund
77H  -     O   text narrative
77D  -     O   text narrative
14C  -     O   code
17F  -     O   code
17O  -     O   code
32E  -     O   code
30U  -     O   date
14S  -     O   text narrative
21A  -     O   reference related
14E  -     O   code
[B at 15B]
15B  -     M   code
30T  -     M   date
30V  -     M   date settlement
36   -     M   code
39M  -     O   code
[B1 at 32B]
32B  -     M   amount settled
53a  ADJ   O   agent deliveryAgent
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   M   agent receivingAgent
[B2 at 33B]
33B  -     M   amount sold
53a  ADJ   O   agent deliveryAgent
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   M   agent receivingAgent
58a  ADJ   O   agent creditor
[C optional at 15C]
15C  -     M   code
29A  -     O   text narrative
24D  -     O   text narrative
84a  ABDJ  O   agent dealingBranchA
85a  ABDJ  O   agent dealingBranchB
88a  ADJ   O   agent broker
71F  -     O   amount charges
26H  -     O   reference counterparty
21G  -     O   reference broker
72   -     O   text instruction
[D optional at 15D]
15D  -     M   code
17A  -     M   code
32B  -     M*  amount split
53a  ADJ   O*  agent deliveryAgent
56a  ADJ   O*  agent intermediaryAgent1
57a  ADJ   M*  agent receivingAgent
58a  ADJ   O*  agent creditor
16A  -     M   code
[E optional at 15E]
15E  -     M   code
22L  -     O*  code
91a  ADJ   O*  agent reportingParty
22M  -     O*  text narrative
22N  -     O*  text narrative
22P  -     O*  text narrative
22R  -     O*  text narrative
81a  ADJ   O   agent centralCounterparty
89a  ADJ   O   agent clearingBroker
96a  ADJ   O   agent clearingExceptionParty
77A  -     O   text narrative

MT 304 Advice of a Third Party Foreign Exchange Deal -> fxtr.014
[A]
15A  -     M   code
20   -     M   reference instruction
21   -     O   reference related
22A  -     M   code
94A  -     M   code
17O  -     O   code
17F  -     O   code
17N  -     O   code
83a  ADJ   M   party fund
82a  ADJ   M   agent fundManager
87a  ADJ   M   agent executingBroker
81a  ADJ   O   agent centralCounterparty
89a  ADJ   O   agent clearingBroker
17I  -     O   code
77H  -     O   text narrative
77D  -     O   text narrative
[B at 15B]
15B  -     M   code
30T  -     M   date
30V  -     M   date settlement
36   -     M   code
[B1 at 32B]
32B  -     M   amount settled
53a  ADJ   O   agent deliveryAgent
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   O   agent receivingAgent
[B2 at 33B]
33B  -     M   amount sold
53a  ADJ   O   agent deliveryAgent
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   M   agent receivingAgent
58a  ADJ   O   agent creditor
[C optional at 15C]
15C  -     M   code
21A  -     O   reference related
21G  -     O   reference broker
72   -     O   text instruction
[D optional at 15D]
15D  -     M   code
21P  -     O   reference related
17G  -     O   code
32G  -     O   amount net
[E optional at 15E]
15E  -     M   code
17G  -     O   code
32G  -     O   amount net
53a  ADJ   O   agent deliveryAgent
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   O   agent receivingAgent
58a  ADJ   O   agent creditor

MT 320 Fixed Loan/Deposit Confirmation
[A]
15A  -     M   code
20   -     M   reference instruction
21   -     O   reference related
22A  -     M   code
94A  -     O   code
22B  -     M   code
22C  -     M   code
21N  -     O   reference contract
82a  ADJ   M   agent partyA
87a  ADJ   M   agent partyB
83a  ADJ   O   party fund
77D  -     O   text narrative
[B at 15B]
15B  -     M   code
17R  -     M   code
30T  -     M   date
30V  -     M   date settlement
30P  -     M   date
32B  -     M   amount settled
32H  -     O   amount repaid
30X  -     O   date
34E  -     M   amount interest
37G  -     M   code
14D  -     M   code
30F  -     O   date
38J  -     O   code
39M  -     O   code
[C at 15C]
15C  -     M   code
53a  ADJ   O   agent deliveryAgent
86a  ADJ   O   agent intermediaryAgent2
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   M   agent receivingAgent
58a  ADJ   O   agent creditor
[D at 15D]
15D  -     M   code
53a  ADJ   O   agent deliveryAgent
86a  ADJ   O   agent intermediaryAgent2
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   M   agent receivingAgent
58a  ADJ   O   agent creditor
[E optional at 15E]
15E  -     M   code
53a  ADJ   O   agent deliveryAgent
86a  ADJ   O   agent intermediaryAgent2
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   M   agent receivingAgent
58a  ADJ   O   agent creditor
[F optional at 15F]
15F  -     M   code
53a  ADJ   O   agent deliveryAgent
86a  ADJ   O   agent intermediaryAgent2
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   M   agent receivingAgent
58a  ADJ   O   agent creditor
[G optional at 15G]
15G  -     M   code
37L  -     M   code
33B  -     M   amount tax
36   -     O   code
33E  -     O   amount tax
[H optional at 15H]
15H  -     M   code
29A  -     O   text narrative
24D  -     O   text narrative
84a  ABDJ  O   agent dealingBranchA
85a  ABDJ  O   agent dealingBranchB
88a  ADJ   O   agent broker
71F  -     O   amount charges
26H  -     O   reference counterparty
21G  -     O   reference broker
34C  -     O*  text narrative
72   -     O   text instruction
[I optional at 15I]
15I  -     M   code
18A  -     M   code
30F  -     M*  date
32H  -     M*  amount split
53a  ADJ   O   agent deliveryAgent
86a  ADJ   O   agent intermediaryAgent2
56a  ADJ   O   agent intermediaryAgent1
57a  ADJ   M   agent receivingAgent
`;

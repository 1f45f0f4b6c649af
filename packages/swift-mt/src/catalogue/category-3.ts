/**
 * Category 3: foreign exchange. A data table. The reader needs parties and texts; fields of the later sequences that are
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
`;

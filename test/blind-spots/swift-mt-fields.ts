/**
 * The register of fields: what each is for and which types have it. The catalogue says the same by type; here it is
 * written by field, so that a line that gets lost there, or differs from one type to the next, shows. A data table.
 */

/**
 * Number, kind and name of a use; below it every `type/sequence:options` that has the field, with `-` for no option,
 * `!` where it is mandatory and `*` where it repeats.
 */
export const FIELDS = `
11 code
  n92:S! n95:RS n96:RS
12 code
  920/loop:-! 973/loop:-! n98:-!
13 code
  102/C:C* 102STP/C:C* 103:C* 103STP:C* 103REMIT:C* 202:C* 202COV/A:C* 205:C* 205COV/A:C* 900:D 910:D 941:D 942:D!
14 code
  300/A:C 300/A:E 320/B:D!
14 text narrative
  300/A:S
15 code
  300/A:A! 300/B:B! 300/C:C! 300/D:D! 300/E:E! 304/A:A! 304/B:B! 304/C:C! 304/D:D! 304/E:E! 760/A:A! 760/B:B! 760/C:C!
  320/A:A! 320/B:B! 320/C:C! 320/D:D! 320/E:E! 320/F:F! 320/G:G! 320/H:H! 320/I:I!
16 code
  300/D:A!
17 code
  300/A:T 300/A:U 300/A:I 300/A:F 300/A:O 300/D:A! 304/A:O 304/A:F 304/A:N 304/A:I 304/D:G 304/E:G 320/B:R!
18 code
  320/I:A!
19 amount total
  102/C:- 102STP/C:- 104/C:- 107/C:- 201:-! 203:-! 204/A:-! 256/C:-
20 reference instruction
  103:-! 103STP:-! 103REMIT:-! 111:-! 112:-! 100:-! 200:-! 201/loop:-! 202:-! 202COV/A:-! 203/loop:-! 204/B:-! 205:-!
  205COV/A:-! 300/A:-! 304/A:-! 400:-! 410/loop:-! 700:-! 760/B:-! 900:-! 910:-! 920:-! 935:-! 940:-! 941:-! 942:-!
  950:-! 970:-! 972:-! 985:-! 986:-! n90:-! n91:-! n92:-! n95:-! n96:-! n98:-! n99:-! 320/A:-! 707:-! 710:-! 742:-!
20 reference message
  101/A:-! 102/A:-! 102STP/A:-! 104/A:-! 107/A:-! 110:-! 204/A:-! 210:-! 256/A:-! 971:-! 973:-!
21 reference broker
  300/C:G 304/C:G 320/H:G
21 reference cheque
  256/B:D 256/B:E
21 reference contract
  320/A:N
21 reference creditNumber
  710:-! 742:-!
21 reference endToEnd
  101/B:-! 104/B:D 107/B:D 202:-! 202COV/A:-! 203/loop:-! 204/B:- 205:-! 205COV/A:-!
21 reference exchangeContract
  101/B:F
21 reference mandate
  104/B:C 107/B:C
21 reference paymentInformation
  101/A:R 104/A:R
21 reference registration
  104/A:E 104/B:E 107/A:E 107/B:E
21 reference related
  256/A:- 300/A:- 300/A:A 304/A:- 304/C:A 304/D:P 400:-! 410/loop:-! 900:-! 910:-! 940:- 941:- 942:- 985:- 986:-!
  n90:-! n91:-! n92:-! n95:-! n96:-! n99:- 320/A:- 707:-!
21 reference transaction
  102/B:-! 102STP/B:-! 104/B:-! 107/B:-! 110/loop:-! 111:-! 112:-! 210/loop:-! 256/B:-
22 code
  300/A:A! 300/A:C! 300/E:L* 304/A:A! 760/A:A! 760/B:D! 760/C:D! 320/A:A! 320/A:B! 320/A:C! 707:A!
22 text narrative
  300/E:M* 300/E:N* 300/E:P* 300/E:R* 760/C:K!
23 code
  102/A:-! 102STP/A:-! 103:B! 103STP:B! 103REMIT:B!
23 reference account
  935/loop:-
23 reference creditNumber
  707:-!
23 reference related
  700:- 760/B:- 710:-
23 text instruction
  101/B:E* 103:E* 103STP:E* 103REMIT:E* 104/A:E 104/B:E 107/A:E 107/B:E
23 text narrative
  256/B:E! 760/A:X* 760/B:B! 760/B:F 760/C:B! 760/C:F 707:S
24 text narrative
  300/C:D 760/B:E 760/B:G 760/C:E 760/C:G 320/H:D
25 account accountOwner
  210:- 900:P-! 910:P-! 920/loop:-! 935/loop:- 940:P-! 941:P-! 942:P-! 950:-! 970:-! 971/loop:-! 972:-! 973/loop:-!
  n90:-!
25 account chargesAccount
  101/B:A
25 reference authorisation
  101/A:-
26 code
  102/A:T 102/B:T 102STP/A:T 102STP/B:T 103:T 103STP:T 103REMIT:T 104/A:T 104/B:T 107/A:T 107/B:T 760/B:E 760/C:E
  707:E!
26 reference counterparty
  300/C:H 320/H:H
27 code
  700:-! 760/A:-! 707:-! 710:-!
28 code
  101/A:D! 940:C! 941:-! 942:C! 950:C! 970:C! 972:C!
29 text narrative
  300/C:A 320/H:A
30 date
  101/A:-! 104/A:-! 107/A:-! 110/loop:-! 111:-! 112:-! 256/C:- 300/A:U 300/B:T! 304/B:T! 760/B:-! 935/loop:-! 320/B:T!
  320/B:P! 320/B:X 320/B:F 320/I:F!* 707:-!
30 date settlement
  201:-! 203:-! 204/A:-! 210:-! 300/B:V! 304/B:V! 320/B:V!
31 date
  700:C 760/B:E 760/B:S 760/C:C 760/C:E 760/C:S 707:C! 710:C! 742:C
31 text narrative
  700:D! 707:D 710:D!
32 amount instructed
  101/B:B!
32 amount local
  760/C:B!
32 amount net
  304/D:G 304/E:G
32 amount principal
  742:B!
32 amount repaid
  320/B:H
32 amount settled
  102/B:B! 102/C:A! 102STP/B:B! 102STP/C:A! 103:A! 103STP:A! 103REMIT:A! 104/B:B! 107/B:B! 110/loop:AB! 111:AB!
  112:AB! 100:A! 200:A! 201/loop:B! 202:A! 202COV/A:A! 203/loop:B! 204/B:B! 205:A! 205COV/A:A! 210/loop:B! 256/C:A!
  300/B1:B! 304/B1:B! 400:ABK! 410/loop:ABK! 700:B! 760/B:B! 900:A! 910:A! n90:CD! n91:B! 320/B:B! 707:B 710:B!
32 amount split
  300/D:B!* 320/I:H!*
32 amount total
  104/C:B! 107/C:B!
32 code
  256/B:J! 300/A:E
33 amount additional
  742:B
33 amount decrease
  707:B
33 amount instructed
  102/B:B 102STP/B:B 103:B 103STP:B 103REMIT:B 104/B:B 107/B:B 202COV/B:B 205COV/B:B
33 amount original
  101/B:B
33 amount proceeds
  400:A!
33 amount sold
  300/B2:B! 304/B2:B!
33 amount tax
  320/G:B! 320/G:E
34 amount interest
  320/B:E!
34 amount limit
  920/loop:F 920/loop:F 942:F! 942:F
34 amount settled
  742:AB!
34 text narrative
  320/H:C*
35 text narrative
  760/B:G 760/C:G
36 code
  101/B:- 102/A:- 102/B:- 102STP/A:- 102STP/B:- 103:- 103STP:- 103REMIT:- 104/B:- 107/B:- 300/B:-! 304/B:-! 320/G:-
37 code
  256/B:J 935/loop:H!* 320/B:G! 320/G:L!
38 code
  320/B:J
39 code
  300/B:M 700:A 320/B:M 707:A 710:A
39 text narrative
  700:C 760/B:F 760/B:E 760/C:E 707:C 710:C
40 text narrative
  700:A! 700:E! 760/B:C! 760/C:C! 707:A 707:E 710:B! 710:E!
41 agent availableWith
  700:AD! 760/B:AD 760/C:AD 707:AD 710:AD!
42 agent drawee
  700:AD 707:AD 710:AD
42 text narrative
  700:C 700:M 700:P 707:C 707:M 707:P 710:C 710:M 710:P
43 text narrative
  700:P 700:T 707:P 707:T 710:P 710:T
44 text narrative
  256/B:A! 700:A 700:E 700:F 700:B 700:C 700:D 760/B:J 760/C:J 707:A 707:E 707:F 707:B 707:C 707:D 710:A 710:E 710:F
  710:B 710:C 710:D
45 text narrative
  700:A 760/B:C 760/B:L 760/C:C 760/C:L! 707:B 710:A
46 text narrative
  700:A 707:B 710:A
47 text narrative
  700:A 707:B 710:A
48 text narrative
  700:- 760/B:B 760/B:D 760/C:B 760/C:D 707:- 710:-
49 text narrative
  700:G 700:H 700:-! 760/B:- 760/C:- 707:M 707:N 707:- 710:G 710:H 710:-!
50 party applicant
  700:-! 760/B:- 760/C:-! 707:- 710:-!
50 party creditor
  104/A:AK 104/B:AK 107/A:AK 107/B:AK
50 party debtor
  101/A:FGH 101/B:FGH 102/A:AFK 102/B:AFK 102STP/A:AFK 102STP/B:AFK 103:AFK! 103STP:AFK! 103REMIT:AFK! 100:-!
  202COV/B:AFK! 205COV/B:AFK! 210/loop:CF- 910:AFK
50 party initiatingParty
  101/A:CL 101/B:CL 104/A:CL 104/B:CL 107/A:CL 107/B:CL
50 party issuer
  707:B 710:B
50 party payer
  110/loop:AFK
51 agent applicantBank
  700:AD 710:AD
51 agent forwardingAgent
  101/A:A 102/A:A 103:A 103REMIT:A 104/A:A 107/A:A
51 party obligor
  760/B:- 760/C:-
52 agent creditorAgent
  104/A:ACD 104/B:ACD 107/A:ACD 107/B:ACD
52 agent debtor
  202:AD 202COV/A:AD 203:AD 205:AD! 205COV/A:AD!
52 agent debtorAgent
  101/A:AC 101/B:AC 102/A:ABC 102/B:ABC 102STP/A:A 102STP/B:A 103:AD 103STP:A 103REMIT:AD 100:AD 202COV/B:AD
  205COV/B:AD 210/loop:AD 400:AD 900:AD 910:AD n90:AD n91:AD
52 agent drawerAgent
  110/loop:ABD 111:ABD 112:ABD
52 agent issuer
  760/B:AD! 760/C:AD 707:AD 710:AD 742:AD!
53 agent debtor
  204/B:ABD!
53 agent deliveryAgent
  300/B1:ADJ 300/B2:ADJ 300/D:ADJ* 304/B1:ADJ 304/B2:ADJ 304/E:ADJ 320/C:ADJ 320/D:ADJ 320/E:ADJ 320/F:ADJ 320/I:ADJ
53 agent instructingReimbursementAgent
  102/C:AC 102STP/C:AC 103:ABD 103STP:AB 103REMIT:ABD 104/C:AB 107/C:AB 110:ABD 100:ABD 200:B 201:B 202:ABD
  202COV/A:ABD 203:ABD 205:ABD 205COV/A:ABD 400:ABD
53 agent reimbursingBank
  700:AD 707:AD 710:AD
54 agent instructedReimbursementAgent
  102/C:A 102STP/C:A 103:ABD 103STP:A 103REMIT:ABD 110:ABD 100:ABD 202:ABD 202COV/A:ABD 203:ABD 400:ABD
55 agent thirdReimbursementAgent
  103:ABD 103STP:A 103REMIT:ABD
56 agent advisingBank
  760/B:AD
56 agent intermediaryAgent1
  101/B:ACD 103:ACD 103STP:A 103REMIT:ACD 100:AD 200:AD 201/loop:AD 202:AD 202COV/A:AD 202COV/B:ACD 203/loop:AD 205:AD
  205COV/A:AD 205COV/B:ACD 210/loop:AD 300/B1:ADJ 300/B2:ADJ 300/D:ADJ* 304/B1:ADJ 304/B2:ADJ 304/E:ADJ 910:AD
  320/C:ADJ 320/D:ADJ 320/E:ADJ 320/F:ADJ 320/I:ADJ
57 agent advisingThroughBank
  700:ABD 760/B:AD 760/C:AD 707:ABD 710:ABD
57 agent chargesAgent
  n91:ABD
57 agent creditorAgent
  101/B:ACD 102/B:AC 102STP/B:A 103:ABCD 103STP:A 103REMIT:ABCD 100:ABD 200:ABD! 201/loop:ABD! 202:ABD 202COV/A:ABD
  202COV/B:ABCD 203/loop:ABD 204/A:ABD 205:ABD 205COV/A:ABD 205COV/B:ABCD 256/C:ACD 400:AD 985:ABD 742:ABD
57 agent debtorAgent
  104/B:ACD 107/B:ACD
57 agent receivingAgent
  300/B1:ADJ! 300/B2:ADJ! 300/D:ADJ!* 304/B1:ADJ 304/B2:ADJ! 304/E:ADJ 320/C:ADJ! 320/D:ADJ! 320/E:ADJ! 320/F:ADJ!
  320/I:ADJ!
58 agent confirmingBank
  700:AD 760/B:AD 707:AD 710:AD
58 agent creditor
  202:AD! 202COV/A:AD! 203/loop:AD! 204/A:AD 205:AD! 205COV/A:AD! 256/C:B 300/B2:ADJ 300/D:ADJ* 304/B2:ADJ 304/E:ADJ
  400:ABD 320/C:ADJ 320/D:ADJ 320/E:ADJ 320/F:ADJ 742:AD
59 party beneficiary
  700:-! 760/B:A-! 760/C:-! 707:- 710:-!
59 party creditor
  101/B:AF-! 102/B:AF-! 102STP/B:AF-! 103:AF-! 103STP:AF-! 103REMIT:AF-! 100:-! 202COV/B:AF-! 205COV/B:AF-!
59 party debtor
  104/B:A-! 107/B:A-!
59 party enquiredParty
  985:-! 986:-
59 party payee
  110/loop:F-! 111:- 112:-
60 amount balance
  940:FM! 941:F 950:FM! 970:FM! 972:FM!
61 entry -
  940/loop:- 942/loop:- 950/loop:-! 970/loop:-! 972/loop:-!
62 amount balance
  940:FM! 941:F! 950:FM! 970:FM! 971/loop:F! 972:FM!
64 amount balance
  940:- 941:- 950:- 970:- 972:-
65 amount balance
  940:-* 941:-*
70 text remittance
  101/B:- 102/B:- 102STP/B:- 103:- 103STP:- 104/B:- 107/B:- 100:- 202COV/B:- 205COV/B:-
71 amount charges
  102/B:F* 102/B:G 102/C:G 102STP/B:F* 102STP/B:G 102STP/C:G 103:F* 103:G 103STP:F* 103STP:G 103REMIT:F* 103REMIT:G
  104/B:F 104/B:G 104/C:F 104/C:G 107/B:F 107/B:G 107/C:F 107/C:G 256/B:G 256/B:F 256/B:H 256/C:J 256/C:L 256/C:K
  300/C:F 320/H:F
71 code
  101/B:A! 102/A:A 102/B:A 102STP/A:A 102STP/B:A 103:A! 103STP:A! 103REMIT:A! 104/A:A 104/B:A 107/A:A 107/B:A 100:A
71 text narrative
  400:B 700:D 760/B:D 760/C:D n90:B! n91:B! 707:D 707:N 710:D 742:D
72 text instruction
  102/C:- 102STP/C:- 103:- 103STP:- 103REMIT:- 104/A:- 107/A:- 110:- 100:- 200:- 201:- 201/loop:- 202:- 202COV/A:-
  202COV/B:- 203:- 203/loop:- 204/A:- 204/B:- 205:- 205COV/A:- 205COV/B:- 300/C:- 304/C:- 400:- 410:- 700:Z 760/A:Z
  900:- 910:- 935:- n90:- n91:- 320/H:- 707:Z 710:Z 742:Z
73 text narrative
  400:-
75 text narrative
  111:- 985:- n95:-!
76 text narrative
  112:-! n96:-!
77 text narrative
  300/A:H 300/A:D 300/E:A 304/A:H 304/A:D 760/B:U! 760/C:L n95:A n96:A n98:E! 320/A:D
77 text regulatory
  101/B:B 102/A:B 102/B:B 102STP/A:B 102STP/B:B 103:B 103STP:B 103REMIT:B 104/A:B 104/B:B 107/A:B 107/B:B
77 text remittance
  103REMIT:T!
78 text instruction
  700:- 707:- 710:-
78 text narrative
  760/B:- 760/C:-
79 text narrative
  985:- 986:-! n92:- n95:- n96:- n99:-!
81 agent centralCounterparty
  300/E:ADJ 304/A:ADJ
82 agent fundManager
  304/A:ADJ!
82 agent partyA
  300/A:ADJ! 320/A:ADJ!
83 party fund
  300/A:ADJ 304/A:ADJ! 320/A:ADJ
84 agent dealingBranchA
  300/C:ABDJ 320/H:ABDJ
85 agent dealingBranchB
  300/C:ABDJ 320/H:ABDJ
86 agent intermediaryAgent2
  320/C:ADJ 320/D:ADJ 320/E:ADJ 320/F:ADJ 320/I:ADJ
86 details -
  940/loop:- 940:-* 941:- 942/loop:- 942:-*
87 agent executingBroker
  304/A:ADJ!
87 agent partyB
  300/A:ADJ! 320/A:ADJ!
88 agent broker
  300/C:ADJ 320/H:ADJ
89 agent clearingBroker
  300/E:ADJ 304/A:ADJ
90 amount sum
  941:D 941:C 942:D 942:C
91 agent reportingParty
  300/E:ADJ*
94 code
  300/A:A 304/A:A! 320/A:A
96 agent clearingExceptionParty
  300/E:ADJ
`;

/**
 * Category 7: documentary credits and guarantees. A data table. The reader needs parties and texts; fields that are not
 * listed are read by their numbers.
 */

export const CATEGORY_7 = `
MT 700 Issue of a Documentary Credit
[-]
27   -     M   code
40A  -     M   text narrative
20   -     M   reference instruction
23   -     O   reference related
31C  -     O   date
40E  -     M   text narrative
31D  -     M   text narrative
51a  AD    O   agent applicantBank
50   -     M   party applicant
59   -     M   party beneficiary
32B  -     M   amount settled
39A  -     O   code
39C  -     O   text narrative
41a  AD    M   agent availableWith
42C  -     O   text narrative
42a  AD    O   agent drawee
42M  -     O   text narrative
42P  -     O   text narrative
43P  -     O   text narrative
43T  -     O   text narrative
44A  -     O   text narrative
44E  -     O   text narrative
44F  -     O   text narrative
44B  -     O   text narrative
44C  -     O   text narrative
44D  -     O   text narrative
45A  -     O   text narrative
46A  -     O   text narrative
47A  -     O   text narrative
49G  -     O   text narrative
49H  -     O   text narrative
71D  -     O   text narrative
48   -     O   text narrative
49   -     M   text narrative
58a  AD    O   agent confirmingBank
53a  AD    O   agent reimbursingBank
78   -     O   text instruction
57a  ABD   O   agent advisingThroughBank
72Z  -     O   text instruction

MT 707 Amendment to a Documentary Credit
[-]
27   -     M   code
20   -     M   reference instruction
21   -     M   reference related
23   -     M   reference creditNumber
52a  AD    O   agent issuer
50B  -     O   party issuer
31C  -     M   date
26E  -     M   code
30   -     M   date
22A  -     M   code
23S  -     O   text narrative
40A  -     O   text narrative
40E  -     O   text narrative
31D  -     O   text narrative
50   -     O   party applicant
59   -     O   party beneficiary
32B  -     O   amount settled
33B  -     O   amount decrease
39A  -     O   code
39C  -     O   text narrative
41a  AD    O   agent availableWith
42C  -     O   text narrative
42a  AD    O   agent drawee
42M  -     O   text narrative
42P  -     O   text narrative
43P  -     O   text narrative
43T  -     O   text narrative
44A  -     O   text narrative
44E  -     O   text narrative
44F  -     O   text narrative
44B  -     O   text narrative
44C  -     O   text narrative
44D  -     O   text narrative
45B  -     O   text narrative
46B  -     O   text narrative
47B  -     O   text narrative
49M  -     O   text narrative
49N  -     O   text narrative
71D  -     O   text narrative
71N  -     O   text narrative
48   -     O   text narrative
49   -     O   text narrative
58a  AD    O   agent confirmingBank
53a  AD    O   agent reimbursingBank
78   -     O   text instruction
57a  ABD   O   agent advisingThroughBank
72Z  -     O   text instruction

MT 710 Advice of a Third Bank's or a Non-Bank's Documentary Credit
[-]
27   -     M   code
40B  -     M   text narrative
20   -     M   reference instruction
21   -     M   reference creditNumber
23   -     O   reference related
31C  -     M   date
40E  -     M   text narrative
31D  -     M   text narrative
52a  AD    O   agent issuer
50B  -     O   party issuer
51a  AD    O   agent applicantBank
50   -     M   party applicant
59   -     M   party beneficiary
32B  -     M   amount settled
39A  -     O   code
39C  -     O   text narrative
41a  AD    M   agent availableWith
42C  -     O   text narrative
42a  AD    O   agent drawee
42M  -     O   text narrative
42P  -     O   text narrative
43P  -     O   text narrative
43T  -     O   text narrative
44A  -     O   text narrative
44E  -     O   text narrative
44F  -     O   text narrative
44B  -     O   text narrative
44C  -     O   text narrative
44D  -     O   text narrative
45A  -     O   text narrative
46A  -     O   text narrative
47A  -     O   text narrative
49G  -     O   text narrative
49H  -     O   text narrative
71D  -     O   text narrative
48   -     O   text narrative
49   -     M   text narrative
58a  AD    O   agent confirmingBank
53a  AD    O   agent reimbursingBank
78   -     O   text instruction
57a  ABD   O   agent advisingThroughBank
72Z  -     O   text instruction

MT 742 Reimbursement Claim
[-]
20   -     M   reference instruction
21   -     M   reference creditNumber
31C  -     O   date
52a  AD    M   agent issuer
32B  -     M   amount principal
33B  -     O   amount additional
71D  -     O   text narrative
34a  AB    M   amount settled
57a  ABD   O   agent creditorAgent
58a  AD    O   agent creditor
72Z  -     O   text instruction

MT 760 Issue of a Demand Guarantee or Standby Letter of Credit
[A]
15A  -     M   code
27   -     M   code
22A  -     M   code
72Z  -     O   text instruction
23X  -     O*  text narrative
[B at 15B]
15B  -     M   code
20   -     M   reference instruction
30   -     M   date
22D  -     M   code
40C  -     M   text narrative
23B  -     M   text narrative
31E  -     O   date
35G  -     O   text narrative
50   -     O   party applicant
51   -     O   party obligor
52a  AD    M   agent issuer
59a  A-    M   party beneficiary
56a  AD    O   agent advisingBank
23   -     O   reference related
57a  AD    O   agent advisingThroughBank
32B  -     M   amount settled
39F  -     O   text narrative
41a  AD    O   agent availableWith
71D  -     O   text narrative
45C  -     O   text narrative
77U  -     M   text narrative
49   -     O   text narrative
58a  AD    O   agent confirmingBank
44J  -     O   text narrative
23F  -     O   text narrative
78   -     O   text narrative
26E  -     O   code
31S  -     O   date
48B  -     O   text narrative
48D  -     O   text narrative
39E  -     O   text narrative
45L  -     O   text narrative
24E  -     O   text narrative
24G  -     O   text narrative
[C optional at 15C]
15C  -     M   code
31C  -     O   date
22D  -     M   code
40C  -     M   text narrative
22K  -     M   text narrative
23B  -     M   text narrative
31E  -     O   date
35G  -     O   text narrative
50   -     M   party applicant
51   -     O   party obligor
52a  AD    O   agent issuer
59   -     M   party beneficiary
57a  AD    O   agent advisingThroughBank
32B  -     M   amount local
41a  AD    O   agent availableWith
71D  -     O   text narrative
45C  -     O   text narrative
77L  -     O   text narrative
49   -     O   text narrative
44J  -     O   text narrative
23F  -     O   text narrative
78   -     O   text narrative
26E  -     O   code
31S  -     O   date
48B  -     O   text narrative
48D  -     O   text narrative
39E  -     O   text narrative
45L  -     M   text narrative
24E  -     O   text narrative
24G  -     O   text narrative
`;

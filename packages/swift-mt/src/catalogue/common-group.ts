/** Category n: messages that every category has (n90 to n99). A data table: field lists as the handbook has them (SR 2025). */

export const COMMON_GROUP = `
MT n90 Advice of Charges, Interest and Other Adjustments -> camt.105
[-]
20   -     M   reference instruction
21   -     M   reference related
25   -     M   account accountOwner
32a  CD    M   amount settled
52a  AD    O   agent debtorAgent
71B  -     M   text narrative
72   -     O   text instruction

MT n91 Request for Payment of Charges -> camt.106
[-]
20   -     M   reference instruction
21   -     M   reference related
32B  -     M   amount settled
52a  AD    O   agent debtorAgent
57a  ABD   O   agent chargesAgent
71B  -     M   text narrative
72   -     O   text instruction

MT n92 Request for Cancellation -> camt.056
tail original
[-]
20   -     M   reference instruction
21   -     M   reference related
11S  -     M   code
79   -     O   text narrative

MT n95 Queries -> camt.110 camt.026 camt.027
tail original
[-]
20   -     M   reference instruction
21   -     M   reference related
75   -     M   text narrative
77A  -     O   text narrative
11a  RS    O   code
79   -     O   text narrative

MT n96 Answers -> camt.029 camt.111
tail original
[-]
20   -     M   reference instruction
21   -     M   reference related
76   -     M   text narrative
77A  -     O   text narrative
11a  RS    O   code
79   -     O   text narrative

MT n98 Proprietary Message
tail embedded
[-]
20   -     M   reference instruction
12   -     M   code
77E  -     M   text narrative

MT n99 Free Format Message
[-]
20   -     M   reference instruction
21   -     O   reference related
79   -     M   text narrative
`;

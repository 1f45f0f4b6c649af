/** How decisions explain themselves: licences, silence of a law, hits that do not count. A data table. */

import type { Rule } from '../rule.ts';

/** What would be blocked or rejected in a message that carries no money. */
export const NO_FUNDS_RULE: Rule = {
  id: 'ST-01',
  demands: 'review',
  unreported: true,
  citation: 'OFAC FAQ 53',
  basis: 'design',
  because: 'it carries no funds to keep or to refuse; find the payment that it is about, and stop that if it is here',
};

/** A licence that carries the payment. */
export const AUTHORISED_RULE: Rule = {
  id: 'LI-03',
  demands: 'nothing',
  citation: 'the licence itself; 31 CFR 589.502(a)-(c) and parallels',
  basis: 'primary',
  because: 'a licence lifts what rests on the programmes it names, and nothing else, while all its conditions are met',
};

/** A licence that would carry the payment if its questions were answered. */
export const OPEN_LICENCE_RULE: Rule = {
  id: 'LI-03-OPEN',
  demands: 'review',
  citation: 'the licence itself; FFIEC BSA/AML Manual',
  basis: 'design',
  because: 'what nobody vouches for is not taken for granted',
};

/** Said of each of several laws that has nothing to say. */
export const SILENT_RULE: Rule = {
  id: 'PR-01',
  demands: 'nothing',
  citation: 'the rules of the profile',
  basis: 'design',
  because: 'nothing that was seen is prohibited',
};

/** Why a hit does not decide. */
export const DISCOUNT_RULES: { readonly contradicted: Rule; readonly weak: Rule } = {
  contradicted: {
    id: 'ID-01',
    demands: 'nothing',
    citation: 'OFAC FAQ 5',
    basis: 'primary',
    because: 'what is known of the two differs beyond doubt',
  },
  weak: {
    id: 'ID-02',
    demands: 'nothing',
    citation: 'OFAC FAQ 122-125',
    basis: 'primary',
    because: 'the name is only a weak alias, and nothing beside it agrees',
  },
};

/** What a person found about a hit before. */
export const FINDING_RULES: { readonly cleared: Rule; readonly reopened: Rule } = {
  cleared: {
    id: 'ID-03',
    demands: 'nothing',
    citation: "the institution's own finding",
    basis: 'design',
    because: 'a person found that it is another party, and the list says the same of the entry as then',
  },
  reopened: {
    id: 'ID-04',
    demands: 'nothing',
    citation: "the institution's own finding",
    basis: 'design',
    because: 'a person found that it is another party, but the finding does not hold',
  },
};

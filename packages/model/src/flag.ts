/** Exposures that a decision reports whether or not they decide it. */

import type { Bic } from './bic.ts';

export type FlagSeverity = 'info' | 'low' | 'medium' | 'high' | 'critical';

/** An exposure; `@interdict/policy` tells all it raises in FLAGS.md. */
export interface Flag {
  /** In upper snake case: `US_NEXUS`, `CAPTA_LISTED_AGENT`, `SECONDARY_SANCTIONS_RISK_PARTY`. */
  readonly code: string;
  readonly severity: FlagSeverity;
  /** The rule it rests on: a regulation, order or FAQ. */
  readonly basis: string;
  /** One sentence for a person. */
  readonly text: string;
  /** Of US_NEXUS: how sure it is. */
  readonly level?: 'CERTAIN' | 'PRESUMED' | 'POSSIBLE' | 'NONE_SEEN';
  /** Of exposure flags: 0 keeps the party's account, 1 deals with it directly, 2 stands in between. */
  readonly distance?: 0 | 1 | 2;
  /** The role in the payment that raises it. */
  readonly role?: string;
  readonly agent?: Bic;
  /** Positions in {@link Decision.hits} of the hits it rests on. */
  readonly hits: readonly number[];
  /** Other things it rests on: paths in the message, codes, currencies. */
  readonly evidence: readonly string[];
}

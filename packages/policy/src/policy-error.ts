/** What is thrown where a policy cannot be made from its options. */

/**
 * `invalid-option`: a value of the wrong kind or out of range. `unknown-option`: a misspelt or unsupported name.
 * `unknown-rule`: no rule has this id. `fixed-rule`: the rule may not be switched.
 */
export type PolicyErrorCode = 'invalid-option' | 'unknown-option' | 'unknown-rule' | 'fixed-rule';

/** An option that is wrong: thrown when a policy is made, never by a decision. */
export class PolicyError extends Error {
  /** Stable; match on this, never on the message. */
  readonly code: PolicyErrorCode;
  /** Where in the options: `thresholds.confirm`. */
  readonly option: string;

  constructor(code: PolicyErrorCode, option: string, message: string) {
    super(`${option}: ${message}`);
    this.name = 'PolicyError';
    this.code = code;
    this.option = option;
  }
}

/** What the command says to the shell. */

export const EXIT = {
  /** Everything passed, or there was nothing to decide. */
  passed: 0,
  /** The command itself failed: a list or file could not be read. */
  failure: 1,
  /** Wrong usage. */
  usage: 2,
  /** Something was not passed. */
  notPassed: 3,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Takes what a command ended with. */
export type Report = (status: ExitStatus) => void;

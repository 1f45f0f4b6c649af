/** Compares the amounts of the transactions with the control sums that group header and batches give. */

import { locatedText } from './draft.ts';
import { childOf, type Element } from './element.ts';
import type { IssueList } from './issue-codes.ts';
import type { Level } from './transactions.ts';

/** Digits behind the point: the schemas allow 17 in a control sum and 5 in an amount. */
const SCALE = 20;
/** Longer numbers are none that a schema allows. */
const LONGEST = 60;

export interface ControlSums {
  /** Adds the amount of a transaction, whatever its currency, to the levels around it; undefined where it has none. */
  add(around: readonly Level[], amount: string | undefined): void;
  check(issues: IssueList): void;
}

export function createControlSums(): ControlSums {
  // Undefined once a transaction without amount is among them.
  const sums = new Map<Element, bigint | undefined>();

  return {
    add(around, amount) {
      const units = amount === undefined ? undefined : unitsOf(amount);
      for (const [depth, { element }] of around.entries()) {
        if (depth > 0 && element.name !== 'PmtInf') continue;
        const before = sums.has(element) ? sums.get(element) : 0n;
        sums.set(element, before === undefined || units === undefined ? undefined : before + units);
      }
    },
    check(issues) {
      for (const [element, sum] of sums) {
        const leaf = childOf(element.name === 'PmtInf' ? element : (childOf(element, 'GrpHdr') ?? element), 'CtrlSum');
        const announced = leaf && locatedText(leaf);
        if (announced === undefined || sum === undefined) continue;
        const { value, location } = announced;
        const units = unitsOf(value);
        if (units === undefined || units === sum) continue;
        issues.add('control-sum-mismatch', { path: location.path, offset: location.start, received: value });
      }
    },
  };
}

/** A decimal number as a whole number of its smallest units: exact, where adding floats is not. */
export function unitsOf(text: string): bigint | undefined {
  const [, whole = '', fraction = ''] = (text.length <= LONGEST && /^\+?([0-9]*)\.?([0-9]*)$/.exec(text)) || [];
  if (whole + fraction === '' || fraction.length > SCALE) return undefined;
  return BigInt(whole + fraction.padEnd(SCALE, '0'));
}

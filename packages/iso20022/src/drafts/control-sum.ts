/** Compares the amounts of the transactions with the control sums that group header and batches give. */

import { locatedText } from './draft.ts';
import { childOf, type Element } from '../xml/element.ts';
import type { IssueList } from '../issue-codes.ts';
import type { Level } from './transactions.ts';

/** Digits behind the point: the schemas allow 17 in a control sum and 5 in an amount. */
const SCALE = 20;
/** Longer numbers are none that a schema allows. */
const LONGEST = 60;

/** Amounts that are kept as they are until a sum is asked for: most messages announce none, and exact numbers are slow. */
const MOST_WAITING = 64;

interface Sum {
  /** Undefined once a transaction without amount is among them. */
  total: bigint | undefined;
  readonly waiting: (string | undefined)[];
}

export interface ControlSums {
  /** Adds the amount of a transaction, whatever its currency, to the levels around it; undefined where it has none. */
  add(around: readonly Level[], amount: string | undefined): void;
  check(issues: IssueList): void;
}

export function createControlSums(): ControlSums {
  const sums = new Map<Element, Sum>();

  return {
    add(around, amount) {
      for (const [depth, { element }] of around.entries()) {
        if (depth > 0 && element.name !== 'PmtInf') continue;
        let sum = sums.get(element);
        if (sum === undefined) sums.set(element, (sum = { total: 0n, waiting: [] }));
        sum.waiting.push(amount);
        if (sum.waiting.length > MOST_WAITING) settle(sum);
      }
    },
    check(issues) {
      for (const [element, sum] of sums) {
        const leaf = childOf(element.name === 'PmtInf' ? element : (childOf(element, 'GrpHdr') ?? element), 'CtrlSum');
        const announced = leaf && locatedText(leaf);
        if (announced === undefined) continue;
        const { value, location } = announced;
        const units = unitsOf(value);
        const total = settle(sum);
        if (total === undefined || units === undefined || units === total) continue;
        issues.add('control-sum-mismatch', { path: location.path, offset: location.start, received: value });
      }
    },
  };
}

/** Adds what is waiting to the total. */
function settle(sum: Sum): bigint | undefined {
  for (const amount of sum.waiting.splice(0)) {
    const units = amount === undefined ? undefined : unitsOf(amount);
    sum.total = sum.total === undefined || units === undefined ? undefined : sum.total + units;
  }
  return sum.total;
}

/** A decimal number as a whole number of its smallest units: exact, where adding floats is not. */
export function unitsOf(text: string): bigint | undefined {
  const [, whole = '', fraction = ''] = (text.length <= LONGEST && /^\+?([0-9]*)\.?([0-9]*)$/.exec(text)) || [];
  if (whole + fraction === '' || fraction.length > SCALE) return undefined;
  return BigInt(whole + fraction.padEnd(SCALE, '0'));
}

/** Refuses numbers among options that would switch off what they set: nothing is above `NaN`, and no score above 80. */

/** @throws RangeError for what is no number from `least` to `most`. */
export function inRange(option: string, value: number, least: number, most: number = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  const range = most === Number.POSITIVE_INFINITY ? `from ${least}` : `from ${least} to ${most}`;
  throw new RangeError(`${option} must be a number ${range}, got ${value}`);
}

/** Exact decimal numbers for shares and amounts: no binary fraction comes near a threshold. */

const PLACES = 12;

const DECIMAL = /^(\d{1,24})(?:\.(\d{0,12}))?$/;

/** Reads a decimal without sign, with a point and up to twelve places, as a whole number of 10^-12. */
export function parseDecimal(text: string): bigint | undefined {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(PLACES, '0'));
}

/** The shortest text that {@link parseDecimal} reads as `value`. */
export function decimalText(value: bigint): string {
  const digits = value.toString().padStart(PLACES + 1, '0');
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '');
}

/** Ownership data for tests, as the file format writes them. */

import { readOwnership } from '../ownership/register.ts';
import type { OwnershipProvider } from '../ownership/stake.ts';

type Line = Readonly<Record<string, unknown>>;

export function register(...lines: readonly Line[]): OwnershipProvider {
  const read = readOwnership(lines.map((line) => JSON.stringify(line)).join('\n'));
  if (!read.ok) throw new Error(`test data: ${JSON.stringify(read.issues)}`);
  return read.value;
}

export function entity(id: string, data: Line = {}): Line {
  return { record: 'entity', id, name: id, countries: ['AE'], ...data };
}

/** Listed under all three laws, and by the UN, unless said otherwise. */
export function listing(of: string, data: Line = {}): Line[] {
  const authorities = typeof data['authority'] === 'string' ? [data['authority']] : ['OFAC', 'EU', 'UK'];
  return authorities.map((authority) => ({
    record: 'listing',
    of,
    entry: `${authority.toLowerCase()}-list:${of}`,
    measure: 'blocking',
    programme: 'SDGT',
    ...data,
    authority,
  }));
}

/** `X 25 -> A` and, for a range, `X 20-30 -> A`; with `since` on a day. */
export function share(text: string, data: Line = {}): Line {
  const [holder = '', amount = '', , of = ''] = text.split(' ');
  const [least = amount, most] = amount.split('-');
  return { record: 'share', holder, of, ...(most === undefined ? { percent: least } : { least, most }), ...data };
}

export function influence(holder: string, interest: 'control' | 'office', of: string, data: Line = {}): Line {
  return { record: 'influence', holder, of, interest, ...data };
}

/** A payment that is held for its creditor, one that is not, and an interceptor that decides on both. */

import type { ListSnapshot } from '@interdict/model';
import { createInterceptor, type Interceptor } from '../interceptor.ts';
import type { InterceptorOptions } from '../options.ts';
import { listedAs, listOf } from './listing.ts';

/** A list of persons of these names. */
export const snapshot = (list: string, names: readonly string[], more: Partial<ListSnapshot> = {}): ListSnapshot =>
  listOf(
    list,
    names.map((name, position) => listedAs(list, String(position), [name])),
    more,
  );

export const paymentTo = (creditor: string): Uint8Array =>
  Buffer.from(
    `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR10,\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`,
  );

export const LISTED: Uint8Array = paymentTo('ZORBLAX QUENTIVAR');
export const UNLISTED: Uint8Array = paymentTo('MARGOT QUILL');

/** In the US, on a list that has the first. */
export const make = async (options: Partial<InterceptorOptions> = {}): Promise<Interceptor> =>
  createInterceptor({
    institution: { jurisdictions: ['US'] },
    lists: [snapshot('ours', ['Zorblax Quentivar'])],
    clock: () => new Date('2026-03-02T10:00:00Z'),
    ...options,
  });

export const codes = async (interceptor: Interceptor, bytes: Uint8Array): Promise<string[]> =>
  (await interceptor.intercept(bytes)).payments.flatMap(({ decision }) => decision.issues.map(({ code }) => code));

/** Parts that ISO 20022 replies have in common. */

import type { Bic } from '@interdict/model';
import type { Original } from './original.ts';
import { el, withAttributes, writeXml, type Xml } from './xml.ts';

/** All that an ISO 20022 reply is written from. */
export interface IsoDraft {
  readonly version: number;
  readonly reference: string;
  readonly at: Date;
  readonly reason: string;
  readonly from: Bic | undefined;
  readonly to: Bic | undefined;
  readonly original: Original;
  readonly settlementDate: string;
  readonly settlementMethod: string;
}

/** The standard asks for an offset; whole seconds do. */
export function dateTime(at: Date): string {
  return `${at.toISOString().slice(0, 19)}+00:00`;
}

/** The name of BICs of banks changed in all messages at some version. */
export function bankOf(bic: Bic | undefined, isOld: boolean): Xml | undefined {
  return el('FinInstnId', bic && el(isOld ? 'BIC' : 'BICFI', bic));
}

/** Where a reference must stand and the message has none. */
export const NOT_PROVIDED = 'NOTPROVIDED';

/** Message and type of the original. */
export function originalMessage({ reference, payment }: Original): readonly (Xml | undefined)[] {
  return [
    el('OrgnlMsgId', reference('message') ?? NOT_PROVIDED),
    el('OrgnlMsgNmId', payment.message.type.slice(0, 35)),
  ];
}

export function documentOf(type: string, content: Xml | undefined): string {
  const root = withAttributes('Document', { xmlns: `urn:iso:std:iso:20022:tech:xsd:${type}` }, content);
  return root ? writeXml(root) : '';
}

/** Innocent payments that read like listed names or embargoed places, each beside one that is not innocent. */

import { type ListEntry, parseCountryCode } from '@interdict/model';
import { expect, test } from 'vitest';
import { createInterceptor, type Interceptor } from './interceptor.ts';
import { listedAs, listOf } from './test-support/listing.ts';

const BRITAIN = parseCountryCode('GB');

const ENTRIES: readonly ListEntry[] = [
  listedAs('ours', 'yusuf', ['Yusuf']),
  listedAs('ours', 'amber', ['AMBER'], { kind: 'vessel' }),
  listedAs('ours', 'agd', ['JSC AGD DIAMONDS'], { kind: 'organisation' }),
  // tells where London is
  listedAs('ours', 'zorblax', ['Zorblax Ltd'], {
    addresses: [{ lines: [], town: 'London', ...(BRITAIN ? { country: BRITAIN } : {}) }],
  }),
];

const interceptor: Promise<Interceptor> = createInterceptor({
  institution: { jurisdictions: ['US'] },
  lists: [listOf('ours', ENTRIES)],
  clock: () => new Date('2026-03-02T10:00:00Z'),
});

test.each([
  ['pass', 'YUSUF KAYA\r\nYUSUF KAYA\r\n12 MILL LANE', 'INV 1'],
  ['hold', 'YUSUF\r\n12 MILL LANE', 'INV 1'],
  ['pass', 'A.B. DIAMONDS\r\n12 MILL LANE', 'INV 1'],
  ['hold', 'A.G.D. DIAMONDS\r\n12 MILL LANE', 'INV 1'],
  ['pass', 'MARGOT QUILL\r\n12 MILL LANE', 'FREIGHT MV AMBER GLORY'],
  ['hold', 'MARGOT QUILL\r\n12 MILL LANE', 'FREIGHT MV AMBER'],
  ['hold', 'MARGOT QUILL\r\n12 MILL LANE', 'MV AMBER SAILOR WAGES'],
  ['pass', 'MARGOT QUILL\r\n12 MILL LANE', 'PANCAKES AND\r\nMAISIRUP'],
  ['block', 'MARGOT QUILL\r\n12 MILL LANE', 'PAYABLE AT\r\nBKMTIRTH'],
  ['block', 'MARGOT QUILL\r\n12 MILL LANE', 'SWIFT ADDRESS - BKMTIRKH\r\nBKMTIRKH'],
  ['pass', 'MARGOT QUILL\r\nAV. DE CUBA 3\r\nMADRID', 'INV 1'],
  ['block', 'MARGOT QUILL\r\nAV. 23\r\nCUBA', 'INV 1'],
  ['pass', 'TEHRAN SUPERMARKET LTD\r\n12 MILL LANE\r\nLONDON', 'DINNER AT TEHRAN CAFE, LONDON'],
  ['hold', 'TEHRAN SUPERMARKET LTD\r\n12 MILL LANE', 'INV 1'],
  ['hold', 'TEHRAN TRADING LTD\r\n12 MILL LANE\r\nLONDON', 'INV 1'],
  ['reject', 'TEHRAN SUPERMARKET LTD\r\n12 MILL LANE\r\nTEHRAN', 'INV 1'],
  ['pass', 'MARGOT QUILL\r\nVIA TEHERAN 12\r\nROMA', 'RENT 12 TEHRAN ROAD'],
  ['hold', 'MARGOT QUILL\r\n12 MILL LANE', 'SHIPMENT VIA TEHRAN'],
  ['hold', 'MARGOT QUILL\r\n12 MILL LANE', 'FREIGHT BY ROAD\r\nTO TEHRAN'],
  ['hold', 'IRAN ROAD TRANSPORT CO\r\n12 MILL LANE', 'INV 1'],
])('%s: %s, %s', async (outcome, creditor, remittance) => {
  const message =
    '{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR10,\r\n' +
    `:50K:/1\r\nELBE TRADING GMBH\r\n:59:/2\r\n${creditor}\r\n:70:${remittance}\r\n:71A:SHA\r\n-}`;
  expect((await (await interceptor).intercept(Buffer.from(message))).outcome).toBe(outcome);
});

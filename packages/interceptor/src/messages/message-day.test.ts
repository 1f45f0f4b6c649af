import { expect, test } from 'vitest';
import { messageDay } from './message-day.ts';

const OUTPUT = '{1:F01BETAUS33AXXX0123456789}{2:O1031200260331ALFADEFFAXXX01234567892604010001N}';
const INPUT = '{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}';

const mt103 = (head: string, settlement: string): string =>
  `${head}{4:\r\n:20:A\r\n:23B:CRED\r\n:32A:${settlement}EUR1,\r\n:50K:A B\r\n:59:C D\r\n:71A:SHA\r\n-}`;

const pacs008 = (group: string, settlement: string): string =>
  `<Document><FIToFICstmrCdtTrf><GrpHdr>${group}</GrpHdr><CdtTrfTxInf><IntrBkSttlmDt>${settlement}</IntrBkSttlmDt></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;

test.each<[what: string, text: string, day: string | undefined]>([
  ['an MT output is of the day it was sent', mt103(OUTPUT, '260402'), '2026-03-31'],
  ['an MT input does not tell: of its settlement', mt103(INPUT, '260402'), '2026-04-02'],
  ['the earliest of several', `${mt103(INPUT, '260402')}\r\n${mt103(INPUT, '260401')}`, '2026-04-01'],
  ['what was made counts before what settles', `${mt103(INPUT, '260330')}\r\n${mt103(OUTPUT, '260402')}`, '2026-03-31'],
  ['a pacs.008 with a time', pacs008('<CreDtTm>2026-04-01T10:00:00Z</CreDtTm>', '2026-04-03'), '2026-04-01'],
  ['a pacs.008 without', pacs008('', '2026-04-03'), '2026-04-03'],
  ['no message', 'hello', undefined],
])('%s', (_, text, day) => expect(messageDay(new TextEncoder().encode(text))).toBe(day));

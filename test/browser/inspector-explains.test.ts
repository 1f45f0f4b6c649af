/** The inspector tells who is listed, where, and why it was decided so, of whatever kind the message and the hits are. */

import { createInterceptor, type Interceptor, readOwnership } from 'interdict';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOf } from '../scenarios/listed-rows.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { type Inspector, openInspector } from '../support/inspector.ts';

const LISTED = [
  { id: 'b1', name: 'Meridian Trade Bank', kind: 'bank', bic: 'MERDRUMM', countries: 'RU', authority: 'OFAC' },
  { id: 'p1', name: 'Vladimir Oreshnikov', kind: 'person', countries: 'RU', programmes: 'ONE', authority: 'OFAC' },
  { id: 'v1', name: 'OCEAN GANNET', kind: 'vessel', identifiers: 'imo:9187629', authority: 'OFAC' },
];

const OWNED = [
  '{"record":"entity","id":"K","name":"KAMA TRADING FZE","countries":["AE"]}',
  '{"record":"entity","id":"P","name":"Vladimir Oreshnikov","countries":["RU"]}',
  '{"record":"share","holder":"P","of":"K","percent":"60"}',
].join('\n');

const mt = (type: string, fields: string): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:O${type}0915260302HAVNDEHHAXXX00421234562603020916N}{4:\r\n${fields.replaceAll('\n', '\r\n')}\r\n-}`;

const MT103 = (more: string): string =>
  mt('103', `:20:REF1\n:23B:CRED\n:32A:260302USD1234567,5\n:50K:/1\nELBE TRADING GMBH\nHAMBURG\n${more}\n:71A:SHA`);

/** Banks by BIC, by number alone, and by name alone, with what stands between. */
const pacs008 = (agents: string, creditor = 'Margot Quill'): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>A</MsgId><CreDtTm>2026-03-02T09:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>E</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="USD">10.00</IntrBkSttlmAmt><ChrgBr>SHAR</ChrgBr>${agents}<Dbtr><Nm>Elbe Trading GmbH</Nm></Dbtr>${byNumber('DbtrAgt', '021000021')}${byNumber('CdtrAgt', '026009593')}<Cdtr><Nm>${creditor}</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;
const byBic = (role: string, bic: string): string =>
  `<${role}><FinInstnId><BICFI>${bic}</BICFI></FinInstnId></${role}>`;
function byNumber(role: string, number: string): string {
  return `<${role}><FinInstnId><ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId><MmbId>${number}</MmbId></ClrSysMmbId></FinInstnId></${role}>`;
}

describe.skipIf(withoutChromium)('the inspector', () => {
  let browser: Browser;
  let interceptor: Interceptor;
  let inspector: Inspector;
  const texts = async (selector: string): Promise<string[]> => inspector.page.locator(selector).allTextContents();

  beforeAll(async () => {
    const ownership = readOwnership(OWNED);
    if (!ownership.ok) throw new Error('ownership data');
    interceptor = await createInterceptor({
      institution: { jurisdictions: ['US'] },
      lists: await listOf(LISTED),
      policy: { ownership: ownership.value },
    });
    browser = await launchChromium();
    inspector = await openInspector(browser, interceptor);
  });

  afterAll(async () => {
    await inspector.close();
    await browser.close();
    interceptor.close();
  });

  test('draws banks that are told by a number, each once, in the order of the chain', async () => {
    const before = byBic('PrvsInstgAgt1', 'LUNAFRPP') + byBic('PrvsInstgAgt2', 'MERLGB2L');
    await inspector.paste(pacs008(`${before}${byNumber('InstgAgt', '021000021')}${byBic('InstdAgt', 'EXMPUS33')}`));
    expect(await texts('.chain svg > title')).toEqual([
      'The way of the payment: Debtor Elbe Trading GmbH, then Debtor agent and Instructing agent 021000021 (1 flag), then Previous instructing agent 1 LUNAFRPP (1 flag), then Previous instructing agent 2 MERLGB2L (1 flag), then Instructed agent EXMPUS33, then Creditor agent 026009593, then Creditor Margot Quill',
    ]);
    expect(inspector.complaints).toEqual([]);
  });

  test.each([1280, 768, 390])('no text leaves its station at %i pixels', async (width) => {
    await inspector.page.setViewportSize({ width, height: 900 });
    const agents = ['PrvsInstgAgt1:MMWWUSWW', 'PrvsInstgAgt2:WWWWGBMM', 'InstgAgt:MERDRUMM', 'InstdAgt:EXMPUS33']
      .map((agent) => byBic(agent.slice(0, agent.indexOf(':')), agent.slice(agent.indexOf(':') + 1)))
      .join('');
    for (const name of [
      'WWWWWWWW MMMMMMMMMM MMMMMMM',
      'a\u202Eb\u200Bc \u2066Quill',
      '中华人民共和国国际贸易促进委员会',
      'Ж'.repeat(40),
    ]) {
      await inspector.paste(pacs008(agents, name));
      await inspector.page.waitForTimeout(100);
      const outside = await inspector.page.evaluate(`[...document.querySelectorAll('.station')].flatMap((station) => {
        const frame = station.querySelector('rect').getBoundingClientRect();
        return [...station.querySelectorAll('text:not(.count)')].filter((text) => text.getBoundingClientRect().right > frame.right).map((text) => text.textContent);
      })`);
      expect(outside).toEqual([]);
      expect(await inspector.page.evaluate('document.scrollingElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    await inspector.page.setViewportSize({ width: 1280, height: 720 });
  });

  test('the numbers of the hits stand at who and what was hit, beside the way too', async () => {
    await inspector.paste(
      MT103(
        ':54A:MERDRUMM\n:57A:LUNAFRPP\n:59:/2\nVLADIMIR ORESHNIKOV\nMOSCOW RUSSIA\n:70:MV OCEAN GANNET IMO 9187629',
      ),
    );
    expect(await texts('.station text.count')).toEqual(['2']);
    expect((await texts('.beside li')).map((text) => text.replace(/⚑ \d flags?/, '⚑'))).toEqual([
      'Instructed reimbursement agent MERDRUMM RU ⚑ 1',
      'Remittance 3',
    ]);
    expect(await texts('.hit .pair dt + dd > b')).toEqual([
      'MERDRUMM',
      'Meridian Trade Bank',
      'VLADIMIR ORESHNIKOV',
      'Vladimir Oreshnikov',
      'MV OCEAN GANNET IMO 9187629',
      'OCEAN GANNET',
    ]);
    expect(await texts('#hit-2 .evidence li')).toEqual([
      '“vladimir”, “oreshnikov” are the same',
      'Country agrees: RU (address), listed RU',
    ]);
    expect(await texts('#hit-3 .evidence li')).toEqual(['IMO: IMO9187629 equals 9187629']);
  });

  test('a name with nothing beside it is told as that', async () => {
    await inspector.paste(MT103(':59:/2\nVLADIMIR ORESHNIKOV'));
    expect(await texts('#hit-1 .evidence li')).toEqual([
      '“vladimir”, “oreshnikov” are the same',
      'Nothing beside the name speaks for or against it.',
    ]);
  });

  test('what is owned by the listed is told by its stakes', async () => {
    await inspector.paste(MT103(':59:/2\nKAMA TRADING FZE\nDUBAI'));
    expect(await texts('#hit-1 .pair dt')).toEqual(['Written', 'Listed owner']);
    expect(await texts('#hit-1 .evidence li')).toEqual([
      '“vladimir”, “oreshnikov” are the same',
      'Country agrees: RU (address), listed RU',
      'Vladimir Oreshnikov holds 60 % of the shares of the creditor "KAMA TRADING FZE"',
    ]);
  });

  test.each<[what: string, message: string, why: readonly RegExp[], more: readonly string[]]>([
    [
      'a listed creditor',
      MT103(':59:/2\nVLADIMIR ORESHNIKOV\nMOSCOW RUSSIA'),
      [/^The creditor, "VLADIMIR.* ONE: .*1$/],
      [],
    ],
    ['nothing that is listed', MT103(':59:/2\nMARGOT QUILL\nPARIS'), [/^The owners of the sender/], ['3 more reasons']],
    ['what cannot be read', 'Dear bank', [/not read in full/, /neither a SWIFT MT/], []],
    [
      'a licence that is claimed for a listed creditor',
      MT103(':59:/2\nVLADIMIR ORESHNIKOV\nMOSCOW RUSSIA\n:70:UNDER OFAC LICENCE NO RUSSIA-2026-1'),
      [/^The message claims a licence/, /^The creditor, "VLADIMIR/],
      [],
    ],
  ])('the verdict says why: %s', async (_what, message, why, more) => {
    await inspector.paste(message);
    const said = await texts('.verdict .why');
    expect(said).toEqual(why.map((pattern) => expect.stringMatching(pattern)));
    expect(await texts('.verdict .more a')).toEqual(more);
  });

  test('amounts have their thousands apart', async () => {
    await inspector.paste(MT103(':59:/2\nMARGOT QUILL\nPARIS'));
    expect(await texts('.facts dd')).toContain('USD 1,234,567.5');
  });

  test('of many payments the status counts the outcomes, the gravest come first, and each has its number', async () => {
    await inspector.paste(
      mt(
        '101',
        `:20:R1\n:28D:1/1\n:50H:/1\nELBE TRADING GMBH\nHAMBURG\n:30:260302\n${['MARGOT QUILL\nPARIS', 'VLADIMIR ORESHNIKOV\nMOSCOW RUSSIA'].map((who, at) => `:21:T${at}\n:32B:USD10,\n:59:/2\n${who}\n:71A:SHA`).join('\n')}`,
      ),
    );
    expect(await inspector.page.textContent('#status')).toBe('BLOCK: 2 payments (1 block, 1 pass), 1 hit.');
    expect(await texts('.payments button')).toEqual([
      expect.stringMatching(/^Block 2\. /),
      expect.stringMatching(/^Pass 1\. /),
    ]);
  });

  test('the message is scrolled to the foremost hit, however far down it stands', async () => {
    const filler = Array.from({ length: 30 }, (_, at) => `<Ustrd>Line ${at} of many</Ustrd>`).join('\n');
    await inspector.paste(
      pacs008('', 'Vladimir Oreshnikov').replace(
        '</Cdtr>',
        `</Cdtr><RmtInf>\n${filler}\n<Ustrd>MV OCEAN GANNET IMO 9187629</Ustrd></RmtInf>`,
      ),
    );
    expect(await texts('#mark-1')).toEqual(['MV OCEAN GANNET IMO 9187629']);
    expect(
      await inspector.page.evaluate(
        "(({ top }, frame) => top > frame.top && top < frame.bottom)(document.querySelector('#mark-1').getBoundingClientRect(), document.querySelector('.message').getBoundingClientRect())",
      ),
    ).toBe(true);
  });
});

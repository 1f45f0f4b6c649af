/** Proves that every listed name is found when a payment carries it. */

import { createHash } from 'node:crypto';
import { createScreener, type ScreenerOptions } from '@interdict/matching';
import { type EntryId, type ListEntry, type ListReference, type ListSnapshot, subjectsOf } from '@interdict/model';
import { buildMt } from '@interdict/swift-mt';
import { ENGINE } from '../engine.ts';
import { readMessages } from '../messages/read-messages.ts';

/** What was put where, and what was not found there. The same lists and engine give the same certificate. */
export interface CoverageCertificate {
  readonly engine: string;
  readonly lists: readonly ListReference[];
  readonly entries: number;
  readonly names: number;
  /** Messages by type in which a name was put as the creditor's, and those whose screening found its entry. */
  readonly messages: Readonly<Record<CarrierType, { readonly placed: number; readonly found: number }>>;
  /** Names that a message carried and screening did not find. */
  readonly missed: readonly { readonly entry: EntryId; readonly name: string; readonly type: CarrierType }[];
  /** Entries no name of which was found in any message: no payment can be stopped for their names. */
  readonly silent: readonly EntryId[];
  /** SHA-256 of all the above as JSON. */
  readonly sha256: string;
}

export type CarrierType = 'MT103' | 'pacs.008.001.08';

export interface CoverageOptions extends ScreenerOptions {
  /** Told after each entry. */
  readonly advance?: () => void;
}

/** Puts every name of every entry into an MT103 and a pacs.008, reads the messages and screens the creditor. */
export async function proveCoverage(
  lists: readonly ListSnapshot[],
  { advance, ...options }: CoverageOptions = {},
): Promise<CoverageCertificate> {
  const screener = createScreener(lists, options);
  const messages = { MT103: { placed: 0, found: 0 }, 'pacs.008.001.08': { placed: 0, found: 0 } };
  const missed: { entry: EntryId; name: string; type: CarrierType }[] = [];
  const silent: EntryId[] = [];
  let [entries, names] = [0, 0];

  const isFound = ({ id }: ListEntry, message: Uint8Array): boolean => {
    const payments = readMessages(message).flatMap(({ reading }) => reading.payments);
    const subjects = payments.flatMap(subjectsOf).filter(({ role }) => role === 'creditor');
    return screener.screen(subjects).hits.some(({ entry }) => entry.id === id);
  };
  for (const entry of lists.flatMap((list) => list.entries)) {
    let heard = false;
    for (const { value: name } of entry.names) {
      names += 1;
      for (const [type, carry] of CARRIERS) {
        const message = carry(name);
        if (!message) continue;
        messages[type].placed += 1;
        if (isFound(entry, message)) {
          messages[type].found += 1;
          heard = true;
        } else missed.push({ entry: entry.id, name, type });
      }
    }
    entries += 1;
    if (!heard) silent.push(entry.id);
    advance?.();
    if (entries % PAUSE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const { lists: references } = screener.screen([]);
  const certificate = { engine: ENGINE, lists: references, entries, names, messages, missed, silent };
  return { ...certificate, sha256: createHash('sha256').update(JSON.stringify(certificate)).digest('hex') };
}

/** Entries between which other work gets its turn. */
const PAUSE = 20;

/** How a name is written into a message; undefined where that message cannot carry it. */
const CARRIERS: readonly (readonly [type: CarrierType, carry: (name: string) => Uint8Array | undefined])[] = [
  ['MT103', inMt103],
  ['pacs.008.001.08', inPacs008],
];

/** Lines of field 59, and characters in each. */
const LINES = { most: 4, length: 35 } as const;

/** Characters of `Nm`. */
const NAME_LENGTH = 140;

/** In the character set of SWIFT, diacritics dropped as senders drop them, over as many lines as the field has. */
function inMt103(name: string): Uint8Array | undefined {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[`´‘’]/g, "'")
    .replace(/[–—_]/g, '-')
    .replace(/&/g, '+');
  const written = plain
    .replace(/["&;!*%$#@=<>[\]|«»“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/^[A-Za-z0-9/\-?:().,'+ ]+$/.test(written)) return undefined;
  const lines = wrapped(written).slice(0, LINES.most);
  return buildMt({
    type: '103',
    sender: 'HAVNDEHHXXX',
    receiver: 'EXMPUS33XXX',
    fields: [
      ['20', 'COVERAGE'],
      ['23B', 'CRED'],
      ['32A', '260302EUR1,'],
      ['50K', '/1\nELBE TRADING GMBH'],
      ['59', `/2\n${lines.join('\n')}`],
      ['71A', 'SHA'],
    ],
  }).bytes;
}

/**
 * Words on lines as a person breaks them, or filled lines where those are too many; a line may not begin with what would begin
 * a field, or end the text.
 */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LINES.length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...filled(word));
  }
  return (lines.length > LINES.most ? filled(text) : lines).map((line) =>
    line.replace(/^[:-]+/, (marks) => ' '.repeat(marks.length)),
  );
}

function filled(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LINES.length) }, (_, line) =>
    text.slice(line * LINES.length, (line + 1) * LINES.length),
  );
}

function inPacs008(name: string): Uint8Array | undefined {
  const written = Array.from(name.trim())
    .slice(0, NAME_LENGTH)
    .join('')
    .replace(/[\p{Cc}]/gu, ' ');
  if (written === '') return undefined;
  const escaped = written.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return Buffer.from(
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>COVERAGE</MsgId><CreDtTm>2026-03-02T09:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>1</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="EUR">1.00</IntrBkSttlmAmt><ChrgBr>SHAR</ChrgBr><Dbtr><Nm>Elbe Trading GmbH</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>EXMPUS33</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>${escaped}</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`,
  );
}

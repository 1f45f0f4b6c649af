/** What blocks 1, 2, 3, 5 and S say: type, sender, receiver, references, and every text a sender can write there. */

import {
  bicOfTerminal,
  parseUetr,
  type Agent,
  type Bic,
  type CalendarDate,
  type Located,
  type Passage,
} from '@interdict/model';
import { bankAt } from '../fields/holder.ts';
import { internal } from '../internal.ts';
import { add, NONE } from '../list.ts';
import { codeEnd, digitsEnd, isCapital, isDigit, upperCase } from './marks.ts';
import { bodyStart, isAcknowledgement, type Block } from './message.ts';
import { dateOf } from '../fields/money.ts';
import { located, report, textOf, within, type Source, type Span } from './source.ts';
import { addressLength, TERMINAL_TAGS, terminalIn } from '../fields/terminals.ts';
import type { Writable } from '../drafts/writable.ts';

/** The headers and trailers of one message. */
export interface Header {
  /** Three digits; undefined where no header tells. */
  readonly type: string | undefined;
  /** Offset of the header that is to tell it; 0 where there is none. */
  readonly typeAt: number;
  /** Validation flag of block 3 (field 119), in upper case. */
  readonly flag: string | undefined;
  readonly sender: Agent | undefined;
  readonly receiver: Agent | undefined;
  /** Those that references and acknowledgements name. */
  readonly others: Agent[];
  readonly uetr: Located | undefined;
  /** Day of the message input reference of an output header. */
  readonly createdOn: CalendarDate | undefined;
  readonly test: boolean;
  readonly possibleDuplicate: boolean;
  readonly passages: Passage[];
}

/** Values in block 3 and 5 that cannot hold a name, by code: see {@link EXEMPT_TAGS} for why. */
const NO_LETTERS = /^[0-9+\-.:, ]*$/;

/** Tags of header and trailer blocks that are not screened where they are written as here, and why. */
export const EXEMPT_TAGS: ReadonlyMap<string, readonly [pattern: RegExp, reason: string]> = new Map([
  ['3/119', [/^(?:STP|REMIT|COV|RFDD)$/, 'validation flag: code list']],
  ['5/CHK', [/^[0-9A-F]{12}$/i, 'checksum: hexadecimal digits']],
  ['5/MAC', [/^[0-9A-F]{8}$/i, 'checksum: hexadecimal digits']],
  ['5/PAC', [/^[0-9A-F]{8}$/i, 'checksum: hexadecimal digits']],
  ['S/COP', [/^[PS]$/, 'primary or secondary copy: code list']],
]);

/** Reads the headers; what a person can write in them becomes passages. */
export function readHeader(source: Source, blocks: readonly Block[]): Header {
  const header: Writable<Header> = {
    type: undefined,
    typeAt: 0,
    flag: undefined,
    sender: undefined,
    receiver: undefined,
    others: NONE,
    uetr: undefined,
    createdOn: undefined,
    test: false,
    possibleDuplicate: false,
    passages: NONE,
  };
  let basic: Block | undefined;
  let application: Block | undefined;
  for (const block of blocks) {
    if (block.id === '1' && !isAcknowledgement(block)) basic ??= block;
    else if (block.id === '2') application ??= block;
  }
  const local = basic && readBasicHeader(source, basic, header);
  const remote = application && readApplicationHeader(source, application, header);
  const output = remote?.direction === 'O';
  const sender = output ? remote.address : local;
  const receiver = output ? local : remote?.address;
  header.type = remote?.type;
  if (application) header.typeAt = bodyStart(application);
  header.createdOn = remote?.createdOn;
  if (sender) header.sender = bankAt('sender', sender);
  if (receiver) header.receiver = bankAt('receiver', receiver);
  for (const block of blocks) {
    const known = block === basic || block === application || block.fields.length > 0 || block.lead === '';
    if (!known) keepText(source, bodySpan(block, block.id), NO_LETTERS, header);
    if (block.tags.length > 0) readTags(source, block, header);
    if (isAcknowledgement(block)) readAnswered(source, block, header);
  }
  header.test ||= isTestBic(sender) || isTestBic(receiver);
  return header;
}

/** What the reader itself needs of a tag: type variant, UETR, marks of training and of possible duplicates. */
type TagReader = (source: Source, value: Span, header: Writable<Header>) => void;

const TAG_READERS: ReadonlyMap<string, TagReader> = new Map<string, TagReader>([
  ['3/119', (source, value, header) => (header.flag ??= upperCase(source.text.slice(value.start, value.end).trim()))],
  ['3/121', readUetr],
  ['5/TNG', (_source, _value, header) => (header.test = true)],
  ['5/PDE', (_source, _value, header) => (header.possibleDuplicate = true)],
  ['5/PDM', (_source, _value, header) => (header.possibleDuplicate = true)],
  ['S/FAC', (source, value) => report(source, 'authentication-failed', value)],
]);

/** What is known of a tag: where it stands, what is not screened of it, what reads it, the role of a bank in it. */
interface KnownTag {
  readonly path: string;
  readonly exempt: RegExp;
  readonly read?: TagReader | undefined;
  readonly role?: string | undefined;
}

/** By the block, and by the code of the tag. */
const KNOWN_TAGS = new Map<string, Map<string, KnownTag>>();
for (const path of [...EXEMPT_TAGS.keys(), ...TAG_READERS.keys(), ...TERMINAL_TAGS.keys()]) {
  const block = path.charAt(0);
  const tags = KNOWN_TAGS.get(block) ?? new Map<string, KnownTag>();
  const exempt = EXEMPT_TAGS.get(path)?.[0] ?? NO_LETTERS;
  const known = { path, exempt, read: TAG_READERS.get(path), role: TERMINAL_TAGS.get(path) };
  KNOWN_TAGS.set(block, tags.set(internal(path.slice(2)), known));
}

/** The bank whose message an acknowledgement answers. */
function readAnswered(source: Source, block: Block, header: Writable<Header>): void {
  const end = SERVICE + addressLength(block.lead, SERVICE);
  addBank('acknowledgement.receiver', source, within(bodySpan(block, '1'), SERVICE, end), header);
}

/** Length of application and service. */
const SERVICE = 3;

function addBank(role: string, source: Source, span: Span, header: Writable<Header>): void {
  const value = bicOfTerminal(textOf(source, span));
  if (value) header.others = add(header.others, bankAt(role, { value, location: span }));
}

function readUetr(source: Source, span: Span, header: Writable<Header>): void {
  const value = located(source, span);
  if (!parseUetr(value.value)) report(source, 'uetr-malformed', span);
  else header.uetr ??= value;
}

/** Application, service, terminal, session and sequence number: `[AFL]\d\d[A-Z0-9]{12}\d{10}`. */
function isBasicHeader(bytes: Uint8Array, block: Block): boolean {
  const at = bodyStart(block);
  const isApplication = bytes[at] === 0x41 || bytes[at] === 0x46 || bytes[at] === 0x4c;
  if (block.lead.length !== 25 || !isApplication || digitsEnd(bytes, at + 1, at + 3) !== at + 3) return false;
  return codeEnd(bytes, at + 3, at + 15) === at + 15 && digitsEnd(bytes, at + 15, at + 25) === at + 25;
}

const INPUT_HEADER = /^I\d{3}[A-Z0-9]{12}(?:[SUN][123]?(?:\d{3})?)?$/;
const OUTPUT_HEADER = /^O\d{13}[A-Z0-9]{12}\d{20}[SUN]?$/;

/** Application and service, the terminal of the local side, session and sequence number. */
function readBasicHeader(source: Source, block: Block, header: Writable<Header>): Located<Bic> | undefined {
  const regular = isBasicHeader(source.bytes, block);
  const span = bodySpan(block, '1/logicalTerminal');
  const end = regular ? 15 : SERVICE + addressLength(block.lead, SERVICE);
  if (!regular) {
    const whole = bodySpan(block, '1');
    report(source, 'header-malformed', whole);
    keepText(source, whole, NO_LETTERS, header);
    keepText(source, within(whole, end), NO_LETTERS, header);
  }
  return readAddress(source, within(span, SERVICE, end), header);
}

interface ApplicationHeader {
  readonly direction: 'I' | 'O';
  readonly type: string | undefined;
  readonly address: Located<Bic> | undefined;
  readonly createdOn?: CalendarDate | undefined;
}

/** Input: type, destination, priority. Output: type, time, reference of the input with the sender in it, time, priority. */
function readApplicationHeader(source: Source, block: Block, header: Writable<Header>): ApplicationHeader {
  const text = block.lead;
  if (INPUT_HEADER.test(text)) {
    const span = within(bodySpan(block, '2/destination'), 4, 16);
    const type = text.slice(1, 4);
    return { direction: 'I', type, address: readAddress(source, span, header, type) };
  }
  if (OUTPUT_HEADER.test(text)) {
    const span = within(bodySpan(block, '2/inputReference'), 14, 26);
    const type = text.slice(1, 4);
    const address = readAddress(source, span, header, type);
    return { direction: 'O', type, address, createdOn: dateOf(text, 8, 14) };
  }
  return readIrregularHeader(source, block, header);
}

/** Takes what there is: a header of more than 21 characters without direction is an output header. */
function readIrregularHeader(source: Source, block: Block, header: Writable<Header>): ApplicationHeader {
  const text = block.lead;
  const span = bodySpan(block, '2');
  report(source, 'header-malformed', span);
  const [, mark = '', type] = /^([IO]?)(\d{3})/i.exec(text) ?? [];
  const direction = (mark.toUpperCase() || (text.length <= 21 ? 'I' : 'O')) === 'O' ? 'O' : 'I';
  const start = mark.length + (direction === 'O' ? 13 : 3);
  const end = start + addressLength(text, start);
  const regular = /^\d*[SUN]?[123]?\d*/.exec(text.slice(end))?.[0].length ?? 0;
  keepText(source, span, NO_LETTERS, header);
  keepText(source, within(span, end + regular), NO_LETTERS, header);
  const place = bodySpan(block, direction === 'O' ? '2/inputReference' : '2/destination');
  return { direction, type, address: readAddress(source, within(place, start, end), header) };
}

/** In its own messages, those of types 0nn, the network has addresses without a country (`DYLRXXXXCXXX`). */
function readAddress(source: Source, span: Span, header: Writable<Header>, type = ''): Located<Bic> | undefined {
  const bic = bicOfTerminal(textOf(source, span));
  if (bic) return { value: bic, location: span };
  if (!type.startsWith('0')) report(source, 'address-unreadable', span);
  keepText(source, span, NO_LETTERS, header);
  return undefined;
}

function readTags(source: Source, block: Block, header: Writable<Header>): void {
  const { id, tags } = block;
  const seen = tags.length > 1 ? new Map<string, number>() : undefined;
  const knownTags = KNOWN_TAGS.get(id);
  for (const tag of tags) {
    const count = (seen?.get(tag.id) ?? 0) + 1;
    seen?.set(tag.id, count);
    const known = knownTags?.get(tag.id) ?? { path: `${id}/${tag.id}`, exempt: NO_LETTERS };
    readTag(source, tag, known, count, header);
  }
}

function readTag(
  source: Source,
  tag: Block,
  { path, exempt, read, role }: KnownTag,
  count: number,
  header: Writable<Header>,
): void {
  const value = bodySpan(tag, path);
  const span = count > 1 ? { ...value, path: `${path}[${count}]` } : value;
  read?.(source, span, header);
  if (role !== undefined) {
    const [start, end] = terminalIn(source.text.slice(span.start, span.end));
    addBank(role, source, within(span, start, end), header);
  }
  if (value.start === header.uetr?.location.start) return;
  keepText(source, span, exempt, header);
  // A name may begin in what should be a code.
  if (!isRegularTag(tag.id)) keepText(source, { path: span.path, start: tag.start, end: span.end }, NO_LETTERS, header);
}

/** True for three digits or three letters. */
function isRegularTag(id: string): boolean {
  if (id.length !== 3) return false;
  const is = isDigit(id.charCodeAt(0)) ? isDigit : isCapital;
  return is(id.charCodeAt(0)) && is(id.charCodeAt(1)) && is(id.charCodeAt(2));
}

function keepText(source: Source, span: Span, exempt: RegExp, header: Writable<Header>): void {
  const value = textOf(source, span);
  if (exempt.test(value)) return;
  header.passages = add(header.passages, { kind: 'header', text: { value, location: span }, readings: NONE });
}

function bodySpan(block: Block, path: string): Span {
  const start = bodyStart(block);
  return { path, start, end: start + block.lead.length };
}

/** A BIC whose eighth character is 0 belongs to test and training. */
function isTestBic(bic: Located<Bic> | undefined): boolean {
  return bic?.value[7] === '0';
}

/** Payments of all sorts of people: the same bytes on every run, one in a hundred to somebody listed. */

import { existsSync, readFileSync } from 'node:fs';
import { customerTransferMessage } from '../mx-message.js';
import { numbers } from './numbers.js';

const NAMES = new URL('../../../../shared/data/names/innocent-dev.txt', import.meta.url);

const GIVEN = 'Margot Ingrid Tomasz Aiko Samuel Leila Bruno Chidi Nadia Owen Paula Rashid Sven Thuy Victor Yara'.split(
  ' ',
);
const FAMILY =
  'Quill Hartmann Kowalski Tanaka Okafor Haddad Moretti Nguyen Lindqvist Pereira Novak Jansen Iyer Castillo'.split(' ');
const TRADE = 'Trading Shipping Bearings Textiles Foods Optics Timber Software Ceramics'.split(' ');

/** @returns {{ mt103: Uint8Array[], pacs008: Uint8Array[] }} `count` messages of each kind */
export function payments(count, lists) {
  const next = numbers(7);
  const innocent = existsSync(NAMES) ? readFileSync(NAMES, 'utf8').split('\n').map(nameIn).filter(isLatin) : invented();
  const listed = lists.flatMap(({ entries }) => entries.flatMap(({ names }) => names[0]?.value ?? [])).filter(isLatin);
  const pick = (names) => names[next(names.length)];
  const creditor = (at) => pick(at % 100 === 50 ? listed : innocent);
  const each = (make) => Array.from({ length: count }, (_, at) => Buffer.from(make(at)));
  return {
    mt103: each((at) => mt103(pick(innocent), creditor(at), at, next)),
    pacs008: each((at) => pacs008([pick(innocent), pick(innocent), creditor(at), pick(innocent)], at)),
  };
}

/** The next payment between the same parties: its references, its invoice and, in an MT, its amount are others. */
export function nextOf(message) {
  return Buffer.from(
    message
      .toString()
      .replace(/(?<=:20:REF|SALES-INVOICE-|I(?:NVOICE|nvoice) )\d+/g, (number) => `${number}7`)
      .replace(/(?<=:32A:261121EUR)\d/, '7')
      .replace(/(?<=[0-9a-f]{4}-)[0-9a-f]{12}/, (end) => Array.from(end).reverse().join('')),
  );
}

function nameIn(line) {
  return line.split('\t')[0].trim();
}

/** What an MT can carry, its marks taken off; names in other scripts come romanised in the others. */
function isLatin(name) {
  return name !== '' && /^[ -~]*$/.test(name.normalize('NFD').replace(/\p{M}/gu, ''));
}

function invented() {
  return GIVEN.flatMap((given) =>
    FAMILY.flatMap((family) => [`${given} ${family}`, ...TRADE.map((trade) => `${family} ${given} ${trade} Ltd`)]),
  );
}

function mt103(debtor, creditor, at, next) {
  const written = (name) =>
    name
      .normalize('NFD')
      .replace(/[^A-Za-z0-9/?:().,'+ -]/g, '')
      .toUpperCase()
      .match(/.{1,35}/g)
      .slice(0, 2)
      .map((line, place) => (place > 0 && /^[:-]/.test(line) ? `.${line.slice(1)}` : line))
      .join('\r\n');
  return [
    `{1:F01BNKAGB2LAXXX0042000001}{2:O1031015261121BNKBDEFFAXXX${String(at).padStart(10, '0')}2611211016N}`,
    `{3:{121:8a562c67-ca16-48ba-b074-${String(at).padStart(12, '0')}}}{4:`,
    `:20:REF${at}`,
    ':23B:CRED',
    `:32A:261121EUR${1 + next(90_000)},${10 + next(90)}`,
    ':33B:EUR48235,55',
    `:50K:/${10_000_000 + next(89_999_999)}`,
    written(debtor),
    `${1 + next(200)} HARBOUR ROAD`,
    'BRISTOL GB',
    ':52A:BNKBDEFF',
    ':57A:BNKDITMM',
    ':59:/IT60X0542811101000000123456',
    written(creditor),
    `VIA DELLA STAZIONE ${1 + next(200)}`,
    'AREZZO IT',
    `:70:INVOICE ${next(100_000)} SPINDLE BEARINGS`,
    '/ROC/DELIVERY NOTE 4471',
    ':71A:SHA',
    '-}',
  ].join('\r\n');
}

/** Who is who in the message that stands for all. */
const PARTIES = [
  'Northwind Holdings plc',
  'Northwind Instruments Ltd',
  'Officine Meccaniche Valdarno S.r.l.',
  'Valdarno Export S.p.A.',
];

function pacs008(names, at) {
  const named = PARTIES.reduce(
    (text, party, place) => text.replaceAll(party, escaped(names[place])),
    customerTransferMessage(),
  );
  return named.replaceAll('88213', String(10_000 + (at % 90_000)));
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Writes a sketch as a SWIFT MT message. */

import { birthOf, type Bank, type Kind, type Sketch, type Who } from './sketch.ts';

const TYPE: Readonly<Record<Kind, string>> = { customer: '103', bank: '202', cover: '202', recall: '192' };

export function mtOf(sketch: Sketch): Uint8Array {
  const { kind = 'customer', from, to } = sketch;
  const flag = kind === 'cover' ? '{3:{119:COV}}' : '';
  const header = `{1:F01${terminal(to)}0042000001}{2:O${TYPE[kind]}0915${date(sketch)}${terminal(from)}0042123456${date(sketch)}0916N}${flag}`;
  return Buffer.from(`${header}{4:\r\n${FIELDS[kind](sketch).join('\r\n')}\r\n-}`);
}

const FIELDS: Readonly<Record<Kind, (sketch: Sketch) => string[]>> = {
  customer: (sketch) => [
    `:20:${reference(sketch)}`,
    ':23B:CRED',
    settled(sketch),
    ...customer('50', sketch.debtor),
    ...bank('52', sketch.debtorBank),
    ...bank('53', sketch.coveredBy),
    ...bank('56', sketch.intermediary),
    ...bank('57', sketch.creditorBank),
    ...customer('59', sketch.creditor),
    ...remittance(sketch),
    ':71A:SHA',
    ...instruction(sketch),
  ],
  bank: (sketch) => [
    `:20:${reference(sketch)}`,
    `:21:${sketch.related ?? 'NONREF'}`,
    settled(sketch),
    ...bank('52', sketch.debtorBank),
    ...bank('56', sketch.intermediary),
    ...bank('58', sketch.creditorBank ?? sketch.to),
    ...instruction(sketch),
  ],
  cover: (sketch) => [
    ...FIELDS.bank({ ...sketch, debtorBank: sketch.from }),
    ...customer('50', sketch.debtor),
    ...bank('52', sketch.debtorBank),
    ...bank('57', sketch.creditorBank),
    ...customer('59', sketch.creditor),
    ...remittance(sketch),
  ],
  recall: (sketch) => [
    `:20:${reference(sketch)}`,
    `:21:${sketch.related ?? 'NONREF'}`,
    `:11S:103\r\n${date(sketch)}`,
    ':79:/DUPL/',
  ],
};

/** The party of field 50 or 59: with numbered lines where its country or birth is told. */
function customer(field: string, who: Who | undefined): string[] {
  if (!who) return [];
  const { name, lines = [], town, country, born, account = '1234567890' } = who;
  if (country === undefined && born === undefined) {
    const option = field === '50' ? 'K' : '';
    return [`:${field}${option}:/${account}`, ...cut(name, 35), ...lines, ...(town === undefined ? [] : [town])];
  }
  const birth = born === undefined ? undefined : birthOf(born);
  return [
    `:${field}F:/${account}`,
    ...cut(name, 33).map((part) => `1/${part}`),
    ...lines.map((line) => `2/${line}`),
    ...(country === undefined ? [] : [`3/${country}${town === undefined ? '' : `/${town}`}`]),
    ...(birth ? [`4/${birth.date.replaceAll('-', '')}`, `5/${birth.country}/${birth.town}`] : []),
  ];
}

function bank(field: string, given: Bank | undefined): string[] {
  if (given === undefined) return [];
  if (typeof given === 'string') return [`:${field}A:${given}`];
  const { name, lines = [], town, country } = given;
  const place = [town, country].filter((part) => part !== undefined).join(' ');
  return [`:${field}D:${name}`, ...lines, ...(place === '' ? [] : [place])];
}

function remittance({ text, ultimateCreditor }: Sketch): string[] {
  const { name, lines = [], town, country } = ultimateCreditor ?? {};
  const behind =
    name === undefined
      ? []
      : [`/ULTB/${name}`, ...[...lines, town, country].flatMap((part) => (part === undefined ? [] : `//${part}`))];
  const all = [...behind, ...cut(text ?? '', 35)];
  return all.length > 0 ? [`:70:${all.join('\r\n')}`] : [];
}

function instruction({ previous }: Sketch): string[] {
  return typeof previous === 'string' ? [`:72:/INS/${previous}`] : [];
}

function settled({ amount, ...sketch }: Sketch): string {
  const [currency = '', value = ''] = amount.split(' ');
  return `:32A:${date(sketch)}${currency}${value.replace('.', ',')}${value.includes('.') ? '' : ','}`;
}

function reference({ reference: given = 'REF1' }: Sketch): string {
  return given;
}

function date({ day }: Pick<Sketch, 'day'>): string {
  return day.replaceAll('-', '').slice(2);
}

/** A logical terminal: `EXMPUS33AXXX` of `EXMPUS33XXX`. */
function terminal(bic: string): string {
  return `${bic.slice(0, 8)}A${bic.slice(8).padEnd(3, 'X')}`;
}

/** As a sender does it: the field is full, the next line goes on. */
function cut(text: string, width: number): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, line) =>
    text.slice(line * width, (line + 1) * width),
  );
}

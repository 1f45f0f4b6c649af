/** What short numbers are called in texts: `CEDULA 6068015`, `IMO NO. 9187629`. Alone they may be anything. */

import type { IdentifierType } from '@interdict/model';

/** The types that a word before a number may mean, and the least characters of such a number. */
const CALLS: readonly (readonly [types: readonly IdentifierType[], shortest: number, words: string])[] = [
  [['passport'], 6, 'passport pp ppt pass passeport pasaporte passaporto passaporte reisepass paspoort'],
  [['national-id'], 6, 'identity identidad identite cedula ciudadania cc ci dni cnic nic nin nid personalausweis'],
  [['tax-id'], 6, 'tax tin inn nit rfc ruc rut rif nif cif vat cnpj cuit ein pan steuernummer fiscal'],
  [
    ['registration'],
    6,
    'reg registration registered registry register company crn cr ogrn okpo unp edrpou rcs rc kvk hrb hra',
  ],
  [['national-id', 'tax-id', 'registration', 'alien-registration'], 6, 'id'],
  [['driving-licence'], 6, 'licence license licencia permis fuehrerschein dl'],
  [['call-sign'], 4, 'sign callsign'],
  [['aircraft'], 3, 'msn'],
  [['imo'], 7, 'imo'],
  [['lei'], 9, 'lei'],
];

/** Words between; a sign alone leaves an empty one. */
const BETWEEN: ReadonlySet<string> = new Set([
  '',
  ...'no nr num nbr number numero nummer numer code card is'.split(' '),
]);
const MOST_BETWEEN = 4;

const TYPES: ReadonlyMap<string, readonly (readonly [type: IdentifierType, shortest: number])[]> = new Map(
  CALLS.flatMap(([types, shortest, words]) =>
    words.split(' ').map((word) => [word, types.map((type) => [type, shortest] as const)] as const),
  ),
);
const NONE: readonly IdentifierType[] = [];
const HAS_DIGIT = /\d/;

/** What the code at a place in a text is called. */
export function typesCalled(code: string, words: readonly string[], at: number): readonly IdentifierType[] {
  if (!HAS_DIGIT.test(code)) return NONE;
  for (let before = at - 1; before >= 0 && at - before <= MOST_BETWEEN; before -= 1) {
    const word = (words[before] ?? '').toLowerCase();
    const types = TYPES.get(word);
    if (types) return types.filter(([, shortest]) => code.length >= shortest).map(([type]) => type);
    if (!BETWEEN.has(word)) break;
  }
  return NONE;
}

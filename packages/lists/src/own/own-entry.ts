/** Makes an entry of a row of a list of one's own. */

import {
  AUTHORITIES,
  type CalendarDate,
  ENTRY_KINDS,
  type IdentifierType,
  type ListEntry,
  type ListedIdentifier,
  type ListedName,
  type Measure,
  MEASURE_KINDS,
  parseBic,
  parseCalendarDate,
  parseCountryCode,
} from '@interdict/model';
import { parseBirthRange } from '../birth-range.ts';
import { cell, cellError, oneIn, oneOf, type OwnRow, parsed, values } from './own-row.ts';

/** The identifier types a list of one's own can give; a BIC has a column of its own. */
const OWN_IDENTIFIERS: readonly IdentifierType[] = [
  'lei',
  'iban',
  'account',
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'imo',
  'mmsi',
  'wallet',
  'clearing',
];

/** Reads every cell of a row of the list `list`. Throws where one is missing or not understood. */
export function ownEntry(row: OwnRow, list: string): ListEntry {
  const id = required(row, 'id');
  const birthDate = cell(row, 'birthDate');
  const listedOn = day(row, 'listedOn');
  const until = day(row, 'until');
  if (listedOn && until && until <= listedOn)
    throw cellError(row, 'until', 'value-invalid', 'The first day no longer in force comes after listedOn.');
  return {
    id: `${list}:${id}`,
    list,
    kind: oneOf(row, 'kind', ENTRY_KINDS) ?? 'unknown',
    names: [
      { value: required(row, 'name'), type: 'primary', strength: 'strong' },
      ...values(row, 'aliases').map((value): ListedName => ({ value, type: 'aka', strength: 'strong' })),
      ...values(row, 'weakAliases').map((value): ListedName => ({ value, type: 'aka', strength: 'weak' })),
    ],
    addresses: values(row, 'countries').map((code) => ({
      lines: [],
      country: parsed(row, 'countries', code, parseCountryCode, 'value-unknown'),
    })),
    identifiers: [
      ...values(row, 'bic').map((bic): ListedIdentifier => ({ type: 'bic', value: parsed(row, 'bic', bic, parseBic) })),
      ...values(row, 'identifiers').map((text) => identifier(row, text)),
    ],
    births: birthDate === '' ? [] : [{ range: parsed(row, 'birthDate', birthDate, parseBirthRange) }],
    nationalities: [],
    programmes: values(row, 'programmes'),
    measures: measures(row),
    relations: [],
    ...(listedOn ? { listedOn } : {}),
    ...(until ? { until } : {}),
    remarks: cell(row, 'remarks') === '' ? [] : [cell(row, 'remarks')],
  };
}

function required(row: OwnRow, column: 'id' | 'name'): string {
  const text = cell(row, column);
  if (text === '') throw cellError(row, column, 'value-missing', `Every row needs a value in ${column}.`);
  return text;
}

/** `type:value`; the value may hold colons. */
function identifier(row: OwnRow, text: string): ListedIdentifier {
  const colon = text.indexOf(':');
  const given = text.slice(0, Math.max(colon, 0)).trim();
  const type = parsed(
    row,
    'identifiers',
    text,
    () => OWN_IDENTIFIERS.find((each) => each === given),
    'value-unknown',
    `type:value, the type being ${oneIn(OWN_IDENTIFIERS)}`,
  );
  const value = text.slice(colon + 1).trim();
  if (value === '')
    throw cellError(row, 'identifiers', 'value-missing', `The identifier of type ${type} has no value.`);
  return { type, value };
}

/** One measure for each programme, or one without. */
function measures(row: OwnRow): readonly Measure[] {
  const measure: Measure = {
    kind: oneOf(row, 'measure', MEASURE_KINDS) ?? 'blocking',
    authority: oneOf(row, 'authority', AUTHORITIES) ?? 'operator',
    ...(oneOf(row, 'secondarySanctions', ['yes', 'no']) === 'yes' ? { secondarySanctions: 'Marked in the list' } : {}),
  };
  const programmes = values(row, 'programmes');
  return programmes.length === 0 ? [measure] : programmes.map((programme) => ({ ...measure, programme }));
}

/** The day a cell gives; undefined where it is empty. */
function day(row: OwnRow, column: 'listedOn' | 'until'): CalendarDate | undefined {
  const text = cell(row, column);
  return text === '' ? undefined : parsed(row, column, text, parseCalendarDate);
}

/** The columns of the two CSV forms of the EU's list, by the XML attributes they stand for: a data table. */

import type { EuRecord } from './eu-record.ts';

/** The parts of a record of which a row holds one at a time. */
export type EuPart = 'regulations' | 'names' | 'births' | 'addresses' | 'identifications' | 'citizenships';

export interface EuColumns {
  readonly format: string;
  readonly date: string;
  readonly reference: string;
  readonly logicalId: string;
  /** Columns of the record itself. */
  readonly own: Readonly<Record<keyof Pick<EuRecord, 'subjectType' | 'designationDate' | 'unReference'>, string>>;
  readonly remarks: readonly string[];
  readonly parts: Readonly<Record<EuPart, readonly (readonly [attribute: string, column: string])[]>>;
}

const PLACE: readonly string[] = ['ZipCode', 'Region', 'Place', 'City', 'CountryIso2Code'];

/** Columns called as their attributes, with a prefix; `renamed` are those that are called otherwise. */
function prefixed(
  prefix: string,
  names: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): [string, string][] {
  const same = names.map((name): [string, string] => [
    name.charAt(0).toLowerCase() + name.slice(1),
    `${prefix}_${name}`,
  ]);
  return [
    ...same,
    ...Object.entries(renamed).map(([attribute, name]): [string, string] => [attribute, `${prefix}_${name}`]),
  ];
}

export const EU_CSV_1_1: EuColumns = {
  format: 'eu-csv-1.1',
  date: 'fileGenerationDate',
  reference: 'Entity_EU_ReferenceNumber',
  logicalId: 'Entity_LogicalId',
  own: {
    subjectType: 'Entity_SubjectType',
    designationDate: 'Entity_DesignationDate',
    unReference: 'Entity_UnitedNationId',
  },
  remarks: ['Entity_DesignationDetails', 'Entity_Remark'],
  parts: {
    regulations: prefixed('Entity_Regulation', ['Programme', 'NumberTitle', 'PublicationDate']),
    names: prefixed('NameAlias', [
      'FirstName',
      'MiddleName',
      'LastName',
      'WholeName',
      'Gender',
      'Title',
      'Function',
      'Remark',
    ]),
    births: prefixed('BirthDate', [...PLACE, 'Year', 'YearRangeFrom', 'YearRangeTo', 'Circa'], {
      birthdate: 'BirthDate',
      dayOfMonth: 'Day',
      monthOfYear: 'Month',
    }),
    addresses: prefixed('Address', [...PLACE, 'Street', 'PoBox', 'ContactInfo', 'Remark']),
    identifications: prefixed(
      'Identification',
      [
        'Number',
        'LatinNumber',
        'CountryIso2Code',
        'KnownExpired',
        'KnownFalse',
        'ReportedLost',
        'RevokedByIssuer',
        'Remark',
      ],
      { identificationTypeCode: 'TypeCode', identificationTypeDescription: 'TypeDescription' },
    ),
    citizenships: prefixed('Citizenship', ['CountryIso2Code']),
  },
};

export const EU_CSV_1_0: EuColumns = {
  format: 'eu-csv-1.0',
  date: 'Date_file',
  reference: 'EU_ref_num',
  logicalId: 'Entity_logical_id',
  own: { subjectType: 'Subject_type', designationDate: '', unReference: '' },
  remarks: ['Entity_remark'],
  parts: {
    regulations: [
      ['programme', 'Programme'],
      ['numberTitle', 'Leba_numtitle'],
      ['publicationDate', 'Leba_publication_date'],
    ],
    names: [
      ['firstName', 'Naal_firstname'],
      ['middleName', 'Naal_middlename'],
      ['lastName', 'Naal_lastname'],
      ['wholeName', 'Naal_wholename'],
      ['gender', 'Naal_gender'],
      ['title', 'Naal_title'],
      ['function', 'Naal_function'],
    ],
    births: [
      ['birthdate', 'Birt_date'],
      ['place', 'Birt_place'],
      ['countryIso2Code', 'Birt_country'],
    ],
    addresses: [
      ['place', 'Addr_number'],
      ['street', 'Addr_street'],
      ['zipCode', 'Addr_zipcode'],
      ['city', 'Addr_city'],
      ['countryIso2Code', 'Addr_country'],
      ['contactInfo', 'Addr_other'],
    ],
    identifications: [
      ['number', 'Iden_number'],
      ['countryIso2Code', 'Iden_country'],
    ],
    citizenships: [['countryIso2Code', 'Citi_country']],
  },
};

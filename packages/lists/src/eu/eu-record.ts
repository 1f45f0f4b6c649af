/** What the XML and CSV forms of the EU's list give for one party, under the names of the XML attributes. */

/** The values of one element: `wholeName`, `countryIso2Code`. */
export type EuValues = ReadonlyMap<string, string>;

export interface EuRecord {
  /** `EU.27.28`, or the number of the record where it has no reference. */
  readonly reference: string;
  /** `P` or `person` for a person; anything else is an organisation. */
  readonly subjectType: string;
  readonly designationDate: string;
  readonly unReference: string;
  readonly regulations: readonly EuValues[];
  readonly names: readonly EuValues[];
  readonly births: readonly EuValues[];
  readonly addresses: readonly EuValues[];
  readonly identifications: readonly EuValues[];
  readonly citizenships: readonly EuValues[];
  readonly remarks: readonly string[];
}

/** The text of a value; '' where there is none. */
export function valueOf(values: EuValues, name: string): string {
  return values.get(name)?.trim() ?? '';
}

/** The texts of several values, without the empty ones. */
export function joinedValues(values: EuValues, names: readonly string[], separator: string): string {
  return names
    .map((name) => valueOf(values, name))
    .filter((text) => text !== '')
    .join(separator);
}

/** One person listed under two acts has two records with one reference: here they become one. */
export function mergeEuRecords(records: readonly EuRecord[]): readonly EuRecord[] {
  const merged = new Map<string, EuRecord>();
  for (const record of records) {
    const before = merged.get(record.reference);
    merged.set(record.reference, before ? joined(before, record) : record);
  }
  return [...merged.values()];
}

function joined(one: EuRecord, other: EuRecord): EuRecord {
  return {
    ...one,
    unReference: one.unReference || other.unReference,
    designationDate: [one.designationDate, other.designationDate].filter((date) => date !== '').sort()[0] ?? '',
    regulations: [...one.regulations, ...other.regulations],
    names: [...one.names, ...other.names],
    births: [...one.births, ...other.births],
    addresses: [...one.addresses, ...other.addresses],
    identifications: [...one.identifications, ...other.identifications],
    citizenships: [...one.citizenships, ...other.citizenships],
    remarks: [...one.remarks, ...other.remarks],
  };
}

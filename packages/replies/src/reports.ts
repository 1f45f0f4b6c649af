/** Data for the reports that authorities ask for, as JSON and as a table for a spreadsheet. */

import { csvRow } from './csv.ts';

/** A report that fell due, as a policy tells it: plain data. */
export interface DueReport {
  readonly id: string;
  readonly to: string;
  readonly basis: string;
  readonly within: string;
  readonly due?: string;
  readonly data: {
    readonly action: string;
    readonly on: string;
    readonly message: { readonly type: string; readonly references: Readonly<Record<string, string>> };
    readonly participants: readonly {
      readonly role: string;
      readonly names: readonly string[];
      readonly address: readonly string[];
      readonly country?: string;
      readonly accounts: readonly string[];
      readonly bic?: string;
      readonly identifiers: readonly string[];
    }[];
    readonly targets: readonly {
      readonly entry: string;
      readonly name: string;
      readonly list: string;
      readonly programmes: readonly string[];
      readonly role: string;
      readonly matched: string;
    }[];
    readonly amount?: { readonly amount: string; readonly currency: string };
    readonly valueDate?: string;
    readonly legalAuthorities: readonly string[];
    readonly narrative: readonly string[];
    readonly ownership: readonly string[];
    readonly licenceClaims: readonly string[];
    readonly lists: readonly { readonly list: string; readonly publishedOn?: string; readonly sha256: string }[];
    readonly policy: string;
    readonly engine: string;
  };
}

/** Columns in order; several values of one cell stand on lines of their own. */
const COLUMNS: Readonly<Record<string, (report: DueReport) => string | readonly string[]>> = {
  report: ({ id }) => id,
  to: ({ to }) => to,
  basis: ({ basis }) => basis,
  within: ({ within }) => within,
  due: ({ due }) => due ?? '',
  action: ({ data }) => data.action,
  on: ({ data }) => data.on,
  message: ({ data }) => data.message.type,
  references: ({ data }) => Object.entries(data.message.references).map(([kind, value]) => `${kind} ${value}`),
  amount: ({ data }) => data.amount?.amount ?? '',
  currency: ({ data }) => data.amount?.currency ?? '',
  valueDate: ({ data }) => data.valueDate ?? '',
  participants: ({ data }) =>
    data.participants.map(({ role, names, address, country, accounts, bic, identifiers }) => {
      const told = [names.join(' / '), ...address, country, bic, ...accounts, ...identifiers];
      return `${role}: ${told.filter(Boolean).join(', ')}`;
    }),
  targets: ({ data }) =>
    data.targets.map(
      ({ entry, name, programmes, role, matched }) =>
        `${entry}: ${name}${programmes.length > 0 ? ` (${programmes.join(', ')})` : ''}, as ${matched} in ${role}`,
    ),
  legalAuthorities: ({ data }) => data.legalAuthorities,
  narrative: ({ data }) => data.narrative,
  ownership: ({ data }) => data.ownership,
  licenceClaims: ({ data }) => data.licenceClaims,
  lists: ({ data }) =>
    data.lists.map(({ list, publishedOn, sha256 }) => `${list} ${publishedOn ?? 'undated'} ${sha256}`),
  policy: ({ data }) => data.policy,
  engine: ({ data }) => data.engine,
};

/** An array of the reports as they are. */
export function reportsAsJson(reports: readonly DueReport[]): string {
  return `${JSON.stringify(reports, null, 2)}\n`;
}

/** One row for each report, under a header. */
export function reportsAsCsv(reports: readonly DueReport[]): string {
  const rows = reports.map((report) => Object.values(COLUMNS).map((valueOf) => [valueOf(report)].flat().join('\n')));
  return [Object.keys(COLUMNS), ...rows].map(csvRow).join('');
}

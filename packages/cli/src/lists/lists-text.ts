/** Lists, differences and entries as text for a person. */

import Table from 'cli-table3';
import type { ListDelta } from 'interdict';
import type { Measure } from '@interdict/model';
import type { ListStatus, ShownEntry } from './lists.ts';
import { paint } from '../shown/paint.ts';
import { printable } from '../shown/printable.ts';

export function statusTable(lists: readonly ListStatus[]): string {
  const head = ['List', 'Published', 'Format', 'Entries', 'Names', 'Programmes', 'Unparsed', 'Issues', 'SHA-256'];
  const table = new Table({ head: head.map((title) => paint(['bold'], title)), style: { head: [], border: [] } });
  for (const { list, publishedOn, ageDays, format, entries, names, programmes, unparsed, issues, sha256 } of lists) {
    table.push([
      printable(list),
      publishedOn === null ? 'undated' : `${publishedOn}, ${ageDays} days ago`,
      printable(format),
      entries,
      names,
      programmes,
      unparsed,
      issues,
      `${sha256.slice(0, 12)}…`,
    ]);
  }
  return `${table.toString()}\n`;
}

export function deltaText({ added, removed, changed }: ListDelta): string {
  return [
    ...added.map((id) => paint(['green'], printable(`+ ${id}`))),
    ...removed.map((id) => paint(['red'], printable(`- ${id}`))),
    ...changed.flatMap(({ id, fields }) => [
      printable(`~ ${id}`),
      ...fields.flatMap(({ field, before, after }) => [
        printable(`    ${field}`),
        paint(['red'], printable(`      - ${JSON.stringify(before)}`)),
        paint(['green'], printable(`      + ${JSON.stringify(after)}`)),
      ]),
    ]),
    `${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    '',
  ].join('\n');
}

export function entryText(entry: ShownEntry): string {
  const {
    id,
    kind,
    names,
    addresses,
    identifiers,
    births,
    nationalities,
    gender,
    programmes,
    measures,
    relations,
    remarks,
  } = entry;
  const rows: readonly (readonly [label: string, values: readonly string[]])[] = [
    ['names', names.map(({ value, type, strength }) => `${value} (${type}${strength === 'weak' ? ', weak' : ''})`)],
    [
      'addresses',
      addresses.map(({ lines, town, country }) =>
        [...lines, town, country].filter((part) => part !== undefined).join(', '),
      ),
    ],
    ['identifiers', identifiers.map(({ type, value, country }) => `${type} ${value}${country ? ` (${country})` : ''}`)],
    [
      'born',
      births.flatMap(({ range, place }) => [
        ...(range ? [range.from === range.to ? range.from : `${range.from} to ${range.to}`] : []),
        ...(place ? [place] : []),
      ]),
    ],
    ['nationalities', nationalities],
    ['gender', gender ? [gender] : []],
    ['programmes', programmes],
    ['measures', measures.map(measureText)],
    ['relations', relations.map(({ type, target }) => `${type} ${target}`)],
    [
      'in force',
      [entry.listedOn, entry.effectiveFrom, entry.until].flatMap((day, at) =>
        day ? [`${['listed', 'effective', 'until'][at]} ${day}`] : [],
      ),
    ],
    ['remarks', remarks],
    ['content', [entry.content]],
  ];
  const lines = rows.flatMap(([label, values]) =>
    values.map((value, at) => printable(`  ${(at === 0 ? label : '').padEnd(14)} ${value}`)),
  );
  return [`${paint(['bold'], printable(id))} ${kind}`, ...lines, ''].join('\n');
}

function measureText({ kind, authority, programme, secondarySanctions, text }: Measure): string {
  return [`${kind} by ${authority}`, programme, secondarySanctions, text]
    .filter((part) => part !== undefined)
    .join('; ');
}

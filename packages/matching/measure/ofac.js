/** Reads OFAC's delimited files just far enough to measure names: what the lists package does in full. */

import { listEntry } from '@interdict/model';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

const KINDS = new Map([
  ['individual', 'person'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);

/** @returns a list snapshot of the primary, strong and weak names in `folder`. */
export function readOfac(folder) {
  const aliases = groupBy(rows(`${folder}/alt.csv.gz`));
  const entries = rows(`${folder}/sdn.csv.gz`).map(([id, primary, type, , , , , , , , , remarks = '']) => {
    const kind = KINDS.get(type) ?? 'organisation';
    const weak = [...remarks.matchAll(/[afn]\.k\.a\. '(.*?)'[;.]/g)].map(([, value]) => value);
    const name = (value, strength, nameType) => ({ value: spoken(value, kind), type: nameType, strength });
    return listEntry({
      id: `ofac-sdn:${id}`,
      list: 'ofac-sdn',
      kind,
      names: [
        name(primary, 'strong', 'primary'),
        ...(aliases.get(id) ?? []).map(([, , , value]) => name(value, 'strong', 'aka')),
        ...weak.map((value) => name(value, 'weak', 'aka')),
      ],
    });
  });
  return { list: 'ofac-sdn', format: 'ofac-delimited', sha256: '0', entries, issues: [] };
}

/** A person's names in the order they are spoken. */
export function spoken(name, kind) {
  const comma = name.indexOf(',');
  return kind === 'person' && comma > 0 ? `${name.slice(comma + 1).trim()} ${name.slice(0, comma)}` : name;
}

function groupBy(table) {
  const groups = new Map();
  for (const row of table) groups.set(row[0], [...(groups.get(row[0]) ?? []), row]);
  return groups;
}

function rows(file) {
  return gunzipSync(readFileSync(file))
    .toString('latin1')
    .split('\r\n')
    .filter((line) => line.length > 1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => {
        const value = (quoted ?? plain ?? '').trim();
        return value === '-0-' ? '' : value;
      }),
    );
}

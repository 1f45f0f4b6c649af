/** Lists of a given number of names, and texts around names. */

import { listEntry } from '@interdict/model';

/** `count` distinct names, each an entry of its own: those of the lists, then new ones made of their words. */
export function namedEntries(lists, count) {
  const listed = new Map();
  for (const { entries } of lists) {
    for (const { kind, names } of entries) {
      for (const { value, strength } of names) if (strength === 'strong') listed.set(value, kind);
    }
  }
  const all = [...listed];
  // every name has its chance to be among the few
  const taken = all.length > count ? all.filter((_, at) => (at * count) % all.length < count) : all;
  const names = new Map(taken);
  for (let at = 0; names.size < count; at += 1) {
    const [[first, kind], [second]] = [
      all[at % all.length],
      all[(at * 7919 + Math.floor(at / all.length)) % all.length],
    ];
    const [begin, end] = [first.split(' '), second.split(' ')];
    names.set(
      [...begin.slice(0, Math.ceil(begin.length / 2)), ...end.slice(Math.floor(end.length / 2))].join(' '),
      kind,
    );
  }
  return [...names].slice(0, count).map(([value, kind], at) =>
    listEntry({
      id: `bench:${at}`,
      list: 'bench',
      kind,
      names: [{ value, type: 'primary', strength: 'strong' }],
    }),
  );
}

/** A remittance text of 140 characters that has `name` in it. */
export function textOf(name, at) {
  const goods = ['SPARE PARTS', 'CONSULTING SERVICES', 'OFFICE RENT', 'COTTON FABRIC', 'MEDICAL EQUIPMENT'][at % 5];
  return `/INV/${10_000 + at} ${goods} AS PER CONTRACT ${at % 97}-B WITH ${name} DATED 2026-01-${10 + (at % 20)} DELIVERED CIF ROTTERDAM PAYABLE IN FULL WITHIN THIRTY DAYS OF INVOICE BY BANK TRANSFER`.slice(
    0,
    140,
  );
}

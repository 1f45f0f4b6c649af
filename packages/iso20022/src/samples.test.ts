import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseUetr, readInFull, subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';

const FOLDER = new URL('../../../../shared/data/messages/iso20022/', import.meta.url);
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.xml')) : [];

describe.skipIf(files.length === 0)('sample messages', () => {
  test.each(files)('%s is read in full', (file) => {
    const bytes = readFileSync(new URL(file, FOLDER));
    const readings = readXml(bytes);
    expect(readings).toHaveLength(1);
    const type = /(?:pacs|pain|camt)\.\d{3}/.exec(file)?.[0] ?? 'pacs.002';
    expect(readings[0]?.message?.type).toContain(type);
    expect(readings[0]?.payments.length).toBeGreaterThan(0);
    const issues = readings[0]?.issues ?? [];
    // One sample has had transactions cut out of it, whose header still counts nine, and says nothing of who pays.
    const expected = file.includes('emptyenvlp')
      ? ['party-missing', 'party-missing', 'transaction-count-mismatch']
      : [];
    expect(issues.filter((issue) => !readInFull([issue])).map(({ code }) => code)).toEqual(expected);
  });

  test.each(files)('%s: no text is missing', (file) => {
    const bytes = readFileSync(new URL(file, FOLDER));
    const covered = new Uint8Array(bytes.length);
    for (const { payments } of readXml(bytes)) {
      for (const { location } of payments.flatMap(subjectsOf)) covered.fill(1, location.start, location.end);
    }
    // Leaves by another route: text between two tags with three letters in a row that no subject covers.
    const text = bytes.toString('latin1');
    const missed = [...text.matchAll(/>([^<>]*[A-Za-z]{3}[^<>]*)</g)].filter(
      ({ index }) => covered[index + 1 + leadingSpace(text, index + 1)] === 0,
    );
    const allowed = /^(?:[A-Z0-9]{1,4}|true|false|NOTPROVIDED|UNKNOWN|[a-z]{4}\.\d{3}\.\d{3}\.\d{2})$/;
    const values = missed.map(([, value]) => value?.trim() ?? '');
    expect(values.filter((value) => !allowed.test(value) && !parseUetr(value))).toEqual([]);
  });
});

function leadingSpace(text: string, from: number): number {
  return text.slice(from).search(/\S/);
}

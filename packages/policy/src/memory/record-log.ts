/**
 * A file of records, one a line: eight hexadecimal digits of CRC-32, a blank, JSON. Records are only ever added at the end, so
 * that whatever stops the process tears no more than the last one.
 */

import { crc32 } from 'node:zlib';
import type { Issue } from '@interdict/model';
import { readJson, type Check } from '../checked-json.ts';

export function lineOf(record: unknown): string {
  const text = JSON.stringify(record);
  return `${checksum(text)} ${text}\n`;
}

export interface LoggedRecords<T> {
  readonly records: readonly T[];
  /** Bytes up to the end of the last whole line. */
  readonly whole: number;
  readonly issues: readonly Issue[];
}

/**
 * The records of a log. A last one that was torn is left out with a warning; one that was damaged, with an error: what it
 * told is lost.
 */
export function recordsIn<T>(bytes: Uint8Array, check: Check<T>): LoggedRecords<T> {
  const whole = bytes.lastIndexOf(0x0a) + 1;
  const issues: Issue[] = [];
  if (whole < bytes.length) {
    const message = `The last record was not written in full: ${bytes.length - whole} bytes are dropped.`;
    issues.push({ code: 'memory-record-torn', severity: 'warning', offset: whole, message });
  }
  const lines = Buffer.from(bytes.subarray(0, whole)).toString('utf8').split('\n').slice(0, -1);
  const records = lines.flatMap((line, at): T[] => {
    const text = line.slice(9);
    const read = line.slice(0, 9) === `${checksum(text)} ` ? readJson(text, check) : undefined;
    if (read?.ok) return [read.value];
    const message = `Line ${at + 1} is damaged: what it told is lost.`;
    issues.push({ code: 'memory-record-damaged', severity: 'error', path: `line ${at + 1}`, message });
    return [];
  });
  return { records, whole, issues };
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/**
 * Reads a file about banks and accounts: JSON lines, in any order, each one record.
 *
 *     {"record":"bank","bic":"SHELVUVU","shell":true}
 *     {"record":"accounts","of":"RESPAEAD","from":"40010000","to":"40019999"}
 *
 * A bank is meant with all its branches. The accounts are those on the institution's own books, with their sub-accounts, that a
 * foreign bank uses: all numbers of the same length from the first to the last, blanks and hyphens left out. A single one is
 * given without `to`. One wrong line and nothing of the file is used.
 */

import { bic8, parseBic, type Bic, type Issue } from '@interdict/model';
import { hashOf } from '../canonical-json.ts';
import { checkFor, isBoolean, isText, objectWith, oneOf, readEach, type Check, type Read } from '../checked-json.ts';
import type { Directories } from './directories.ts';

interface BankRecord {
  readonly record: 'bank';
  readonly bic: Bic;
  readonly shell: boolean;
}

interface AccountsRecord {
  readonly record: 'accounts';
  readonly of: Bic;
  readonly from: string;
  readonly to?: string;
}

const isBic: Check<Bic> = checkFor(
  'a BIC in capitals',
  (value): value is Bic => typeof value === 'string' && parseBic(value) === value,
);

const ofBank: Check<BankRecord> = objectWith({ record: oneOf(['bank']), bic: isBic, shell: isBoolean }, {});
const ofAccounts: Check<AccountsRecord> = objectWith(
  { record: oneOf(['accounts']), of: isBic, from: isText },
  { to: isText },
);
const isKindOfRecord = oneOf(['bank', 'accounts']);

const isRecord: Check<BankRecord | AccountsRecord> = (value, path, issues): value is BankRecord | AccountsRecord => {
  const kind = typeof value === 'object' && value !== null && 'record' in value ? value.record : undefined;
  if (!isKindOfRecord(kind, `${path}.record`, issues)) return false;
  return kind === 'bank' ? ofBank(value, path, issues) : ofAccounts(value, path, issues);
};

/** Reads the text of JSON lines as described above. */
export function readDirectories(text: string): Read<Directories> {
  const { records, issues } = readEach(text, (row, path, wrong) => {
    if (!isRecord(row, path, wrong)) return undefined;
    wrong.push(...oddities(row, path));
    return row;
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: directoriesOf(records) };
}

function oddities(record: BankRecord | AccountsRecord, path: string): Issue[] {
  if (record.record === 'bank') return [];
  const [from, to] = [plain(record.from), plain(record.to ?? record.from)];
  if (from.length === to.length && from <= to) return [];
  const message = 'The last account must have the length of the first and not stand before it.';
  return [{ code: 'accounts-invalid', severity: 'error', path, message }];
}

function directoriesOf(records: readonly (BankRecord | AccountsRecord)[]): Directories {
  const banks = new Map(records.flatMap((one) => (one.record === 'bank' ? [[bic8(one.bic), one.shell] as const] : [])));
  const ranges = records
    .flatMap((one) => (one.record === 'accounts' ? [one] : []))
    .map(({ of, from, to = from }) => ({ of, from: plain(from), to: plain(to) }));
  return {
    version: hashOf(records),
    isShellBank: (bank) => banks.get(bic8(bank)),
    respondentOf: (account) => {
      const number = plain(account);
      return ranges.find(({ from, to }) => number.length === from.length && from <= number && number <= to)?.of;
    },
  };
}

function plain(account: string): string {
  return account.replace(/[\s-]+/g, '').toUpperCase();
}

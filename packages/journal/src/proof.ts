/** Shows one record to somebody who keeps a head, and none of the others. */

import * as v from 'valibot';
import { canonicalJson } from './canonical-json.ts';
import { JournalError } from './journal-error.ts';
import { leafHash, pathTo, rootFrom, type Head } from './merkle-tree.ts';
import { COUNT, HASH, RECORD, type JournalRecord } from './record.ts';
import { scan, type JournalPlace } from './scan.ts';
import { refuse } from './verify.ts';

/** Plain data. */
export interface Proof {
  readonly format: 'interdict-proof-1';
  readonly record: JournalRecord;
  /** What it is proved against: whoever checks the proof compares it with the head he keeps. */
  readonly head: Head;
  /** Hashes beside the way from the record up to the root, the lowest first. They tell nothing of other records. */
  readonly path: readonly string[];
}

export type ProofCheck =
  | { readonly ok: true; readonly record: JournalRecord; readonly head: Head }
  | { readonly ok: false; readonly reason: string };

const PROOF: v.GenericSchema<unknown, Proof> = v.strictObject({
  format: v.literal('interdict-proof-1'),
  record: RECORD,
  head: v.strictObject({ size: COUNT, root: HASH }),
  path: v.array(HASH),
});

/**
 * @param seq - number of the record.
 * @param size - of the head to prove against, where somebody keeps an older one; the whole journal if absent.
 * @throws {JournalError} `no-such-record`, also where the journal is shorter than `size`; `damaged`: of a damaged journal
 * nothing is proved.
 */
export async function prove(place: JournalPlace, seq: number, size?: number): Promise<Proof> {
  const leaves: string[] = [];
  let record: JournalRecord | undefined;
  for await (const finding of scan(place)) {
    if (finding.kind === 'damage') refuse(finding.damage);
    if (finding.kind !== 'record' || (size !== undefined && leaves.length >= size)) continue;
    leaves.push(finding.record.hash);
    if (finding.record.seq === seq) record = finding.record;
  }
  if (size !== undefined && leaves.length < size)
    throw new JournalError('no-such-record', `There is no head of ${size} records: the journal has ${leaves.length}.`);
  if (!record) throw new JournalError('no-such-record', `There is no record ${seq} among the first ${leaves.length}.`);
  const path = pathTo(seq, leaves);
  const root = rootFrom(record.hash, seq, leaves.length, path) ?? '';
  return { format: 'interdict-proof-1', record, head: { size: leaves.length, root }, path };
}

/** Needs nothing but the proof. That it is `ok` means something only where its head is one that was kept elsewhere. */
export function verifyProof(proof: unknown): ProofCheck {
  const parsed = v.safeParse(PROOF, proof);
  if (!parsed.success) return { ok: false, reason: 'This is not a proof of a journal.' };
  const { record, head, path } = parsed.output;
  const { hash, ...content } = record;
  if (leafHash(canonicalJson(content)) !== hash) return { ok: false, reason: 'The record is not what was written.' };
  if (rootFrom(hash, record.seq, head.size, path) !== head.root)
    return { ok: false, reason: 'The record is not part of the journal with this head.' };
  return { ok: true, record, head };
}

/** What verification finds. */

/**
 * `record-altered`: a line is not what was written, or no record. `record-missing`: records are gone before this place.
 * `record-misplaced`: a record stands here a second time or too late. `chain-broken`: a record or segment does not follow
 * on what stands before it, so one of the two was made anew. `opening-altered`, `segment-missing`, `segment-misplaced`:
 * the same of files. `torn-tail`: the last record is incomplete, as after a crash, or it was cut off. `head-missing`: the
 * journal ends before the head it is held against. `head-differs`: its records up to that head are others.
 */
export type DamageKind =
  | 'record-altered'
  | 'record-missing'
  | 'record-misplaced'
  | 'chain-broken'
  | 'opening-altered'
  | 'segment-missing'
  | 'segment-misplaced'
  | 'torn-tail'
  | 'head-missing'
  | 'head-differs';

/** Where something stands: a file and a byte in it, or a table and the number of a row. */
export interface Place {
  readonly segment: string;
  readonly offset: number;
}

export interface Damage extends Place {
  readonly kind: DamageKind;
  /** One sentence for a person. */
  readonly message: string;
}

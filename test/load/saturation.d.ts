/** What a run under load came to. */
export interface Saturation {
  readonly requests: number;
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** What went wrong, each once. */
  readonly errors: readonly string[];
  /** Decisions that rest on more than one version of the lists, or lack one. */
  readonly mixed: readonly string[];
  /** List versions that were seen to decide. */
  readonly versions: number;
  readonly megabytesBefore: number;
  readonly megabytesAfter: number;
  /** Exit status of the service. */
  readonly status: number | null;
}

export declare function saturate(load: {
  readonly seconds: number;
  readonly connections: number;
  readonly entries: number;
}): Promise<Saturation>;

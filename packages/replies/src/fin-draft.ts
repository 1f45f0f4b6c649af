/** All that a reply in MT is written from. */

import type { Bic, Issue } from '@interdict/model';
import type { Original } from './original.ts';

export interface FinDraft {
  readonly reference: string;
  readonly reason: string;
  readonly from: Bic;
  readonly to: Bic;
  readonly original: Original;
  /** Day of settlement, `2026-03-02`. */
  readonly settlementDate: string;
}

export interface FinReply {
  /** `MT199`. */
  readonly type: string;
  readonly text: string;
  readonly notes: readonly Issue[];
}

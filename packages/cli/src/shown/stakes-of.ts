/** The stakes by which a hit is on an owner of what stands in the message; none where it is on that itself. */

import type { Evidence } from '@interdict/model';

export function stakesOf({ evidence }: { readonly evidence: readonly Evidence[] }): readonly string[] | undefined {
  return evidence.find((step) => step.kind === 'ownership')?.chain;
}

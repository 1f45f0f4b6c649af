/** Whose law binds an institution. */

import type { Profile } from '@interdict/policy';

/** `other` is any country but the United States, the European Union and the United Kingdom. */
export const JURISDICTIONS = ['US', 'EU', 'UK', 'other'] as const;

export type Jurisdiction = (typeof JURISDICTIONS)[number];

const PROFILE: Readonly<Record<Jurisdiction, Profile>> = { US: 'us', EU: 'eu', UK: 'uk', other: 'other' };

export function profileOf(jurisdiction: Jurisdiction): Profile {
  return PROFILE[jurisdiction];
}

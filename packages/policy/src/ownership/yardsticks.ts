/** How each law measures whether listed persons own or control another. */

import type { CalendarDate, Measure } from '@interdict/model';
import type { Profile } from '../profile.ts';
import type { Share } from './stake.ts';

/**
 * `freeze`: what makes property of the owned blocked. `ban`: what extends a ban on transactions to the owned. `sectoral`:
 * what extends a ban on certain debt or equity.
 */
export type Consequence = 'freeze' | 'ban' | 'sectoral';

export interface Yardstick {
  /** Exactly half is enough. */
  readonly half: boolean;
  /** The stakes of all listed holders are added; else each is measured alone, with those it has an arrangement with. */
  readonly adds: boolean;
  readonly interests: readonly Share['interest'][];
  /** Control without a majority is enough. */
  readonly control: boolean;
  /** It makes of banks only what their owners are. */
  readonly banksOnly?: true;
  /** Measures on holders that reach those they own. */
  readonly reaches: (measure: Measure) => boolean;
  /** Holders are added only with those under the same: the directive of a measure. */
  readonly apart?: (measure: Measure) => string | undefined;
}

const freezes = ({ kind }: Measure): boolean => kind === 'blocking';
const bans = ({ kind }: Measure): boolean => kind === 'processing-ban';

/** The Council's Best Practices of July 2024 (document 11623/24); before, more than half was needed. */
const HALF_IN_EU = '2024-07-03';

/** What a government must own or control to make it part of itself (31 CFR 561.322; E.O. 13884). */
export const OF_GOVERNMENTS: Yardstick = {
  half: true,
  adds: true,
  interests: ['shares'],
  control: true,
  reaches: () => false,
};

const SHARES = { adds: true, interests: ['shares'] } as const;
const BRITISH = { half: false, adds: false, interests: ['shares', 'votes'], control: true } as const;
const FREEZE_IN_EU: Yardstick = { ...SHARES, half: true, control: true, reaches: freezes };
const EARLIER_FREEZE_IN_EU: Yardstick = { ...FREEZE_IN_EU, half: false };

const YARDSTICKS: Readonly<Record<Profile, Partial<Record<Consequence, Yardstick>>>> = {
  us: {
    freeze: { ...SHARES, half: true, control: false, reaches: freezes },
    ban: { ...SHARES, half: true, control: false, banksOnly: true, reaches: isDirective2 },
    sectoral: {
      ...SHARES,
      half: true,
      control: false,
      reaches: (measure) => directiveOf(measure) !== undefined,
      apart: directiveOf,
    },
  },
  eu: {
    freeze: FREEZE_IN_EU,
    ban: { ...SHARES, half: false, control: false, reaches: bans },
  },
  uk: { freeze: { ...BRITISH, reaches: freezes }, ban: { ...BRITISH, banksOnly: true, reaches: bans } },
  other: { freeze: { ...SHARES, half: true, control: true, reaches: freezes } },
};

export function yardstick(profile: Profile, to: Consequence, day: CalendarDate | undefined): Yardstick | undefined {
  const found = YARDSTICKS[profile][to];
  return found === FREEZE_IN_EU && day !== undefined && day < HALF_IN_EU ? EARLIER_FREEZE_IN_EU : found;
}

/** Foreign evaders and Palestinian legislators are under a processing ban too, which is not known to reach further. */
function isDirective2({ kind, authority, programme }: Measure): boolean {
  return kind === 'processing-ban' && authority === 'OFAC' && /14024/.test(programme ?? '');
}

/**
 * Of measures on new debt and equity: each directive adds its own (OFAC FAQ 373). Menu-based measures and those on Chinese
 * military companies reach nobody's subsidiaries.
 */
function directiveOf({ kind, authority, programme = '', text = '' }: Measure): string | undefined {
  if (kind !== 'debt-or-equity' || authority !== 'OFAC' || !/13662|14024/.test(programme)) return undefined;
  return `${programme} ${/\bdirective\s+(\d[A-Z]?)/i.exec(`${programme} ${text}`)?.[1] ?? ''}`;
}

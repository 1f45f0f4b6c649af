/** EMBARGOED_TERRITORY_PARTY, _AGENT and _TEXT, and STATUS_BLOCKED_FI. */

import type { Flag } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { applies, type Validity } from '../in-force.ts';
import { OWN_PLACES } from '../rule.ts';
import { TERRITORIES, type TerritoryId } from '../territories.ts';
import type { Presence } from '../territory.ts';

const WHERE = {
  party: { code: 'EMBARGOED_TERRITORY_PARTY', severity: 'high' },
  agent: { code: 'EMBARGOED_TERRITORY_AGENT', severity: 'high' },
  text: { code: 'EMBARGOED_TERRITORY_TEXT', severity: 'medium' },
} as const;

export function territoryFlags({ presences, agents, asOf }: Facts): Flag[] {
  return presences.flatMap((presence) => {
    const territory = TERRITORIES.find(({ id }) => id === presence.territory);
    if (!applies({ until: territory?.until }, asOf)) return [];
    const { role, text, hits, evidence } = presence;
    const bic = agents.get(role)?.bic;
    const common = { text: `${text}.`, role, ...(bic ? { agent: bic } : {}), hits, evidence };
    const basis = territory?.citation ?? OWN_PLACES;
    const bankBasis = lawBlocking(presence, asOf);
    return [
      { ...WHERE[presence.at], basis, ...common },
      ...(bankBasis ? [{ code: 'STATUS_BLOCKED_FI', severity: 'critical', basis: bankBasis, ...common } as const] : []),
    ];
  });
}

/** Where every bank is blocked by its status, by what law, and since when: E.O. 13599. */
const BANKS_BLOCKED: Partial<Readonly<Record<TerritoryId, Validity & { readonly citation: string }>>> = {
  iran: { from: '2012-02-06', citation: '31 CFR 560.211(b)' },
  'north-korea': { citation: '31 CFR 510.201' },
};

/** The law that blocks a bank by its status; undefined where none does. */
function lawBlocking({ territory, at, bank }: Presence, asOf: Facts['asOf']): string | undefined {
  const blocked = bank && at !== 'text' && territory ? BANKS_BLOCKED[territory] : undefined;
  return blocked && applies(blocked, asOf) ? blocked.citation : undefined;
}

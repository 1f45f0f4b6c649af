/** EMBARGOED_TERRITORY_PARTY, _AGENT and _TEXT, and STATUS_BLOCKED_FI. */

import type { Flag } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { applies } from '../in-force.ts';
import { TERRITORIES, type Presence, type TerritoryId } from '../territory.ts';

const WHERE = {
  party: { code: 'EMBARGOED_TERRITORY_PARTY', severity: 'high' },
  agent: { code: 'EMBARGOED_TERRITORY_AGENT', severity: 'high' },
  text: { code: 'EMBARGOED_TERRITORY_TEXT', severity: 'medium' },
} as const;

/** One flag for each code, role and territory. */
export function territoryFlags({ presences, participants, asOf }: Facts): Flag[] {
  const flags = new Map<string, Flag>();
  const raise = (presence: Presence, code: string, severity: Flag['severity'], basis: string) => {
    const { role, territory, text, hits, evidence } = presence;
    const key = `${code} ${role} ${territory ?? ''}`;
    const before = flags.get(key);
    const bic = participants.find((one) => one.agent && one.role === role)?.bic;
    flags.set(key, {
      code,
      severity,
      basis,
      text: before?.text ?? `${text}.`,
      role,
      ...(bic ? { agent: bic } : {}),
      hits: [...(before?.hits ?? []), ...hits],
      evidence: [...new Set([...(before?.evidence ?? []), ...evidence])],
    });
  };
  for (const presence of presences.filter(({ territory }) => applies({ until: embargoEnd(territory) }, asOf))) {
    const { code, severity } = WHERE[presence.at];
    raise(presence, code, severity, '31 CFR parts 510, 515, 560, 589; E.O. 13685, 14065');
    if (isStatusBlocked(presence))
      raise(presence, 'STATUS_BLOCKED_FI', 'critical', '31 CFR 560.211(b); 31 CFR 510.201');
  }
  return [...flags.values()];
}

function embargoEnd(id: TerritoryId | undefined): string | undefined {
  return TERRITORIES.find((territory) => territory.id === id)?.until;
}

function isStatusBlocked({ territory, at, bank }: Presence): boolean {
  return bank && at !== 'text' && (territory === 'iran' || territory === 'north-korea');
}

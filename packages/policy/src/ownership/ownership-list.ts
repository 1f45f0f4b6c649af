/** The owned of ownership data as a list: screening finds them however a payment spells them, and wherever it names them. */

import { listEntry, parseCountryCode, type Hit, type ListSnapshot } from '@interdict/model';
import type { OwnershipRegister } from './register.ts';

/** What the list of the owned is called; no other may be. */
export const OWNERSHIP_LIST = 'ownership-data';

/** Everyone in whom somebody holds a part. To be screened against beside the lists; what is found there is no listing. */
export function ownershipList({ version, records }: OwnershipRegister): ListSnapshot {
  const owned = new Set(
    records.flatMap((record) => (record.record === 'share' || record.record === 'influence' ? record.of : [])),
  );
  const entries = records.flatMap((record) => {
    if (record.record !== 'entity' || !owned.has(record.id)) return [];
    const { id, name, aliases = [], countries = [], identifiers = [] } = record;
    return listEntry({
      id: `${OWNERSHIP_LIST}:${id}`,
      list: OWNERSHIP_LIST,
      kind: 'organisation',
      names: [name, ...aliases].map((value, at) => ({ value, type: at === 0 ? 'primary' : 'aka', strength: 'strong' })),
      addresses: countries.flatMap((code) => {
        const country = parseCountryCode(code);
        return country ? [{ lines: [], country }] : [];
      }),
      identifiers,
    });
  });
  return { list: OWNERSHIP_LIST, format: 'ownership-data', sha256: version, entries, issues: [] };
}

/** Whether a hit is on one of these. */
export function isOnOwned({ entry }: Hit): boolean {
  return entry.list === OWNERSHIP_LIST;
}

/** As the ownership data call it. */
export function ownedId({ entry }: Hit): string {
  return entry.id.slice(OWNERSHIP_LIST.length + 1);
}

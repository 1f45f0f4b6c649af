/** Names of fields as words. */

/** `debtorAgent` as `debtor agent`, `uetr` as `UETR`. */
export function words(name: string): string {
  return name === 'uetr'
    ? 'UETR'
    : name
        .replace(/[._-]/g, ' ')
        .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
        .toLowerCase();
}

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

/** `declined before acceptance` as `Declined before acceptance.` */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

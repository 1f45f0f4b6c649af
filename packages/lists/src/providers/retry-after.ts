/** When a server wants to be asked again. */

/**
 * Milliseconds from `now` that a `Retry-After` asks for: whole seconds or an HTTP date (RFC 9110, 10.2.3); undefined where it
 * says neither. A date that has passed is 0.
 */
export function retryAfter(value: string | null, now: Date): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = text.endsWith(' GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

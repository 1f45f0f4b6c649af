/** Jaro-Winkler likeness of two strings, as a good implementation has it: flags in typed arrays, nothing allocated. */

const LONGEST = 256;
const matchedA = new Uint8Array(LONGEST);
const matchedB = new Uint8Array(LONGEST);

export function jaroWinkler(first, second) {
  const a = first.length > LONGEST ? first.slice(0, LONGEST) : first;
  const b = second.length > LONGEST ? second.slice(0, LONGEST) : second;
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a, b) {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  matchedA.fill(0, 0, a.length);
  matchedB.fill(0, 0, b.length);
  let matches = 0;
  for (let i = 0; i < a.length; i += 1) {
    const code = a.charCodeAt(i);
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (matchedB[j] === 1 || b.charCodeAt(j) !== code) continue;
      matchedA[i] = 1;
      matchedB[j] = 1;
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  let swaps = 0;
  let j = 0;
  for (let i = 0; i < a.length; i += 1) {
    if (matchedA[i] === 0) continue;
    while (matchedB[j] === 0) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) swaps += 1;
    j += 1;
  }
  return (matches / a.length + matches / b.length + (matches - swaps / 2) / matches) / 3;
}

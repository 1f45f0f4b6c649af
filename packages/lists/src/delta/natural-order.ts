/** The order of entry ids that people expect: `ofac-sdn:9639` before `ofac-sdn:39017`, on every machine the same. */

/** For sorting: the list's name by code unit, then the id within the list, numbers by their size. */
export function compareIds(one: string, other: string): number {
  const [oneList, oneId] = parts(one);
  const [otherList, otherId] = parts(other);
  const [oneIsNumber, otherIsNumber] = [isNumber(oneId), isNumber(otherId)];
  if (oneList !== otherList) return oneList < otherList ? -1 : 1;
  if (oneIsNumber !== otherIsNumber) return oneIsNumber ? -1 : 1;
  if (oneIsNumber && oneId.length !== otherId.length) return oneId.length - otherId.length;
  if (oneId === otherId) return 0;
  return oneId < otherId ? -1 : 1;
}

function parts(id: string): [list: string, id: string] {
  const colon = id.indexOf(':');
  return [id.slice(0, colon), id.slice(colon + 1)];
}

/** Without leading zeros the longer number is the larger one. */
function isNumber(text: string): boolean {
  return /^[1-9]\d*$/.test(text);
}

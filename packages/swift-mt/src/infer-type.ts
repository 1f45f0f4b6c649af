/** Tells the type of a message that has no application header from its fields. */

/** A type, or several the fields fit equally, or none. */
export function inferTypes(tags: ReadonlySet<string>): readonly string[] {
  const has = (number: string): boolean => [...tags].some((tag) => tag.slice(0, 2) === number && tag.length <= 3);
  if (has('28') && tags.has('28D') && tags.has('30') && tags.has('21')) return ['101'];
  if (has('60') && has('62')) return [tags.has('61') && !tags.has('86') ? '950' : '940'];
  if (tags.has('34F') && tags.has('13D')) return ['942'];
  if (tags.has('32A') && has('58')) return [has('50') && has('59') ? '202COV' : '202'];
  if (tags.has('32A') && has('50') && has('59')) return ['103'];
  if (tags.has('25') && tags.has('32A') && tags.has('21')) return has('50') || has('56') ? ['910'] : ['900', '910'];
  return [];
}

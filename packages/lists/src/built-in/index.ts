/** Lists that need no file. */

export { builtInList } from './built-in-list.ts';
export { embargoedPlaces } from './embargoed-places.ts';

/** Updates of lists in a folder. */

export { type ListAddress, OFFICIAL_LISTS, type UpdateSource } from './official-lists.ts';
export { type ListUpdate, type UpdatedList, updateLists, type UpdateOptions } from './update-lists.ts';

/** Lists to screen against, loaded without the rest of the front door. */

export { builtInList } from '@interdict/lists/built-in';
export { listFilesAt, loadLists } from '@interdict/lists/load-lists';

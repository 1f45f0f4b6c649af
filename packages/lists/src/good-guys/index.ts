/** The good-guy list: findings of persons that a hit is false, and whether they still hold. */

export { contentHash } from './content-hash.ts';
export { scopeKey, type GoodGuy, type GoodGuyScope } from './good-guy.ts';
export { GOOD_GUY_ISSUES, readGoodGuys, type GoodGuyIssueCode, type ReadGoodGuys } from './read-good-guys.ts';
export {
  createGoodGuys,
  type GoodGuys,
  type SuppressibleHit,
  type Suppression,
  type SuspensionReason,
} from './suppression.ts';

/** What a provider of ownership data must answer: what is not understood of it is not clean. */

import {
  answered,
  having,
  isAnyText,
  isBoolean,
  isEntryId,
  isText,
  listOf,
  oneOf,
  type Check,
} from '../checked-json.ts';
import type { Entity, Ownership, OwnershipProvider } from './stake.ts';

const isHolder = having(
  {
    id: isText,
    name: isAnyText,
    listings: listOf(having({ id: isEntryId, measures: listOf(having({ kind: isText, authority: isText }, {})) }, {})),
  },
  {},
);
const isShare = having({ holder: isHolder, least: isAnyText, most: isAnyText }, {});
const isInfluence = having({ holder: isHolder }, { ended: isBoolean });
const isInterest = having({ interest: oneOf(['shares', 'votes', 'control', 'office']) }, {});

const isStake: Check<unknown> = (value, path, issues): value is unknown =>
  isInterest(value, path, issues) && (/shares|votes/.test(value.interest) ? isShare : isInfluence)(value, path, issues);

const hasStatus = having({ status: oneOf(['not-looked-up', 'unknown', 'known']) }, {});
const isKnown = having({ id: isText, identity: oneOf(['confirmed', 'possible']), stakes: listOf(isStake) }, {});

const isOwnership: Check<Ownership> = (value, path, issues): value is Ownership =>
  hasStatus(value, path, issues) && (value.status !== 'known' || isKnown(value, path, issues));

/** @throws {TypeError} where the provider answers otherwise than it must, as one does that answers later. */
export function stakesIn(provider: OwnershipProvider, entity: Entity): Ownership {
  return answered(provider.stakesIn(entity), isOwnership);
}

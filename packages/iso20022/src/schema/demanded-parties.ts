/** Tells where a message says nothing of a party though every version of its schema demands one: who pays, who is paid. */

import { type Element, leavesOf, pathOf } from '../xml/element.ts';
import type { IssueList } from '../issue-codes.ts';
import { isAside } from '../parts/leaves.ts';
import type { MessageType } from '../drafts/message-type.ts';
import { isUnderlying } from '../parts/roles.ts';
import type { Level } from '../drafts/transactions.ts';
import { words } from './words.ts';

/** Elements by the element that they must stand in. */
type Demands = ReadonlyMap<string, readonly string[]>;

/**
 * What the published schemas declare without `minOccurs="0"`, in all versions of a message. What they leave to the sender is
 * not asked for: the creditor of an initiation, and the parties of returns, reversals, cancellations and reports. Which parts of a
 * party are given is left to the sender, too, but an element with nothing in it is none. Nor are the parties of pain.013, though its schemas demand them: it asks for a payment and is none.
 */
const DEMANDS: ReadonlyMap<string, Demands> = new Map(
  Object.entries({
    // FIToFICstmrDrctDbt, versions 01 to 12.
    'pacs.003': { DrctDbtTxInf: 'Dbtr Cdtr' },
    // FIToFICstmrCdtTrf, versions 01 to 14.
    'pacs.008': { CdtTrfTxInf: 'Dbtr Cdtr' },
    // FICdtTrf, versions 01 to 13: both are banks. The transfers under it may be left out, but not their parties.
    'pacs.009': { CdtTrfTxInf: 'Dbtr Cdtr', UndrlygCstmrCdtTrf: 'Dbtr Cdtr', UndrlygFICdtTrf: 'Dbtr Cdtr' },
    // FIDrctDbt, versions 02 to 06: both are banks.
    'pacs.010': { CdtInstr: 'Cdtr', DrctDbtTxInf: 'Dbtr' },
    // CstmrCdtTrfInitn, versions 02 to 13. In version 01 the debtor may be left out.
    'pain.001': { PmtInf: 'Dbtr' },
    'pain.001.001.01': {},
    // CstmrDrctDbtInitn, versions 01 to 12.
    'pain.008': { PmtInf: 'Cdtr', DrctDbtTxInf: 'Dbtr' },
  }).map(([message, levels]) => [
    message,
    new Map(Object.entries(levels).map(([level, parties]) => [level, words(parties)])),
  ]),
);

const NO_DEMANDS: Demands = new Map();

export interface PartyCheck {
  /** Adds an issue for each party that is missing in a level. */
  within(level: Level, issues: IssueList): void;
  /** Adds an issue for each party that is missing together with the level it should stand in. */
  levels(innermost: Level, around: readonly Level[], issues: IssueList): void;
}

export function createPartyCheck({ name: definition, kind = '', issues: doubts }: MessageType): PartyCheck {
  // Where the element is no message that is known, its parties may stand anywhere.
  const isUnderstood = !doubts.includes('message-type-not-understood');
  const demands = (isUnderstood && (DEMANDS.get(definition) ?? DEMANDS.get(kind))) || NO_DEMANDS;

  return {
    within(level, issues) {
      const own = level.own();
      for (const party of demands.get(level.element.name) ?? []) {
        if (!own.some((child) => isParty(child, party))) add(level, party, issues);
      }
      for (const { name, children } of own) {
        for (const party of (isUnderlying(name) && demands.get(name)) || []) {
          if (!children.some((child) => isParty(child, party))) add(level, `${name}/${party}`, issues);
        }
      }
    },
    levels(innermost, around, issues) {
      for (const [name, parties] of demands) {
        const isThere = innermost.element.name === name || around.some(({ element }) => element.name === name);
        if (isThere || isUnderlying(name)) continue;
        for (const party of parties) add(innermost, party, issues);
      }
    },
  };
}

function isParty(element: Element, party: string): boolean {
  return element.name === party && saysSomething(element);
}

/** Signs alone are nothing, nor what is beside the text: who writes only them gives nobody to look for. */
function saysSomething({ name, children, text }: Element): boolean {
  return !isAside(name) && (/[\p{L}\p{N}]/u.test(text) || children.some(saysSomething));
}

/** The issue stands at the first text of the level, for there is none where the party should be. */
function add(level: Level, party: string, issues: IssueList): void {
  const text = level
    .own()
    .flatMap((child) => leavesOf(child))
    .find((leaf) => leaf.text !== '');
  issues.add('party-missing', { path: `${pathOf(level.element)}/${party}`, offset: text?.start ?? 0 });
}

/** Splits a message into its transactions, each with the levels around it that it inherits from. */

import type { Element } from '../xml/element.ts';
import { words } from '../schema/words.ts';

/**
 * Elements that a message repeats, on every level: a level that holds no further one is a transaction. The names are those
 * of all messages; one that stands in a message where it is no level of that message does no harm, it only splits finer.
 */
const LEVELS: ReadonlySet<string> = new Set(
  words(
    'CdtTrfTxInf DrctDbtTxInf PmtTx PmtInf CdtInstr CdtTrfTx ' +
      'TxInf TxInfAndSts OrgnlPmtInfAndSts OrgnlPmtInfAndRvsl OrgnlPmtInfAndCxl Undrlyg CxlDtls ' +
      'Rpt Stmt Ntfctn Ntry NtryDtls TxDtls Itm SttlmReq RptgReq',
  ),
);

/** Levels of which a message may have thousands; whatever levels are inside one are read with it. */
const BULK: ReadonlySet<string> = new Set(
  words('CdtTrfTxInf DrctDbtTxInf PmtTx CdtTrfTx TxInf TxInfAndSts Ntry Itm SttlmReq RptgReq'),
);

/** Levels that are no transactions even where there are none in them. */
const BATCHES: ReadonlySet<string> = new Set(['PmtInf', 'CdtInstr']);

/** A transaction or a level around it. */
export interface Level {
  readonly element: Element;
  /** What it holds without the levels inside it; made when it is asked for, for around many transactions it may be long. */
  own(): readonly Element[];
}

/**
 * Calls back for every transaction in an element, in the order of the message, with the levels around it from the outermost
 * inwards; `around` are those around the element.
 */
export function eachTransaction(
  element: Element,
  around: readonly Level[],
  visit: (transaction: Level, around: readonly Level[]) => void,
): void {
  const inner = element.children.filter(isLevel);
  const level = levelOf(element);
  if (inner.length === 0) visit(level, around);
  else for (const child of inner) eachTransaction(child, [...around, level], visit);
}

/** The levels around an element of a message that is still being read; undefined where it is read with what is around it. */
export function levelsAround(element: Element, message: Element): readonly Level[] | undefined {
  const levels: Level[] = [];
  for (let around = element.parent; around !== undefined; around = around.parent) {
    levels.unshift(levelOf(around));
    if (around === message) return levels;
    if (!isLevel(around) || isBulk(around)) return undefined;
  }
  return undefined;
}

export function isBulk({ name }: Element): boolean {
  return BULK.has(name);
}

export function levelOf(element: Element): Level {
  let own: readonly Element[] | undefined;
  // A function and no getter: the engine keeps every object with a getter of its own, and so all of the message, for long.
  return { element, own: () => (own ??= ownOf(element)) };
}

function ownOf(element: Element): readonly Element[] {
  const { children } = element;
  // An element without children is text itself; or its children were transactions and have been taken out.
  if (children.length === 0 && element.text !== '') return [element];
  return children.some(isLevel) ? children.filter((child) => !isLevel(child)) : children;
}

/** Whether an innermost level counts as a transaction; a message or batch without any is read as one, but counts for none. */
export function isTransaction(element: Element): boolean {
  return isLevel(element) && !BATCHES.has(element.name);
}

export function isLevel({ name, children }: Element): boolean {
  return children.length > 0 && LEVELS.has(name);
}

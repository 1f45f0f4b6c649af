/** Splits a message into its transactions, each with the levels around it that it inherits from. */

import type { Element } from './element.ts';

/**
 * Elements that a message repeats, on every level: a level that holds no further one is a transaction. The names are those
 * of all messages; one that stands in a message where it is no level of that message does no harm, it only splits finer.
 */
const LEVELS: ReadonlySet<string> = new Set(
  (
    'CdtTrfTxInf DrctDbtTxInf PmtTx PmtInf CdtInstr CdtTrfTx ' +
    'TxInf TxInfAndSts OrgnlPmtInfAndSts OrgnlPmtInfAndRvsl OrgnlPmtInfAndCxl Undrlyg CxlDtls ' +
    'Rpt Stmt Ntfctn Ntry NtryDtls TxDtls Itm SttlmReq RptgReq'
  ).split(' '),
);

/** A transaction or a level around it: the children that are not levels of their own. */
export interface Level {
  readonly element: Element;
  readonly own: readonly Element[];
}

/** Calls back for every transaction, in the order of the message, with its levels from the outermost to its own. */
export function eachTransaction(message: Element, visit: (levels: readonly Level[]) => void): void {
  descend({ element: message, own: ownChildren(message) }, [], visit);
}

function descend(level: Level, around: readonly Level[], visit: (levels: readonly Level[]) => void): void {
  const levels = [...around, level];
  const { element, own } = level;
  if (own.length === element.children.length) {
    visit(levels);
    return;
  }
  for (const child of element.children) {
    if (isLevel(child)) descend({ element: child, own: ownChildren(child) }, levels, visit);
  }
}

function ownChildren(element: Element): readonly Element[] {
  return element.children.some(isLevel) ? element.children.filter((child) => !isLevel(child)) : element.children;
}

export function isLevel({ name, children }: Element): boolean {
  return LEVELS.has(name) && children.length > 0;
}

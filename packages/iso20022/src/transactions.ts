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

/** A transaction or a level around it: what it holds, without the levels inside it. */
export interface Level {
  readonly element: Element;
  readonly own: readonly Element[];
}

/** Calls back for every transaction, in the order of the message, with its levels from the outermost to its own. */
export function eachTransaction(message: Element, visit: (levels: readonly Level[]) => void): void {
  descend(message, [], visit);
}

function descend(element: Element, around: readonly Level[], visit: (levels: readonly Level[]) => void): void {
  const { children } = element;
  const inner = children.filter(isLevel);
  // An element without children is text itself.
  const own =
    children.length === 0 ? [element] : inner.length === 0 ? children : children.filter((child) => !isLevel(child));
  const levels = [...around, { element, own }];
  if (inner.length === 0) visit(levels);
  else for (const level of inner) descend(level, levels, visit);
}

function isLevel({ name, children }: Element): boolean {
  return LEVELS.has(name) && children.length > 0;
}

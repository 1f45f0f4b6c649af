/** Makes readings of what a document gives up while it is read, so that it never has to be there as a whole. */

import type { Issue, Payment, Reading } from '@interdict/model';
import type { DocumentListener, FoundDocument } from './document.ts';
import type { Element } from './element.ts';
import { createIssueList, type IssueList } from '../issue-codes.ts';
import {
  createBudget,
  createMessageReader,
  type MessageReader,
  readMessage,
  readWrapper,
  type Wrapper,
} from '../drafts/message.ts';
import { eachTransaction, isBulk, isLevel, levelOf, levelsAround } from '../drafts/transactions.ts';

export interface Collector {
  readonly listener: DocumentListener;
  /** A document has been read to its end. */
  document(found: FoundDocument): void;
  /** Readings made since the last call. */
  collected(): readonly Reading[];
}

/** A collector for the documents of one file. */
export function createCollector(): Collector {
  let ready: Reading[] = [];
  let reader: MessageReader | undefined;
  let shared: IssueList = createIssueList();
  // Children of a level that are in the payments given out.
  let seen = new WeakMap<Element, number>();
  let isFound = false;
  let wrapper: Wrapper | undefined;
  // Texts around the messages that are in the wrapper.
  let textsRead = 0;
  let budget = createBudget();

  function give(payments: readonly Payment[], issues: readonly Issue[]): void {
    if (reader) ready.push({ message: reader.message, payments, issues: [...shared.issues, ...issues] });
  }

  /** What stands around a message; read again only where there is more of it, and it can still be given out. */
  function wrapperOf({ root, around }: FoundDocument, message: Element): Wrapper | undefined {
    if (root === undefined || root === message) return undefined;
    if (wrapper === undefined || (around > textsRead && budget.left >= 0)) wrapper = readWrapper(root, message);
    textsRead = around;
    return wrapper;
  }

  const listener: DocumentListener = {
    closed(element, message, found) {
      const around = levelsAround(element, message.element);
      if (around === undefined) return false;
      // Nothing in it that no payment has, unless it has grown since the last of them.
      if (seen.get(element) === levelOf(element).own().length) return true;
      // It may be the only one of the message, and what comes behind it a part of its payment.
      if (!isBulk(element) && reader === undefined && element.parent?.counts === undefined) return false;
      reader ??= createMessageReader(message, wrapperOf(found, message.element), shared, budget);
      const open = reader;
      eachTransaction(element, around, (transaction, levels) => {
        const issues = createIssueList();
        const payment = open.readTransaction(transaction, levels, issues);
        give([payment], issues.issues);
      });
      // Once the budget is spent no payment has what is around it: that is given by itself in the end.
      if (budget.left >= 0) for (const level of around) seen.set(level.element, level.own().length);
      return true;
    },
    message(message, found) {
      isFound = true;
      const { element } = message;
      if (reader === undefined) {
        ready.push(readMessage(message, wrapperOf(found, element), budget));
      } else {
        const issues = createIssueList();
        const payments: Payment[] = [];
        const open = reader;
        // What is left over is no transaction, unless there are levels in it.
        const hasMore = element.children.some(isLevel);
        if (!hasMore) reader.checkTotals(issues);
        if (hasMore || seen.get(element) !== levelOf(element).own().length) {
          eachTransaction(element, [], (transaction, around) =>
            payments.push(open.readTransaction(transaction, around, issues)),
          );
        }
        if (hasMore) reader.checkTotals(issues);
        if (payments.length > 0 || issues.issues.length > 0) give(payments, issues.issues);
      }
      reader = undefined;
      shared = createIssueList();
      seen = new WeakMap();
    },
  };

  return {
    listener,
    document({ root, header, declared, around }) {
      if (root === undefined) return;
      // No message in it, or text or a header behind the last one.
      if (!isFound || header || around > textsRead) {
        ready.push(readMessage({ element: root, header: undefined, declared }));
      }
      isFound = false;
      wrapper = undefined;
      textsRead = 0;
      budget = createBudget();
    },
    collected() {
      const readings = ready;
      ready = [];
      return readings;
    },
  };
}

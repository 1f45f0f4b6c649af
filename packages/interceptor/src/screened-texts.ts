/** What was screened of payments, and what of it tells whether other lists may find something else in it. */

import { createScreener, createTraits, openIndex, type ScreenedText, type Traits } from '@interdict/matching';
import { type Payment, subjectsOf } from '@interdict/model';
import type { Interceptor } from './interceptor.ts';

export type { ScreenedText } from '@interdict/matching';

/** A text with its traits. */
export interface DescribedText extends ScreenedText, Traits {
  /** Screening it may be broken off for its cost: what other lists find in it is told by screening alone. */
  readonly costly: boolean;
}

/** Each text that is looked up in lists, once. Places and lines of addresses are texts too, and countries are in no list. */
export function screenedTexts(payments: readonly Payment[]): ScreenedText[] {
  const texts = new Map<string, ScreenedText>();
  for (const { kind, value, identifierType } of payments.flatMap(subjectsOf)) {
    if (kind === 'country' || kind === 'place') continue;
    texts.set(`${kind} ${identifierType ?? ''} ${value}`, {
      kind,
      value,
      ...(identifierType ? { identifierType } : {}),
    });
  }
  return [...texts.values()];
}

/** Describes what was screened on the lists of an interceptor. */
export function textDescriber(interceptor: Interceptor): (text: ScreenedText) => DescribedText {
  const screener = createScreener(openIndex(interceptor.share().base.index));
  const traitsOf = createTraits();
  return (text) => ({ ...text, ...traitsOf(text), costly: screener.isCostly(text) });
}

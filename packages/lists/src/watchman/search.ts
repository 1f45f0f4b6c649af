/** A question to watchman: the parameters of a search. */

import type { Question } from '../screeners/remote-screener.ts';

export interface Search extends Question {
  readonly parameters: Readonly<Record<string, string>>;
}

export function search(parameters: Search['parameters']): Search {
  return { key: JSON.stringify(parameters), parameters };
}

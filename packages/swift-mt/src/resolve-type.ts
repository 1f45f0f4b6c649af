/** Finds out what type a message is. */

import { definitionOf } from './catalogue/index.ts';
import type { MessageDefinition } from './catalogue/definition.ts';
import type { Header } from './header.ts';
import { inferTypes } from './infer-type.ts';
import type { Block } from './message.ts';
import { report, type Source } from './source.ts';

export interface ResolvedType {
  /** `MT103`, `MT202COV`, `unknown`. */
  readonly type: string;
  /** Absent for a type the reader does not understand. */
  readonly definition?: MessageDefinition;
}

/** The type by the headers, else by the fields. The validation flag chooses the variant; a cover shows by its fields too. */
export function resolveType(source: Source, { type, flag }: Header, block: Block | undefined): ResolvedType {
  const place = { path: '2', start: 0, end: 0 };
  const tags = new Set(block?.fields.map(({ tag }) => tag));
  const candidates = type === undefined ? inferTypes(tags) : [type];
  const [base] = candidates;
  if (base === undefined) {
    report(source, 'message-type-missing', place);
    return { type: 'unknown' };
  }
  if (candidates.length > 1) {
    report(source, 'message-type-ambiguous', place, candidates.join(' or '));
    return { type: 'unknown' };
  }
  if (type === undefined) report(source, 'message-type-inferred', place, `MT ${base}`);
  const variant = flag === undefined ? undefined : definitionOf(base + flag);
  const cover = variant ? undefined : definitionOf(`${base}COV`);
  const covered = cover && hasNumber(tags, '50') && hasNumber(tags, '59') ? cover : undefined;
  if (covered) report(source, 'cover-flag-missing', place);
  const definition = variant ?? covered ?? definitionOf(base);
  if (definition) return { type: `MT${definition.type.replace(/^n/, base.charAt(0))}`, definition };
  report(source, 'message-type-not-understood', place, `MT ${base}`);
  return { type: `MT${base}` };
}

function hasNumber(tags: ReadonlySet<string>, number: string): boolean {
  return [...tags].some((tag) => tag.startsWith(number) && tag.length <= 3);
}

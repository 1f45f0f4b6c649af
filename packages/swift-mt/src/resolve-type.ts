/** Finds out what type a message is. */

import { coverOf, definitionOf } from './catalogue/index.ts';
import type { MessageDefinition } from './catalogue/definition.ts';
import type { Header } from './header.ts';
import { inferTypes } from './infer-type.ts';
import type { Block, Field } from './message.ts';
import { report, type Source, type Span } from './source.ts';

export interface ResolvedType {
  /** `MT103`, `MT202COV`, `unknown`. */
  readonly type: string;
  /** Undefined for a type the reader does not understand. */
  readonly definition: MessageDefinition | undefined;
}

/** The type by the headers, else by the fields. The validation flag chooses the variant; a cover shows by its fields too. */
export function resolveType(source: Source, header: Header, block: Block | undefined): ResolvedType {
  const { type, flag, typeAt } = header;
  const place: Span = { path: '2', start: typeAt, end: typeAt };
  const fields = block?.fields ?? [];
  // Messages between the network and its users have tags for fields and no parties.
  if (block && block.tags.length > 0 && (type ?? '0').startsWith('0')) {
    return { type: type === undefined ? 'system' : `MT${type}`, definition: undefined };
  }
  const base = type ?? inferType(source, place, fields);
  if (base === undefined) return { type: 'unknown', definition: undefined };
  const definition =
    (flag && definitionOf(base + flag)) || unflaggedCover(source, place, base, fields) || definitionOf(base);
  if (definition) {
    const { type: own } = definition;
    return { type: own.startsWith('n') ? `MT${base.charAt(0)}${own.slice(1)}` : `MT${own}`, definition };
  }
  report(source, 'message-type-not-understood', place, `MT ${base}`);
  return { type: `MT${base}`, definition: undefined };
}

function inferType(source: Source, place: Span, fields: readonly Field[]): string | undefined {
  const types = inferTypes(new Set(fields.map(({ tag }) => tag)));
  const [type] = types;
  if (type === undefined) report(source, 'message-type-missing', place);
  else if (types.length > 1) report(source, 'message-type-ambiguous', place, types.join(' or '));
  else report(source, 'message-type-inferred', place, `MT ${type}`);
  return types.length === 1 ? type : undefined;
}

/** The cover variant of a type, where the flag is missing but the fields are those of a cover. */
function unflaggedCover(
  source: Source,
  place: Span,
  base: string,
  fields: readonly Field[],
): MessageDefinition | undefined {
  const cover = coverOf(base);
  if (!cover || !hasNumber(fields, '50') || !hasNumber(fields, '59')) return undefined;
  report(source, 'cover-flag-missing', place);
  return cover;
}

function hasNumber(fields: readonly Field[], number: string): boolean {
  return fields.some(({ tag }) => tag.startsWith(number) && tag.length <= 3);
}

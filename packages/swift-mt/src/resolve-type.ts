/** Finds out what type a message is. */

import { coverOf, definitionOf } from './catalogue/index.ts';
import type { MessageDefinition } from './catalogue/definition.ts';
import type { Header } from './syntax/header.ts';
import { inferTypes } from './infer-type.ts';
import type { Block, Field } from './syntax/message.ts';
import { report, type Source, type Span } from './syntax/source.ts';

export interface ResolvedType {
  /** `MT103`, `MT202COV`, `unknown`. */
  readonly type: string;
  /** Undefined for a type the reader does not understand. */
  readonly definition: MessageDefinition | undefined;
}

/** The type by the headers, else by the fields. The validation flag chooses the variant; a cover shows by its fields too. */
export function resolveType(source: Source, header: Header, block: Block | undefined): ResolvedType {
  const { type, flag } = header;
  const fields = block?.fields ?? [];
  // Messages between the network and its users have tags for fields and no parties.
  if (block && block.tags.length > 0 && (type ?? '0').startsWith('0')) {
    return { type: type === undefined ? 'system' : `MT${type}`, definition: undefined };
  }
  const base = type ?? inferType(source, header, fields);
  if (base === undefined) return { type: 'unknown', definition: undefined };
  const definition =
    (flag && definitionOf(base + flag)) || unflaggedCover(source, header, base, fields) || definitionOf(base);
  if (definition) {
    const { type: own } = definition;
    return { type: own.startsWith('n') ? `MT${base.charAt(0)}${own.slice(1)}` : `MT${own}`, definition };
  }
  report(source, 'message-type-not-understood', placeOf(header), `MT ${base}`);
  return { type: `MT${base}`, definition: undefined };
}

/** Where the type is due. */
function placeOf({ typeAt }: Header): Span {
  return { path: '2', start: typeAt, end: typeAt };
}

function inferType(source: Source, header: Header, fields: readonly Field[]): string | undefined {
  const types = inferTypes(new Set(fields.map(({ tag }) => tag)));
  const [type] = types;
  if (type === undefined) report(source, 'message-type-missing', placeOf(header));
  else if (types.length > 1) report(source, 'message-type-ambiguous', placeOf(header), types.join(' or '));
  else report(source, 'message-type-inferred', placeOf(header), `MT ${type}`);
  return types.length === 1 ? type : undefined;
}

/** The cover variant of a type, where the flag is missing but the fields are those of a cover. */
function unflaggedCover(
  source: Source,
  header: Header,
  base: string,
  fields: readonly Field[],
): MessageDefinition | undefined {
  const cover = coverOf(base);
  if (!cover || !hasNumber(fields, '50') || !hasNumber(fields, '59')) return undefined;
  report(source, 'cover-flag-missing', placeOf(header));
  return cover;
}

function hasNumber(fields: readonly Field[], number: string): boolean {
  return fields.some(({ tag }) => tag.startsWith(number) && tag.length <= 3);
}

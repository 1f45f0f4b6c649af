/** Lines of OpenSanctions' files: entities, changes to entities, and the index of such changes. */

import { ListError } from '../list-error.ts';
import { type DatedFile, decoded } from '../list-file.ts';
import { type FtmEntity, ftmEntity, isObject } from './ftm-entity.ts';

export interface FtmChange {
  readonly op: 'ADD' | 'MOD' | 'DEL';
  readonly entity: FtmEntity;
}

const ENTITY = /"schema" ?: ?"/;
const DELTA = /^\s*\{ ?"op" ?: ?"(?:ADD|MOD|DEL)" ?, ?"entity" ?:/;
const INDEX = /^\s*\{\s{0,20}"versions"\s{0,20}:/;

/** Whether a file that begins with `head` is one of OpenSanctions' files. */
export function isOpenSanctions(head: string): boolean {
  return (
    (head.startsWith('{"id"') && ENTITY.test(head) && head.includes('"properties"')) || isDelta(head) || isIndex(head)
  );
}

export function isDelta(head: string): boolean {
  return DELTA.test(head);
}

export function isIndex(head: string): boolean {
  return INDEX.test(head);
}

export function readEntities(file: DatedFile): readonly FtmEntity[] {
  return parsedLines(file).map(({ value, line }) => {
    const entity = ftmEntity(value);
    if (!entity) throw malformed(file, line, 'The line is no entity.');
    return entity;
  });
}

/** A deletion needs no more of its entity than the id. */
export function readChanges(file: DatedFile): readonly FtmChange[] {
  return parsedLines(file).map(({ value, line }) => {
    const { op, entity: written } = isObject(value) ? value : {};
    if (!isObject(written)) throw malformed(file, line, 'The line is no change to an entity.');
    const entity = ftmEntity(op === 'DEL' ? { schema: '', properties: {}, ...written } : written);
    if (!entity || !(op === 'ADD' || op === 'MOD' || op === 'DEL')) {
      throw malformed(file, line, 'The line is no change to an entity.');
    }
    return { op, entity };
  });
}

/** The versions that the index names, in their order. */
export function readIndex(file: DatedFile): readonly string[] {
  const value = parsed(decoded(file), file, 1);
  const { versions } = isObject(value) ? value : {};
  return isObject(versions) ? Object.keys(versions).sort() : [];
}

function parsedLines(file: DatedFile): readonly { readonly value: unknown; readonly line: number }[] {
  return decoded(file)
    .split('\n')
    .flatMap((text, index) => (text.trim() === '' ? [] : [{ value: parsed(text, file, index + 1), line: index + 1 }]));
}

function parsed(text: string, file: DatedFile, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(file, line, 'The line is not JSON.', cause);
  }
}

function malformed({ name }: DatedFile, line: number, detail: string, cause?: unknown): ListError {
  return new ListError('json-malformed', detail, { path: name, line, cause });
}

/** Keeps beside a recording what a change of lists may concern: the lists as an index, the messages, and what was screened. */

import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { type Interceptor, type ScreenedText, textDescriber, type UnitTrait } from 'interdict';
import type { DecidedMessage } from './decide-all.ts';
import { screenedBeside, type ScreenedLine, type TextShape, type TextValue, writtenMarks } from './screened-files.ts';

export interface ScreenedFiles {
  /** @param records - bytes of the records of the message. */
  readonly append: (decided: DecidedMessage, records: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Texts that are remembered, so that the memory this takes has an end. */
const REMEMBERED = 262_144;

export async function keepScreened(path: string, interceptor: Interceptor): Promise<ScreenedFiles> {
  const at = screenedBeside(path);
  await mkdir(at.folder, { recursive: true });
  await writeFile(at.index, new Uint8Array(interceptor.share().base.index).slice());
  const [messages, lines, values] = [
    await open(at.messages, 'w'),
    await open(at.texts, 'w'),
    await open(at.values, 'w'),
  ];
  await rm(at.latin, { force: true });
  const told = createTold(textDescriber(interceptor));
  return {
    async append({ message: { bytes, index, offset, unreadable }, records: decided, screened }, records) {
      const { isAnew, units, shapes, fresh, freshValues, known } = told.next(screened ?? []);
      const valuesLine = `${JSON.stringify(freshValues)}\n`;
      const failed = decided.some(({ issues }) => issues.some(({ code }) => code === 'screener-failed'));
      const line: ScreenedLine = {
        bytes: bytes.length,
        records,
        values: Buffer.byteLength(valuesLine),
        index,
        offset,
        ...(unreadable === undefined ? {} : { unreadable }),
        hits: [...new Set(decided.flatMap(({ hits }) => hits.map(({ entry }) => entry.id)))],
        ...(isAnew ? { anew: true } : {}),
        units,
        shapes,
        fresh,
        marks: writtenMarks(freshValues.flatMap(({ marks }) => marks)),
        texts: known,
        ...(screened && !failed ? {} : { untold: true }),
      };
      await messages.appendFile(bytes);
      await lines.appendFile(`${JSON.stringify(line)}\n`);
      await values.appendFile(valuesLine);
    },
    close: async () => {
      await messages.close();
      await lines.close();
      await values.close();
      if (told.areLatin()) await writeFile(at.latin, '');
    },
  };
}

/** What is to be told of the texts of one message: those that were told of before by their numbers. */
interface Telling {
  /** Nothing counts any more that was told before. */
  readonly isAnew: boolean;
  readonly units: readonly UnitTrait[];
  readonly shapes: readonly TextShape[];
  /** The shapes of the texts that are new, by their numbers. */
  readonly fresh: readonly number[];
  readonly freshValues: readonly TextValue[];
  readonly known: readonly number[];
}

/** Remembers what was told. */
function createTold(describe: ReturnType<typeof textDescriber>): {
  readonly next: (screened: readonly ScreenedText[]) => Telling;
  readonly areLatin: () => boolean;
} {
  const texts = new Map<string, number>();
  const units = new Map<string, number>();
  const shapes = new Map<string, number>();
  let areLatin = true;
  return {
    next(screened) {
      const isAnew = texts.size >= REMEMBERED;
      if (isAnew) [texts, units, shapes].forEach((known) => known.clear());
      const newUnits: UnitTrait[] = [];
      const newShapes: TextShape[] = [];
      const fresh: number[] = [];
      const freshValues: TextValue[] = [];
      const known: number[] = [];
      for (const text of screened) {
        const number = numberOf(texts, keyOf(text));
        if (!number.isNew) {
          known.push(number.id);
          continue;
        }
        const { latin, units: traits, kind, loose, costly, ...value } = describe(text);
        areLatin &&= latin;
        const numbers = traits.map((unit) => {
          const { id, isNew } = numberOf(units, `${unit[0]} ${unit[1]}`);
          if (isNew) newUnits.push(unit);
          return id;
        });
        const shape: TextShape = { kind, loose, costly, units: numbers };
        const { id, isNew } = numberOf(shapes, JSON.stringify(shape));
        if (isNew) newShapes.push(shape);
        fresh.push(id);
        freshValues.push(value);
      }
      return { isAnew, units: newUnits, shapes: newShapes, fresh, freshValues, known };
    },
    areLatin: () => areLatin,
  };
}

function keyOf({ kind, value, identifierType }: ScreenedText): string {
  return `${kind} ${identifierType ?? ''} ${value}`;
}

function numberOf(known: Map<string, number>, key: string): { readonly id: number; readonly isNew: boolean } {
  const id = known.get(key) ?? known.size;
  const isNew = id === known.size;
  if (isNew) known.set(key, id);
  return { id, isNew };
}

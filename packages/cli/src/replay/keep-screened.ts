/** Keeps beside a recording what a change of lists may concern: the lists as an index, the messages, and what was screened. */

import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { type DescribedText, type Interceptor, type ScreenedText, textDescriber, type UnitTrait } from 'interdict';
import type { DecidedMessage } from './decide-all.ts';

/** One line of `texts.ndjson`, for one message. Units and texts are numbered as they come, and named by their numbers. */
export interface ScreenedLine {
  /** Bytes of the message in `messages`, and of its records in the recording. */
  readonly bytes: number;
  readonly records: number;
  readonly index: number;
  readonly offset: number;
  readonly unreadable?: string;
  /** Ids of the entries that were hit. */
  readonly hits: readonly string[];
  /** Numbers begin again at 0. */
  readonly anew?: true;
  readonly units: readonly UnitTrait[];
  readonly fresh: readonly FreshText[];
  /** Those that came before. */
  readonly texts: readonly number[];
  /** What was screened is not known: it is to be decided again whatever changes. */
  readonly untold?: true;
}

export type FreshText = Omit<DescribedText, 'units' | 'latin'> & { readonly units: readonly number[] };

export interface ScreenedFiles {
  /** @param records - bytes of the records of the message. */
  readonly append: (decided: DecidedMessage, records: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The files that lie beside the recording at `path`; `latin` is there where all texts are. */
export function screenedBeside(
  path: string,
): Readonly<Record<'folder' | 'index' | 'messages' | 'texts' | 'latin', string>> {
  const folder = `${path}.screened`;
  const at = (name: string): string => `${folder}/${name}`;
  return { folder, index: at('lists.index'), messages: at('messages'), texts: at('texts.ndjson'), latin: at('latin') };
}

/** Texts that are remembered, so that the memory this takes has an end. */
const REMEMBERED = 262_144;

export async function keepScreened(path: string, interceptor: Interceptor): Promise<ScreenedFiles> {
  const at = screenedBeside(path);
  await mkdir(at.folder, { recursive: true });
  await writeFile(at.index, new Uint8Array(interceptor.share().base.index).slice());
  const [messages, lines] = [await open(at.messages, 'w'), await open(at.texts, 'w')];
  await rm(at.latin, { force: true });
  let areLatin = true;
  const describe = textDescriber(interceptor);
  const texts = new Map<string, number>();
  const units = new Map<string, number>();
  return {
    async append({ message: { bytes, index, offset, unreadable }, records: decided, screened }, records) {
      const isAnew = texts.size >= REMEMBERED;
      if (isAnew) [texts, units].forEach((known) => known.clear());
      const newUnits: UnitTrait[] = [];
      const fresh: FreshText[] = [];
      const known: number[] = [];
      for (const text of screened ?? []) {
        const number = numberOf(texts, keyOf(text));
        if (!number.isNew) {
          known.push(number.id);
          continue;
        }
        const { latin, units: traits, ...described } = describe(text);
        areLatin &&= latin;
        const numbers = traits.map((unit) => {
          const { id, isNew } = numberOf(units, `${unit[0]} ${unit[1]}`);
          if (isNew) newUnits.push(unit);
          return id;
        });
        fresh.push({ ...described, units: numbers });
      }
      const failed = decided.some(({ issues }) => issues.some(({ code }) => code === 'screener-failed'));
      const line: ScreenedLine = {
        bytes: bytes.length,
        records,
        index,
        offset,
        ...(unreadable === undefined ? {} : { unreadable }),
        hits: [...new Set(decided.flatMap(({ hits }) => hits.map(({ entry }) => entry.id)))],
        ...(isAnew ? { anew: true } : {}),
        units: newUnits,
        fresh,
        texts: known,
        ...(screened && !failed ? {} : { untold: true }),
      };
      await messages.appendFile(bytes);
      await lines.appendFile(`${JSON.stringify(line)}\n`);
    },
    close: async () => {
      await messages.close();
      await lines.close();
      if (areLatin) await writeFile(at.latin, '');
    },
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

/** Reads letters as others by a table. */

/** Letters, and what they are read as. */
export type Rule = readonly [written: string, sound: string];

/** Code unit that no letter has. */
const NONE = -1;

/**
 * A reader of words: of the rules whose letters stand in a place the first holds, and what it was read from is not read again.
 * @param inner - letters that are read so only behind the first one of a word
 */
export function respelling(rules: readonly Rule[], inner: ReadonlySet<string> = new Set()): (word: string) => string {
  const atStart = byFirstLetter(rules.filter(([written]) => !inner.has(written)));
  const within = byFirstLetter(rules);
  return (word) => {
    let read = '';
    let done = 0;
    for (let at = 0; at < word.length; ) {
      const choice = (at === 0 ? atStart : within)[word.charCodeAt(at)];
      const rule = choice && firstAt(choice, word, at);
      if (!rule) {
        at += 1;
        continue;
      }
      read += word.slice(done, at) + rule.sound;
      at += rule.written.length;
      done = at;
    }
    return done === 0 ? word : read + word.slice(done);
  };
}

interface Choice {
  readonly written: string;
  readonly sound: string;
  /** Code unit of the second letter, which most words do not have there. */
  readonly second: number;
}

function byFirstLetter(rules: readonly Rule[]): readonly (readonly Choice[] | undefined)[] {
  const choices: (Choice[] | undefined)[] = Array.from({ length: 0x80 }, () => undefined);
  for (const [written, sound] of rules) {
    const second = written.length > 1 ? written.charCodeAt(1) : NONE;
    (choices[written.charCodeAt(0)] ??= []).push({ written, sound, second });
  }
  return choices;
}

function firstAt(choices: readonly Choice[], word: string, at: number): Choice | undefined {
  const next = word.charCodeAt(at + 1);
  for (const choice of choices) {
    const { second, written } = choice;
    if (second === NONE || (second === next && (written.length === 2 || word.startsWith(written, at)))) return choice;
  }
  return undefined;
}

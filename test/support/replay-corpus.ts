/** A corpus for `interdict replay`: messages in folders, containers and archives, and a list that one of them is on. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll } from 'vitest';
import { interdict } from './interdict.ts';

export const mt103 = (creditor: string, day = '260302'): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:${day}EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`;
export const CLEAN: string = mt103('MARGOT QUILL\r\n3 MILL LANE\r\nBATH');
export const LISTED: string = mt103('ZORBLAX QUENTIVAR\r\nVALLETTA MALTA');

export interface ReplayCorpus {
  /** The path of a file of the corpus, or of one beside it. */
  readonly at: (name: string) => string;
  /** Replays for the moment that the list is of. */
  readonly replay: (...args: readonly string[]) => ReturnType<typeof interdict>;
  /** The options that name the list. */
  readonly lists: () => string[];
}

/** In a folder that is there for as long as the tests of the file run. */
export function replayCorpus(): ReplayCorpus {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    writeFileSync(
      at('ours.csv'),
      'id,name,kind,countries,birthDate,measure,listedOn\nz1,Zorblax Quentivar,person,MT,1961-05-02,blocking,2026-01-10\n',
    );
    mkdirSync(at('box/inner'), { recursive: true });
    writeFileSync(at('box/b.fin'), LISTED);
    writeFileSync(at('box/a.fin'), `${CLEAN}\r\n${LISTED}\r\n${CLEAN}`);
    writeFileSync(at('box/inner/c.fin'), CLEAN);
    const archive = pack();
    archive.entry({ name: 'x/1.fin' }, LISTED);
    archive.entry({ name: 'x/2.fin.gz' }, gzipSync(CLEAN));
    archive.finalize();
    const tar = await buffer(archive);
    writeFileSync(at('old.tar'), tar);
    writeFileSync(at('old.tgz'), gzipSync(tar));
    execFileSync('python3', ['-m', 'zipfile', '-c', at('old.zip'), 'a.fin', at('old.tar')], { cwd: at('box') });
    writeFileSync(at('one.fin.gz'), gzipSync(LISTED));
    writeFileSync(at('many.fin'), Array.from({ length: 400 }, (_, n) => (n % 7 === 0 ? LISTED : CLEAN)).join('\r\n'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    at,
    replay: async (...args) => interdict(['replay', ...args, '--as-of', '2026-03-02']),
    lists: () => ['--lists', at('ours.csv')],
  };
}

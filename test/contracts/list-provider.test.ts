/** The contract of list providers, run over every source there is. */

import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  combineSources,
  fileSource,
  folderSource,
  httpSource,
  memorySource,
  refreshingList,
  refreshingLists,
  type ListFile,
  type ReadLists,
} from '@interdict/lists';
import { listProviderContract } from './list-provider.contract.ts';
import { readTiny, tinyList } from './list-provider.harness.ts';
import { bytesOf, usePlace } from './list-provider.place.ts';
import { send, useServer } from './list-provider.server.ts';

const { folder, follow } = usePlace();
const { url, answer } = useServer();

const SPOILT: ListFile = { name: 'tiny.txt', bytes: Buffer.from('<html>Service unavailable</html>') };
const appendix = (text: string): ListFile => ({ name: 'appendix.txt', bytes: Buffer.from(text) });

/** Two files as one list: the second only has to be there. */
const readWithAppendix: ReadLists = (files) => readTiny(files.filter(({ name }) => name !== 'appendix.txt'));

listProviderContract('a source in memory', async (numbers) => {
  const source = memorySource([tinyList('tiny', numbers)]);
  return {
    provider: follow({ source }),
    publish: (next) => source.replace([tinyList('tiny', next)]),
    spoil: () => source.replace([SPOILT]),
  };
});

listProviderContract('a kept list', async (numbers) => {
  const source = memorySource([tinyList('tiny', numbers)]);
  return {
    provider: follow({ source, keepIn: folder() }),
    publish: (next) => source.replace([tinyList('tiny', next)]),
    spoil: () => source.replace([SPOILT]),
  };
});

listProviderContract('one of several lists of a source', async (numbers) => {
  const other = tinyList('other', [1]);
  const source = memorySource([other, tinyList('tiny', numbers)]);
  const [, provider] = refreshingLists(['other', 'tiny'], { source, read: readTiny });
  if (!provider) throw new Error('two lists give two providers');
  return {
    provider,
    publish: (next) => source.replace([other, tinyList('tiny', next)]),
    spoil: () => source.replace([other, SPOILT]),
  };
});

listProviderContract('a file', async (numbers) => {
  const path = join(folder(), 'tiny.txt');
  const put = async (bytes: Uint8Array): Promise<void> => {
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  };
  await put(bytesOf(numbers));
  return {
    provider: follow({ source: fileSource(path, { settle: 1 }) }),
    publish: (next) => put(bytesOf(next)),
    spoil: () => put(SPOILT.bytes),
  };
});

listProviderContract('a folder', async (numbers) => {
  const put = ({ name, bytes }: ListFile): Promise<void> => writeFile(join(folder(), name), bytes);
  await put(tinyList('tiny', numbers));
  await put(appendix('one'));
  const source = folderSource(folder(), { settle: 1 });
  return {
    provider: refreshingList('tiny', { source, read: readWithAppendix }),
    publish: (next) => put(tinyList('tiny', next)),
    spoil: () => put(SPOILT),
  };
});

listProviderContract('several sources together', async (numbers) => {
  const names = memorySource([tinyList('tiny', numbers)]);
  const more = memorySource([appendix('one')]);
  return {
    provider: refreshingList('tiny', { source: combineSources([names, more]), read: readWithAppendix }),
    publish: (next) => {
      names.replace([tinyList('tiny', next)]);
      more.replace([appendix(String(next.length))]);
    },
    spoil: () => names.replace([SPOILT]),
  };
});

listProviderContract('a web server', async (numbers) => {
  answer(send(bytesOf(numbers)));
  return {
    provider: follow({ source: httpSource({ url: url(), firstPause: 1 }) }),
    publish: (next) => answer(send(bytesOf(next))),
    spoil: () => answer(send(SPOILT.bytes)),
  };
});

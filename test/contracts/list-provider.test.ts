/** The contract of list providers, run over every source there is. */

import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  combineSources,
  fileSource,
  folderSource,
  httpSource,
  memorySource,
  refreshingList,
  refreshingLists,
  type ListSource,
  type ReadLists,
} from '../../packages/lists/src/providers/index.ts';
import { listProviderContract, type ProviderUnderTest } from './list-provider.contract.ts';
import { readTiny, tinyList } from './list-provider.harness.ts';

const SPOILT = Buffer.from('<html>Service unavailable</html>');

/** Two files as one list: the second only says that it is there. */
const readWithAppendix: ReadLists = (files) => readTiny(files.filter(({ name }) => name !== 'appendix.txt'));

const follow = (source: ListSource, read: ReadLists = readTiny): ProviderUnderTest['provider'] =>
  refreshingList('tiny', { source, read });

listProviderContract('a source in memory', async (numbers) => {
  const source = memorySource([tinyList('tiny', numbers)]);
  return {
    provider: follow(source),
    publish: (next) => source.replace([tinyList('tiny', next)]),
    spoil: () => source.replace([{ name: 'tiny.txt', bytes: SPOILT }]),
    dispose: () => {},
  };
});

listProviderContract('a kept list', async (numbers) => {
  const folder = await mkdtemp(join(tmpdir(), 'lists-'));
  const source = memorySource([tinyList('tiny', numbers)]);
  return {
    provider: refreshingList('tiny', { source, read: readTiny, keepIn: folder }),
    publish: (next) => source.replace([tinyList('tiny', next)]),
    spoil: () => source.replace([{ name: 'tiny.txt', bytes: SPOILT }]),
    dispose: () => rm(folder, { recursive: true }),
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
    spoil: () => source.replace([other, { name: 'tiny.txt', bytes: SPOILT }]),
    dispose: () => {},
  };
});

listProviderContract('a file', async (numbers) => {
  const folder = await mkdtemp(join(tmpdir(), 'lists-'));
  const path = join(folder, 'tiny.txt');
  const put = async (bytes: Uint8Array): Promise<void> => {
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  };
  await put(tinyList('tiny', numbers).bytes);
  return {
    provider: follow(fileSource(path, { settle: 1 })),
    publish: (next) => put(tinyList('tiny', next).bytes),
    spoil: () => put(SPOILT),
    dispose: () => rm(folder, { recursive: true }),
  };
});

listProviderContract('a folder', async (numbers) => {
  const folder = await mkdtemp(join(tmpdir(), 'lists-'));
  const put = (bytes: Uint8Array): Promise<void> => writeFile(join(folder, 'tiny.txt'), bytes);
  await put(tinyList('tiny', numbers).bytes);
  await writeFile(join(folder, 'appendix.txt'), 'one');
  return {
    provider: follow(folderSource(folder, { settle: 1 }), readWithAppendix),
    publish: (next) => put(tinyList('tiny', next).bytes),
    spoil: () => put(SPOILT),
    dispose: () => rm(folder, { recursive: true }),
  };
});

listProviderContract('several sources together', async (numbers) => {
  const source = memorySource([tinyList('tiny', numbers)]);
  const appendix = memorySource([{ name: 'appendix.txt', bytes: Buffer.from('one') }]);
  return {
    provider: follow(combineSources([source, appendix]), readWithAppendix),
    publish: (next) => {
      source.replace([tinyList('tiny', next)]);
      appendix.replace([{ name: 'appendix.txt', bytes: Buffer.from(String(next.length)) }]);
    },
    spoil: () => source.replace([{ name: 'tiny.txt', bytes: SPOILT }]),
    dispose: () => {},
  };
});

listProviderContract('a web server', async (numbers) => {
  let bytes: Uint8Array = tinyList('tiny', numbers).bytes;
  const server = createServer((_, answer) => answer.end(bytes));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    provider: follow(httpSource({ url: `http://127.0.0.1:${port}/tiny.txt`, firstPause: 1 })),
    publish: (next) => {
      bytes = tinyList('tiny', next).bytes;
    },
    spoil: () => {
      bytes = SPOILT;
    },
    dispose: () => {
      server.closeAllConnections();
      server.close();
    },
  };
});

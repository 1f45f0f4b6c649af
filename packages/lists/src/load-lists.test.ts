import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInList } from './built-in/built-in-list.ts';
import { fixedList, listFile, listFolder, type ListProvider, ofacSdn } from './list-provider.ts';
import { loadLists } from './load-lists.ts';

const SDN = '1,"X",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001A';
let root = '';
let dated = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lists-'));
  dated = join(root, '2024-05-03-full');
  await mkdir(join(dated, 'older'), { recursive: true });
  await mkdir(join(root, 'empty'));
  await writeFile(join(dated, 'sdn.csv'), SDN);
  await writeFile(join(dated, 'own.csv'), 'id,name\n1,A\n');
  await writeFile(join(dated, 'older', 'sdn.csv'), SDN);
});

async function lists({ snapshots }: ListProvider): Promise<readonly string[]> {
  const all = await lastValueFrom(snapshots.pipe(toArray()));
  return all.map(({ list }) => list);
}

describe('loadLists', () => {
  test('reads the files of a folder and not its sub-folders, and dates them by its name', async () => {
    const found = (await loadLists(dated)).map(({ list, publishedOn }) => [list, publishedOn]);
    expect(found).toEqual([
      ['ofac-sdn', '2024-05-03'],
      ['own', '2024-05-03'],
    ]);
  });

  test('reads one file', async () => {
    const found = (await loadLists(join(dated, 'own.csv'))).map(({ list, publishedOn }) => [list, publishedOn]);
    expect(found).toEqual([['own', '2024-05-03']]);
  });

  test('says what to do where there is nothing', async () => {
    await expect(loadLists(join(root, 'none'))).rejects.toMatchObject({ code: 'path-not-found' });
    await expect(loadLists(join(root, 'empty'))).rejects.toMatchObject({ code: 'folder-without-lists' });
    await expect(loadLists(root)).rejects.toThrow('holds only folders; name one of them: 2024-05-03-full, empty');
  });
});

describe('a provider', () => {
  test('emits one snapshot for each list', async () => {
    expect(await lists(ofacSdn({ path: dated }))).toEqual(['ofac-sdn']);
    expect(await lists(listFolder({ path: dated }))).toEqual(['ofac-sdn', 'own']);
    expect(await lists(listFile({ path: join(dated, 'own.csv') }))).toEqual(['own']);
    expect(await lists(fixedList(builtInList()))).toEqual(['built-in']);
  });

  test('reads when subscribed to, and fails where there is no list', async () => {
    const missing = ofacSdn({ path: join(dated, 'own.csv') });
    await expect(firstValueFrom(missing.snapshots)).rejects.toMatchObject({ code: 'list-missing' });
    await expect(firstValueFrom(listFile({ path: join(root, 'none') }).snapshots)).rejects.toMatchObject({
      code: 'path-not-found',
    });
  });
});

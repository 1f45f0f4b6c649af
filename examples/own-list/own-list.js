/**
 * A list provider of one's own: entries that the bank keeps elsewhere, followed while the program runs.
 *
 *   node own-list.js
 */

import { createInterceptor, readLists } from 'interdict';
import { Subject, concatMap, from, merge } from 'rxjs';

/** What stands for the bank's own system: names that may not be paid, and word of every change. */
const watched = ['Zorblax Quentivar'];
const changes = new Subject();

/** One snapshot of all entries, read as a list file would be: a list that is half understood is an error, not a list. */
async function snapshot() {
  const rows = watched.map((name, at) => `${at + 1},"${name.replaceAll('"', '""')}",person,blocking`);
  const bytes = Buffer.from(['id,name,kind,measure', ...rows, ''].join('\n'));
  const [list] = await readLists([{ name: 'bank-watch.csv', bytes }]);
  return list;
}

/** The plug: an id, and snapshots as an Observable. The first makes the interceptor ready, each later one takes its place. */
const bankWatch = {
  id: 'bank-watch',
  snapshots: merge(from([undefined]), changes).pipe(concatMap(snapshot)),
};

const interceptor = await createInterceptor({
  institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
  lists: [bankWatch],
});

const payTo = (creditor) =>
  Buffer.from(
    `{1:F01EXMPUS33AXXX0000000000}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:A1\r\n:23B:CRED\r\n:32A:260302USD10,\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`,
  );
const outcomeOf = async (creditor) => (await interceptor.intercept(payTo(creditor))).outcome;

console.log('before', await outcomeOf('MIRABELLE OSTROVANE'));
watched.push('Mirabelle Ostrovane');
changes.next();
while (!interceptor.lists().some(({ entries }) => entries.length === watched.length))
  await new Promise((resolve) => setTimeout(resolve, 10));
console.log('after', await outcomeOf('MIRABELLE OSTROVANE'));
interceptor.close();

/** `npm run bench`: runs every benchmark beside this file and prints what it finds, `npm run bench -- NAME` one of them. */

import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';

const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.js') && file !== 'run.js')
  .map((file) => file.slice(0, -3));

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}

console.log(`Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`# ${name}`);
  const { run } = await import(`./${name}.js`);
  // What only others make use of.
  if (run === undefined) continue;
  const result = await run();
  if (result !== undefined) console.log(JSON.stringify(result, null, 2));
  console.log('');
}

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const PRELOADED = fileURLToPath(new URL('../test-support/deadly-text.cjs', import.meta.url));

const DECIDE_SEVEN = `
  import { createInterceptor, createPool } from '${new URL('../../dist/index.js', import.meta.url).href}';
  const interceptor = await createInterceptor({
    institution: { jurisdictions: ['US'] },
    lists: [{ list: 'ours', format: 'test', sha256: '', entries: [], issues: [] }],
  });
  const pool = createPool(interceptor, { workers: 1 });
  const messages = [...'1234567'].map((number) => ({
    bytes: Buffer.from(
      '{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\\r\\n:20:REF1\\r\\n:23B:CRED\\r\\n:32A:260302EUR10,\\r\\n' +
        ':50K:/1\\r\\nELBE TRADING GMBH\\r\\n:59:/2\\r\\n' + (number === '3' ? 'DEADLY' : 'MARGOT') + ' QUILL\\r\\n:71A:SHA\\r\\n-}',
    ),
  }));
  const intercepted = await Promise.all(messages.map(({ bytes }) => pool.intercept(bytes)));
  const recorded = await pool.record(messages);
  await pool.close();
  interceptor.close();
  console.log(JSON.stringify({
    intercepted: intercepted.map(({ payments: [{ decision }] }) => [decision.outcome, ...decision.issues.map(({ code }) => code)]),
    recorded: recorded.map(({ records: [{ outcome, issues }] }) => [outcome, ...issues.map(({ code }) => code)]),
  }));
`;

test('a message that its thread dies over is held, and none of those given with it', async () => {
  const args = ['--require', PRELOADED, '--input-type=module', '--eval', DECIDE_SEVEN];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const passed = ['pass'];
  const expected = [passed, passed, ['hold', 'worker-failed'], passed, passed, passed, passed];
  expect(JSON.parse(stdout)).toEqual({ intercepted: expected, recorded: expected });
});

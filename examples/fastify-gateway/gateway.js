/**
 * A payment gateway on Fastify: the routes are as they always were, and only what Interdict passes reaches them.
 *
 *   LISTS=path/to/lists PORT=8080 node gateway.js
 *   curl -H 'content-type: text/plain' --data-binary @../messages/04-clean.fin localhost:8080/payments
 */

import { appendFile } from 'node:fs/promises';
import { screenPayments } from '@interdict/http/fastify';
import Fastify from 'fastify';
import { builtInList, createInterceptor, decisionRecord, loadLists } from 'interdict';

const { LISTS, JOURNAL = 'decisions.ndjson', PORT = '8080' } = process.env;

const interceptor = await createInterceptor({
  institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
  lists: LISTS ? await loadLists(LISTS) : [builtInList()],
});

const app = Fastify({ bodyLimit: 10 * 1024 * 1024, requestTimeout: 30_000 });

app.get('/health', async () => ({ lists: interceptor.lists().length }));

await app.register(async (payments) => {
  await payments.register(screenPayments, {
    interceptor,
    // First the record, then the money: where this fails, nothing is passed on.
    keep: async (interception) => {
      const lines = interception.payments.map((payment) => `${JSON.stringify(decisionRecord(payment))}\n`);
      await appendFile(JOURNAL, lines.join(''));
    },
  });
  payments.post('/payments', async ({ screened }, reply) => {
    // Here stands what the gateway does with a payment: this one tells, on its own screen, how many it hands on.
    console.log(`handed on ${screened.interception.payments.length}`);
    // As the plugin answers to what is blocked or held, to the letter: nobody can tell the one from the other.
    reply.code(202);
    return { status: 'received' };
  });
});

console.log(`listening on ${await app.listen({ port: Number(PORT), host: '127.0.0.1' })}`);
process.once('SIGTERM', async () => {
  await app.close();
  interceptor.close();
});

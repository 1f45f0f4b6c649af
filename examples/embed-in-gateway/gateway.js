/**
 * A payment gateway in one file: messages come in by HTTP, and only what Interdict passes goes on to the core system.
 *
 *   LISTS=path/to/lists PORT=8080 node gateway.js
 *   curl --data-binary @../messages/04-clean.fin localhost:8080/payments
 */

import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { builtInList, createInterceptor, decisionRecord, loadLists } from 'interdict';

/** A message beyond this size is refused unread. */
const LARGEST_MESSAGE = 10 * 1024 * 1024;

/** What the sender is told. Nobody outside the bank learns why, or that there is a hit at all: what is passed is answered alike. */
const ANSWER = {
  pass: [202, 'received'],
  reject: [422, 'not executed'],
  hold: [202, 'received'],
  block: [202, 'received'],
};

/**
 * @param interceptor - decides.
 * @param handOn - gives a message to the core system; called for nothing that is not passed.
 * @param keep - gives decisions to the people and records that deal with them; called for everything.
 */
export function createGateway({ interceptor, handOn, keep }) {
  return createServer(async (request, response) => {
    const answer = (status, text) => response.writeHead(status, { 'content-type': 'text/plain' }).end(`${text}\n`);
    try {
      if (request.method !== 'POST' || request.url !== '/payments') return answer(404, 'not here');
      const message = await readBody(request);
      if (!message) return answer(413, 'too large');
      const interception = await interceptor.intercept(message);
      // First the record, then the money: nothing moves that is not written down.
      await keep(interception.payments.map((payment) => decisionRecord(payment)));
      if (interception.outcome === 'pass') await handOn(message);
      return answer(...ANSWER[interception.outcome]);
    } catch (error) {
      // Whatever failed, the message was not handed on; the sender may send it again.
      console.error(error);
      return answer(503, 'try again');
    }
  });
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_MESSAGE) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const interceptor = await createInterceptor({
    institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
    lists: process.env.LISTS ? await loadLists(process.env.LISTS) : [builtInList()],
  });
  const gateway = createGateway({
    interceptor,
    handOn: async (message) => console.log(`handed on ${message.length} bytes`),
    keep: async (decisions) => decisions.forEach((decision) => console.log(JSON.stringify(decision))),
  });
  gateway.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () =>
    console.log(`listening on ${gateway.address().port}`),
  );
}

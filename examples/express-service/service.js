/**
 * An Express service that took payments all along, with one line more.
 *
 *   PORT=8080 node service.js
 *   curl -H 'content-type: text/plain' --data-binary @../messages/04-clean.fin localhost:8080/payments
 */

import { screenPayments } from '@interdict/http/express';
import express from 'express';
import { builtInList, createInterceptor } from 'interdict';

const interceptor = await createInterceptor({
  institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
  lists: [builtInList()], // the demonstration list: put your own here
});

const app = express();
app.post('/payments', screenPayments({ interceptor, passRejected: true }), (request, response) => {
  const { outcome, payments } = request.screened.interception;
  // As the middleware answers to what is blocked or held, to the letter: nobody can tell the one from the other.
  if (outcome === 'pass') return response.status(202).json({ status: 'received' });
  // A message with rejected payments comes here because we asked for it; each is treated as its decision says.
  const rejected = payments.filter(({ decision }) => decision.outcome === 'reject');
  const refused = rejected.map(({ decision: { fundsHandling }, payment: { references } }) => ({
    payment: references.instruction?.value ?? references.endToEnd?.value,
    fundsHandling,
  }));
  return response.status(422).json({ refused });
});

const server = app.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});

/** The service described for machines (OpenAPI 3.1); a test holds it to the routes and to what they answer. */

import { ENGINE, type FundsHandling } from 'interdict';
import { ENTRY_KINDS, OUTCOMES } from '@interdict/model';
import { PROBLEMS } from './problem.ts';

interface Schema {
  readonly [keyword: string]: unknown;
}

const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 0 };
const score: Schema = { type: 'number', minimum: 0, maximum: 1 };
const maybeText: Schema = { type: ['string', 'null'] };
const date: Schema = { type: 'string', format: 'date' };
const positions: Schema = { type: 'array', items: count };

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const list = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values });

/** An object with these properties; those whose names end in `?` may be absent. */
function object(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  const names = Object.keys(properties);
  return {
    type: 'object',
    ...(description ? { description } : {}),
    properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

const free = (description: string): Schema => ({ type: 'object', description, additionalProperties: true });

const FUNDS: Readonly<Record<FundsHandling, 1>> = {
  BLOCKED_ACCOUNT: 1,
  FREEZE_IN_PLACE: 1,
  RETURN_TO_REMITTER: 1,
  DECLINE_BEFORE_ACCEPTANCE: 1,
  NO_AUTO_RETURN: 1,
  PEND: 1,
  EXECUTE: 1,
  EXECUTE_TO_BLOCKED_ACCOUNT: 1,
};

const schemas: Readonly<Record<string, Schema>> = {
  Screening: object({ outcome: oneOf(OUTCOMES), decisions: list(ref('Decision')), issues: list(ref('Issue')) }),
  Decision: object(
    {
      message: object({ type: maybeText, sender: maybeText, receiver: maybeText, index: count, offset: count }),
      payment: {
        ...object({
          position: count,
          references: { type: 'object', additionalProperties: text },
          amount: { ...object({ currency: text, value: text }), type: ['object', 'null'] },
        }),
        type: ['object', 'null'],
      },
      outcome: oneOf(OUTCOMES),
      pending: { enum: ['block', 'reject', null] },
      fundsHandling: oneOf(Object.keys(FUNDS)),
      hits: list(ref('Hit')),
      flags: list(ref('Flag')),
      reasons: list(ref('Reason')),
      issues: list(ref('Issue')),
      lists: list(ref('ListReference')),
      policy: text,
      engine: text,
    },
    'One payment. A message that cannot be read has one decision: payment null, outcome hold.',
  ),
  Hit: object({
    entry: object({ id: text, list: text, name: text }),
    name: { ...text, description: 'The name or identifier of the entry that matched.' },
    score,
    identity: oneOf(['confirmed', 'possible', 'discounted']),
    role: text,
    text: { ...text, description: 'What was screened.' },
    location: ref('Location'),
    evidence: list(free('A step of the score.')),
  }),
  Location: object(
    { path: text, start: count, end: count },
    'Bytes from the start of the message; the message starts at message.offset in the body.',
  ),
  Flag: object({
    code: text,
    severity: oneOf(['info', 'low', 'medium', 'high', 'critical']),
    basis: text,
    text,
    'level?': oneOf(['CERTAIN', 'PRESUMED', 'POSSIBLE', 'NONE_SEEN']),
    'distance?': { enum: [0, 1, 2] },
    'role?': text,
    'agent?': text,
    hits: positions,
    evidence: list(text),
  }),
  Reason: object({ rule: text, citation: text, text, hits: positions }),
  Issue: object({
    code: text,
    severity: oneOf(['fatal', 'error', 'warning', 'information']),
    'path?': text,
    'offset?': count,
    message: text,
    'received?': text,
  }),
  ListReference: object({ list: text, 'publishedOn?': date, sha256: text, entries: count }),
  Parsed: object({
    messages: list(
      object({
        index: count,
        offset: count,
        message: { ...free('Format, type, sender, receiver.'), type: ['object', 'null'] },
        payments: list(free('Parties, agents, passages and references with their places.')),
        issues: list(ref('Issue')),
      }),
    ),
  }),
  Found: list(
    object({
      query: text,
      hits: list(
        object({
          entry: object({ id: text, list: text, name: text, kind: oneOf(ENTRY_KINDS), programmes: list(text) }),
          name: text,
          score,
          evidence: list(free('A step of the score.')),
        }),
      ),
    }),
  ),
  Lists: list(
    object({
      list: text,
      format: text,
      publishedOn: maybeText,
      entries: count,
      names: count,
      programmes: count,
      unparsed: count,
      issues: count,
      demonstration: flag,
      sha256: text,
    }),
  ),
  Entry: {
    type: 'object',
    properties: { id: text, list: text, kind: oneOf(ENTRY_KINDS), names: list(free('A name, its type and strength.')) },
    required: ['id', 'list', 'kind', 'names'],
    additionalProperties: true,
  },
  Status: object({ status: text, 'lists?': count }),
  Problem: object(
    {
      type: text,
      title: text,
      status: count,
      code: oneOf(Object.keys(PROBLEMS)),
      'detail?': text,
    },
    'RFC 9457. Match on the code, never on the text.',
  ),
};

const answered = (schema: string, description: string): Schema => ({
  '200': { description, content: { 'application/json': { schema: ref(schema) } } },
  default: { description: 'A problem.', content: { 'application/problem+json': { schema: ref('Problem') } } },
});

const bytes: Schema = {
  required: true,
  description: 'The bytes as they came: SWIFT MT or ISO 20022 XML, one message or a file of them.',
  content: Object.fromEntries(
    ['application/octet-stream', 'application/xml', 'text/xml', 'text/plain'].map((type) => [type, {}]),
  ),
};

const filters: readonly Schema[] = [
  { name: 'kind', in: 'query', schema: list(oneOf(ENTRY_KINDS)) },
  { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 10 } },
];

const guarded: Schema = { security: [{ key: [] }, {}] };

export const OPENAPI: Schema = {
  openapi: '3.1.0',
  info: {
    title: 'Interdict',
    version: ENGINE.replace('interdict ', ''),
    description: 'Screens payment messages and decides block, hold, reject or pass.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: {
    '/screen': {
      post: {
        ...guarded,
        operationId: 'screen',
        summary: 'Decide every payment of a message.',
        requestBody: bytes,
        responses: answered('Screening', 'The most severe outcome, and a decision for each payment.'),
      },
    },
    '/parse': {
      post: {
        ...guarded,
        operationId: 'parse',
        summary: 'What is read of a message, without screening it.',
        requestBody: bytes,
        responses: answered('Parsed', 'The messages in the body.'),
      },
    },
    '/search': {
      get: {
        ...guarded,
        operationId: 'search',
        summary: 'Look names up. They stand in the address, and so in logs on the way: prefer POST.',
        parameters: [{ name: 'name', in: 'query', required: true, schema: list(text) }, ...filters],
        responses: answered('Found', 'What was found for each name, the best first.'),
      },
      post: {
        ...guarded,
        operationId: 'searchMany',
        summary: 'Look names up, one a line.',
        parameters: filters,
        requestBody: { required: true, content: { 'text/plain': { schema: text } } },
        responses: answered('Found', 'What was found for each name, the best first.'),
      },
    },
    '/lists': {
      get: {
        ...guarded,
        operationId: 'lists',
        summary: 'The lists that the next message is screened against.',
        responses: answered('Lists', 'One object for each list.'),
      },
    },
    '/entry': {
      get: {
        ...guarded,
        operationId: 'entry',
        summary: 'A listed entry in full.',
        parameters: [{ name: 'id', in: 'query', required: true, schema: text, example: 'ofac-sdn:39017' }],
        responses: answered(
          'Entry',
          'The entry: names, addresses, births, identifiers, programmes, measures, remarks.',
        ),
      },
    },
    '/healthz': {
      get: { operationId: 'health', summary: 'The service runs.', responses: answered('Status', 'It runs.') },
    },
    '/readyz': {
      get: {
        operationId: 'readiness',
        summary: 'The service has lists that are new enough to decide on, and keeps what it decides.',
        responses: {
          ...answered('Status', 'It is ready.'),
          '503': {
            description: 'Everything would be held, or too much is in work.',
            content: {
              'application/json': { schema: ref('Status') },
              'application/problem+json': { schema: ref('Problem') },
            },
          },
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'description',
        summary: 'This document.',
        responses: { '200': { description: 'OpenAPI 3.1.', content: { 'application/json': {} } } },
      },
    },
  },
  components: {
    schemas,
    securitySchemes: {
      key: { type: 'http', scheme: 'bearer', description: 'Where the service was started with a key.' },
    },
  },
};

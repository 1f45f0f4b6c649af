/** NestJS: `@UseGuards(screenPayments({ interceptor }))` on a controller or route. */

import { type CanActivate, createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { createGate, type GateOptions, type Screened as ScreenedMessage } from './gate.ts';
import { bodyOf } from './node-body.ts';

/** A request of the Express platform: what the guard reads and writes of it. */
interface GuardedRequest extends IncomingMessage {
  body?: unknown;
  screened?: ScreenedMessage;
}

interface GuardedResponse {
  statusCode: number;
  readonly setHeader: (name: string, value: string) => unknown;
  readonly end: (body: string) => unknown;
}

/** A guard that lets a request through only if its message is passed; without a body parser the message is in `@Body()`. */
export function screenPayments(options: GateOptions): CanActivate {
  const judge = createGate(options);
  return {
    canActivate: async (context) => {
      const request = context.switchToHttp().getRequest<GuardedRequest>();
      const { method = '', headers } = request;
      const header = (name: string): string | undefined => [headers[name] ?? []].flat()[0];
      const verdict = await judge({ method, header, body: bodyOf(request) });
      if (verdict.passed) {
        if (verdict.screened) {
          request.screened = verdict.screened;
          request.body ??= Buffer.from(verdict.screened.bytes);
        }
        return true;
      }
      const { status, headers: answered, body } = verdict.answer;
      const response = context.switchToHttp().getResponse<GuardedResponse>();
      for (const [name, value] of Object.entries(answered)) response.setHeader(name, value);
      if (/json/.test(answered['content-type'] ?? '')) throw new HttpException(JSON.parse(body), status);
      // Nest makes JSON of whatever it is told: an answer in another form is given before it is told.
      response.statusCode = status;
      response.end(body);
      throw new HttpException(body, status);
    },
  };
}

/** `@Screened() screened` in a handler's parameters: what {@link screenPayments} passed on. */
export const Screened: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext): ScreenedMessage | undefined =>
    context.switchToHttp().getRequest<GuardedRequest>().screened,
);

/** The one error the front door throws: for options that do not make sense, never for what is in a message. */

export type InterceptorErrorCode = 'no-lists' | 'list-twice' | 'list-malformed' | 'option-invalid' | 'not-shareable';

export class InterceptorError extends Error {
  readonly code: InterceptorErrorCode;

  constructor(code: InterceptorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InterceptorError';
    this.code = code;
  }
}

import type { ErrorCode } from '../errors.ts';
import type { Bilingual } from '../input/bilingual.ts';

export interface RefusalParts {
  status: number;
  text: Bilingual;
  code?: ErrorCode;
  extensions?: Record<string, unknown>;
  /** Sent with the answer. */
  headers?: Record<string, string>;
}

/** The request cannot be taken at all: answered with an HTTP status and one GraphQL error. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly text: Bilingual;
  readonly code: ErrorCode;
  readonly extensions: Record<string, unknown>;
  readonly headers: Record<string, string>;
  constructor({ status, text, code = 'BAD_REQUEST', extensions = {}, headers = {} }: RefusalParts) {
    super(text.en);
    this.status = status;
    this.text = text;
    this.code = code;
    this.extensions = extensions;
    this.headers = headers;
  }
}

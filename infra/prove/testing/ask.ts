import { type Caller, tokenFor } from './test-tokens.ts';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> & { code: string } }[];
}

export interface Asking {
  /** @default Nobody */
  as?: Caller;
  /** Instead of `as`: sent as it is. */
  token?: string;
  /** Of the answer's messages. @default English */
  language?: 'vi' | 'en';
  headers?: Record<string, string>;
}

export interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

/** Sends a GraphQL request over HTTP, as any client would. */
export async function ask<T = Record<string, unknown>>(url: string, question: Question, o: Asking = {}): Promise<Answer<T>> {
  const token = o.token ?? (o.as && (await tokenFor(o.as)));
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': o.language ?? 'en',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...o.headers,
    },
    body: JSON.stringify(question),
  });
  const answer: Pick<Answer<T>, 'data' | 'errors'> = JSON.parse(await response.text());
  return { ...answer, status: response.status, headers: response.headers };
}

import { expect } from '@jest/globals';

/** What no answer may show: traces, statements, places in our own files, addresses of databases. */
const INSIDES = /node_modules|\.ts:\d|stacktrace|SELECT |INSERT |postgres:\/\/|ECONN/;

export interface Refused {
  status: number;
  data: unknown;
  code: string | undefined;
  reason: string | undefined;
  message: string;
  /** The whole first error. */
  told: string;
}

interface Body {
  data?: unknown;
  errors?: { message: string; extensions: { code: string; reason?: string } }[];
}

/** Sends a body as it is, makes sure that the answer shows nothing of the inside, and gives its first error. */
export async function post(url: string, body: string, token?: string): Promise<Refused> {
  const authorization = token ? { authorization: `Bearer ${token}` } : {};
  const headers = { 'content-type': 'application/json', 'accept-language': 'en', ...authorization };
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  expect(text).not.toMatch(INSIDES);
  const { data, errors } = JSON.parse(text) as Body;
  const { message = '', extensions } = errors?.[0] ?? {};
  return {
    status: response.status,
    data,
    code: extensions?.code,
    reason: extensions?.reason,
    message,
    told: JSON.stringify(errors?.[0]),
  };
}

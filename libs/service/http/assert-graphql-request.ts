import type { IncomingHttpHeaders } from 'node:http';
import type { Bilingual } from '../input/bilingual.ts';
import { HttpRefusal } from './http-refusal.ts';
import { mayAcceptJson, namesJson } from './media-types.ts';

type Head = { readonly headers: IncomingHttpHeaders };

/** Refused before anything is done: a mutation whose answer cannot be given must not have run. */
export function assertAcceptable({ headers }: Head): void {
  if (mayAcceptJson(headers.accept)) return;
  throw refusal(406, {
    vi: 'Chỉ trả lời bằng application/json hoặc application/graphql-response+json.',
    en: 'Answers come as application/json or application/graphql-response+json only.',
  });
}

export function assertJson({ headers }: Head): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((p) => p.trim()).find((p) => p.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (type.trim() === 'multipart/form-data')
    throw refusal(415, {
      vi: 'Không nhận tệp tải lên: hãy gửi application/json.',
      en: 'Uploads are not accepted: send application/json.',
    });
  if (type.trim() !== 'application/json' || !isUtf8)
    throw refusal(415, {
      vi: 'Content-Type phải là application/json (UTF-8).',
      en: 'The Content-Type must be application/json in UTF-8.',
    });
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw refusal(415, { vi: 'Không nhận nội dung nén.', en: 'A compressed body is not accepted.' });
}

const forms = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;
const ownHeaders = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * A GET must be one that no link, image or form of another site makes a browser send: it names JSON as what it accepts or sends, or carries a
 * header that such pages have to ask for first. (By script another site can name JSON, too; it reads no answer, and there are no cookies to send.)
 */
export function assertNotForged({ headers }: Head): void {
  const type = headers['content-type'];
  if (namesJson(headers.accept) || (type !== undefined && !forms.test(type)) || ownHeaders.some((name) => headers[name])) return;
  throw refusal(400, {
    vi: 'Yêu cầu GET phải có Accept: application/graphql-response+json (hoặc application/json), hoặc tiêu đề Apollo-Require-Preflight.',
    en: 'A GET request needs Accept: application/graphql-response+json (or application/json), or the header Apollo-Require-Preflight.',
  });
}

const isText = (value: unknown) => value === undefined || value === null || typeof value === 'string';
const isMap = (value: unknown) => value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
const parameters = { query: isText, operationName: isText, variables: isMap, extensions: isMap };

/** The parameters of https://graphql.github.io/graphql-over-http, and one request at a time. */
export function assertParameters(body: unknown): void {
  if (Array.isArray(body))
    throw refusal(400, {
      vi: 'Không nhận lô yêu cầu: hãy gửi từng yêu cầu riêng, hoặc nhiều trường trong một tài liệu.',
      en: 'Batches are not accepted: send each request alone, or several fields in one document.',
    });
  if (typeof body !== 'object' || body === null)
    throw refusal(400, { vi: 'Nội dung phải là một đối tượng JSON.', en: 'The body must be a JSON object.' });
  for (const [name, isRight] of Object.entries(parameters)) {
    const value = (body as Record<string, unknown>)[name];
    if (isRight(value)) continue;
    const [vi, en] = isRight === isText ? ['một chuỗi', 'a string'] : ['một đối tượng', 'an object'];
    throw refusal(400, { vi: `${name} phải là ${vi}.`, en: `${name} must be ${en}.` });
  }
  const { query, extensions } = body as { query?: string | null; extensions?: object | null };
  // Whoever sends the digest of a query instead learns from the GraphQL server that queries are not kept here, and then sends it.
  if (!query && !(extensions && 'persistedQuery' in extensions))
    throw refusal(400, { vi: 'Thiếu query.', en: 'The query is missing.' });
}

const refusal = (status: number, text: Bilingual) => new HttpRefusal({ status, text });

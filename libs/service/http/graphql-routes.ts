import { Readable } from 'node:stream';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { inSpan, SpanKind } from '@danvan/events/in-span';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '../input/bilingual.ts';
import { type Trace, traceOf } from '../telemetry/correlation.ts';
import { assertAcceptable, assertJson, assertNotForged, assertParameters } from './assert-graphql-request.ts';
import type { FrontRequest } from './front-request.ts';
import { addVary } from './vary.ts';

export type AnswerGraphql = (request: FrontRequest) => Promise<HTTPGraphQLResponse>;

/** Answers GraphQL by POST. */
export function postGraphql(app: FastifyInstance, answer: AnswerGraphql): void {
  app.route({
    method: 'POST',
    url: '/graphql',
    config: { label: 'POST /graphql' },
    onRequest: begin((request) => {
      assertAcceptable(request);
      assertJson(request);
    }),
    handler: (request, reply) => {
      assertParameters(request.body);
      return answerTraced({ method: 'POST', request, reply, answer });
    },
  });
}

/** Answers GraphQL by GET: queries only, which the GraphQL server sees to. */
export function getGraphql(app: FastifyInstance, answer: AnswerGraphql): void {
  app.route({
    method: 'GET',
    url: '/graphql',
    config: { label: 'GET /graphql' },
    onRequest: begin((request) => {
      assertAcceptable(request);
      assertNotForged(request);
    }),
    handler: (request, reply) => {
      addVary(reply, 'Accept', 'Accept-Language', 'Authorization');
      return answerTraced({ method: 'GET', request, reply, answer });
    },
  });
}

interface Exchange {
  method: FrontRequest['method'];
  request: FastifyRequest;
  reply: FastifyReply;
  answer: AnswerGraphql;
}

/** Also a request that is refused has a correlation id, with which its caller can ask about it. */
function begin(check: (request: FastifyRequest) => void) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('x-correlation-id', traceOf(traceparentOf(request)).correlationId);
    check(request);
  };
}

function answerTraced(exchange: Exchange): Promise<unknown> {
  const traceparent = traceparentOf(exchange.request);
  return inSpan({ name: `${exchange.method} /graphql`, kind: SpanKind.SERVER, traceparent }, (recorded) =>
    answerGraphql(exchange, traceOf(traceparent, recorded)),
  );
}

async function answerGraphql({ method, request, reply, answer }: Exchange, trace: Trace): Promise<unknown> {
  reply.header('x-correlation-id', trace.correlationId);
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const { status, headers, body } = await answer({
    ...trace,
    method,
    headers: request.headers,
    body: request.body,
    search: request.url.slice(request.url.indexOf('?')),
    locale: localeOf(request.headers['accept-language']),
    signal: gone.signal,
  });
  reply.code(status ?? 200);
  for (const [name, value] of headers) {
    if (name === 'vary') addVary(reply, value);
    else reply.header(name, value);
  }
  return body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator);
}

function traceparentOf({ headers: { traceparent } }: FastifyRequest): string | undefined {
  return typeof traceparent === 'string' ? traceparent : undefined;
}

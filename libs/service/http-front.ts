import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { inSpan, SpanKind } from '@danvan/events/in-span';
import type { Registry } from 'prom-client';
import { type Locale, localeOf } from './bilingual.ts';
import { type Trace, traceOf } from './correlation.ts';
import { type CorsOrigins, corsHeaders, preflightHeaders } from './cors.ts';
import type { Log } from './log.ts';
import { HttpRefusal, readJsonBody } from './read-body.ts';
import { requestMetrics } from './request-metrics.ts';

/** A GraphQL request whose body has been read and parsed. */
export interface FrontRequest extends Trace {
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  readonly search: string;
  readonly locale: Locale;
  /** Aborted when the caller goes away before the answer is ready. */
  readonly signal: AbortSignal;
}

export interface Readiness {
  ready: boolean;
  /** By component, e.g. database: 'up'. */
  checks: Record<string, unknown>;
}

export interface FrontOptions {
  host: string;
  port: number;
  log: Log;
  metrics: Registry;
  /** Answers POST /graphql; a thrown `HttpRefusal` becomes its status. */
  graphql(request: FrontRequest): Promise<HTTPGraphQLResponse>;
  readiness(): Promise<Readiness>;
  /** 1 MiB unless told. */
  bodyLimit?: number;
  /** Nobody unless told. */
  cors?: CorsOrigins;
  /** Further answers by method and path, e.g. 'GET /'; 'GET /files/*' answers every path below. */
  routes?: Readonly<Record<string, Route>>;
}

export type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface HttpFront {
  readonly port: number;
  readonly url: string;
  /** From here on /health/ready says no. New requests are still answered, so that nobody is turned away before word gets round. */
  announceDrain(): void;
  /** Takes no new connection, lets the requests in flight finish within `graceMs`, then cuts off those that have not. */
  close(graceMs: number): Promise<void>;
}

/** The one HTTP server of a process: GraphQL, health, metrics. */
export async function openHttpFront(options: FrontOptions): Promise<HttpFront> {
  const state = { draining: false };
  const routes = routesOf(options, state);
  const measure = requestMetrics(options.metrics, Object.keys(routes));
  const server = createServer((request, response) => {
    const key = routeKeyOf(request, routes);
    measure(key, response);
    // An answered request leaves its connection open for the next one, which would hold the drain up.
    response.once('close', () => state.draining && setImmediate(() => server.closeIdleConnections()));
    void answer({ request, response, route: routes[key] ?? unknownRoute(request, routes), options });
  });
  server.requestTimeout = 30_000;
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}/graphql`,
    announceDrain: () => void (state.draining = true),
    close: (graceMs) => closeServer(server, graceMs),
  };
}

async function listen(server: Server, { host, port }: Pick<FrontOptions, 'host' | 'port'>): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = { EADDRINUSE: 'another process has it', EACCES: 'this account may not use it' }[code ?? ''] ?? String(error);
    throw new Error(`port ${port} of ${host} cannot be used: ${why}`, { cause: error });
  }
}

const defaultBodyLimit = 1024 * 1024;

function routesOf(
  { graphql, readiness, metrics, cors, bodyLimit = defaultBodyLimit, routes = {} }: FrontOptions,
  state: { draining: boolean },
): Record<string, Route> {
  return {
    'POST /graphql': (request, response) => answerGraphql({ request, response, graphql, bodyLimit }),
    ...(cors === undefined
      ? {}
      : { 'OPTIONS /graphql': (_request, response) => void response.writeHead(204, preflightHeaders).end() }),
    'GET /health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    'GET /health/ready': async (_request, response) => {
      const { ready, checks } = await readiness();
      const isReady = ready && !state.draining;
      sendJson(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', draining: state.draining, ...checks });
    },
    'GET /metrics': async (_request, response) => {
      const text = await metrics.metrics();
      response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
    },
    ...routes,
  };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

async function answer({ request, response, route, options }: Exchange & { route: Route; options: FrontOptions }): Promise<void> {
  try {
    if (options.cors !== undefined)
      response.setHeaders(new Map(Object.entries(corsHeaders(options.cors, request.headers.origin))));
    await route(request, response);
  } catch (error) {
    if (response.destroyed) return;
    if (!(error instanceof HttpRefusal)) options.log.error({ err: error, path: pathOf(request) }, 'an HTTP request met a fault');
    refuse({ request, response }, error instanceof HttpRefusal ? error : unexpected);
  }
}

const unexpected = new HttpRefusal({
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  text: { vi: 'Hệ thống gặp lỗi.', en: 'Something went wrong.' },
});

type GraphqlExchange = Exchange & { graphql: FrontOptions['graphql']; bodyLimit: number };

function answerGraphql(exchange: GraphqlExchange): Promise<void> {
  const traceparent = header(exchange.request, 'traceparent');
  return inSpan({ name: 'POST /graphql', kind: SpanKind.SERVER, traceparent }, (recorded) =>
    answerTraced(exchange, traceOf(traceparent, recorded)),
  );
}

async function answerTraced({ request, response, graphql, bodyLimit }: GraphqlExchange, trace: Trace): Promise<void> {
  response.setHeader('x-correlation-id', trace.correlationId);
  const body = await readJsonBody(request, bodyLimit);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const {
    status,
    headers,
    body: answer,
  } = await graphql({
    ...trace,
    headers: request.headers,
    body,
    search: new URL(request.url ?? '/', 'http://front').search,
    locale: localeOf(request.headers['accept-language']),
    signal: gone.signal,
  });
  response.writeHead(status ?? 200, Object.fromEntries(headers));
  if (answer.kind === 'complete') response.end(answer.string);
  else {
    for await (const chunk of answer.asyncIterator) response.write(chunk);
    response.end();
  }
}

function refuse({ request, response }: Exchange, { status, text, code, extensions }: HttpRefusal): void {
  const locale = localeOf(request.headers['accept-language']);
  // What is still coming is let through unread: a connection reset under a caller who sends would take the answer with it.
  request.resume();
  sendJson(response, status, { errors: [{ message: text[locale], extensions: { code, ...extensions } }] });
}

function unknownRoute(request: IncomingMessage, routes: Record<string, Route>): Route {
  const path = pathOf(request);
  const allowed = Object.keys(routes).flatMap((key) => (key.endsWith(` ${path}`) ? [key.split(' ')[0] ?? ''] : []));
  return (_request, response) => {
    if (allowed.length === 0)
      throw new HttpRefusal({ status: 404, text: { vi: `Không có gì ở ${path}.`, en: `There is nothing at ${path}.` } });
    response.setHeader('allow', allowed.join(', '));
    throw new HttpRefusal({
      status: 405,
      text: { vi: `Chỉ nhận ${allowed.join(', ')}.`, en: `Only ${allowed.join(', ')} is answered here.` },
    });
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

function routeKeyOf(request: IncomingMessage, routes: Record<string, Route>): string {
  const key = `${request.method} ${pathOf(request)}`;
  return (
    Object.keys(routes).find((route) => route === key || (route.endsWith('/*') && key.startsWith(route.slice(0, -1)))) ?? key
  );
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cutOff);
}

import { pause } from '@danvan/events/pause';
import type { FastifyInstance } from 'fastify';
import type { CorsOrigins } from './cross-origin.ts';
import type { AnswerGraphql } from './graphql-routes.ts';
import type { HttpSettings } from './http-settings.ts';
import { listen } from './listen.ts';
import { type OperatorOptions, operatorPages } from './operator-pages.ts';
import { publicPages } from './public-pages.ts';
import type { Route } from './serve-path.ts';

export interface FrontOptions extends OperatorOptions {
  config: HttpSettings;
  /** Answers /graphql; a thrown `HttpRefusal` becomes its status. */
  graphql: AnswerGraphql;
  /**
   * In bytes.
   * @default 1 MiB
   */
  bodyLimit?: number;
  /** @default nobody */
  cors?: CorsOrigins;
  /** What GET and HEAD answer besides, by path; '/files/*' answers every path below. */
  routes?: Readonly<Record<string, Route>>;
  /**
   * How long a request may take to arrive, its body included, in milliseconds.
   * @default 30 seconds
   */
  arrivalMs?: number;
}

export interface HttpFront {
  readonly port: number;
  /** Ends in `/graphql`. */
  readonly url: string;
  /** Of the pages for operators. */
  readonly operatorUrl: string;
  /**
   * Readiness says no while requests are still answered, so that nobody is turned away before word gets round; then every answer asks its
   * caller to come by another connection; then nobody is let in, and what is in flight finishes, or is cut off when the grace is over.
   */
  drain(): Promise<void>;
  /** Ends the pages for operators, too, at once. */
  close(): Promise<void>;
}

/** What a process answers by HTTP: GraphQL and pages for everybody at one port, health and metrics for operators at another. */
export async function openHttpFront(options: FrontOptions): Promise<HttpFront> {
  const { HOST, PORT, OPERATOR_HOST, OPERATOR_PORT } = options.config;
  const state = { draining: false, closing: false };
  const outside = await publicPages(options, () => state.closing);
  const operators = operatorPages(options, () => state.draining);
  const close = async () => void (await Promise.all([outside, operators].map(cutOff)));
  try {
    const { port, url } = await listen(outside, { host: HOST, port: PORT });
    const { url: operatorUrl } = await listen(operators, { host: OPERATOR_HOST, port: OPERATOR_PORT });
    return { port, url: `${url}/graphql`, operatorUrl, drain: () => drain(outside, options.config, state), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whoever keeps a connection in use has asked by it once more within that time. */
const lastAnswersMs = 1_000;

async function drain(
  outside: FastifyInstance,
  { DRAIN_ANNOUNCE_MS, SHUTDOWN_GRACE_MS }: HttpSettings,
  state: { draining: boolean; closing: boolean },
): Promise<void> {
  state.draining = true;
  await pause(DRAIN_ANNOUNCE_MS);
  state.closing = true;
  await pause(Math.min(DRAIN_ANNOUNCE_MS, lastAnswersMs));
  const grace = setTimeout(() => outside.server.closeAllConnections(), SHUTDOWN_GRACE_MS);
  await outside.close();
  clearTimeout(grace);
}

async function cutOff(app: FastifyInstance): Promise<void> {
  const closed = app.close();
  app.server.closeAllConnections();
  await closed;
}

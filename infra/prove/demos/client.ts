import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';

export interface GraphQLAnswer<T> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Two different people: whoever verifies or enters something is not the one who approves or attests it. */
export type Loader = 'first' | 'second';

export interface Client {
  ask<T>(query: string, variables?: Record<string, unknown>, by?: Loader): Promise<GraphQLAnswer<T>>;
  /**
   * Sends until it is answered: a federation that is away, restarting or overloaded is asked again, for `patienceMs` at most.
   * Safe to repeat because every mutation carries its requestId.
   */
  insist<T>(query: string, variables?: Record<string, unknown>, by?: Loader): Promise<T>;
  close(): Promise<void>;
}

const PASSING = new Set(['UNAVAILABLE', 'RATE_LIMITED']);

export interface ClientOptions {
  url: string;
  /** Of the first loader, who asks unless the second is named. */
  token?: string;
  secondToken?: string;
  patienceMs?: number;
  /** What more is asked at once waits for its turn. @default 8 */
  connections?: number;
  /** Ends whatever is being asked or insisted on, with its reason. */
  signal?: AbortSignal;
}

export function createClient({ url, token, secondToken, patienceMs = 120_000, connections = 8, signal }: ClientOptions): Client {
  const agent = new Agent({ connections, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
  const tokens: Record<Loader, string | undefined> = { first: token, second: secondToken };

  async function ask<T>(query: string, variables = {}, by: Loader = 'first'): Promise<GraphQLAnswer<T>> {
    const authorization = tokens[by] ? { authorization: `Bearer ${tokens[by]}` } : {};
    const { body } = await request(url, {
      method: 'POST',
      dispatcher: agent,
      ...(signal ? { signal } : {}),
      headers: { ...headers, ...authorization },
      body: JSON.stringify({ query, variables }),
    });
    return (await body.json()) as GraphQLAnswer<T>;
  }

  async function insist<T>(query: string, variables = {}, by?: Loader): Promise<T> {
    const giveUpAt = Date.now() + patienceMs;
    for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
      const outcome = await ask<T>(query, variables, by).catch((error: Error) => error);
      if (!(outcome instanceof Error) && outcome.data && !outcome.errors?.length) return outcome.data;
      signal?.throwIfAborted();
      if (Date.now() > giveUpAt || !passes(outcome)) throw new Error(`The gateway refused: ${describe(outcome)}`);
      await pause(wait, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }

  return { ask, insist, close: () => agent.close() };
}

function passes(outcome: Error | GraphQLAnswer<unknown>): boolean {
  if (outcome instanceof Error) return true;
  return (outcome.errors ?? []).every((error) => PASSING.has(error.extensions?.code ?? ''));
}

function describe(outcome: Error | GraphQLAnswer<unknown>): string {
  if (outcome instanceof Error) return outcome.message;
  return (outcome.errors ?? []).map((error) => `${error.path?.join('.') ?? ''} ${error.message}`).join('; ') || 'no data';
}

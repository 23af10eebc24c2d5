import { Pool } from 'undici';

/** Why a call gave no GraphQL answer, for the log and the metrics; no caller reads it. */
export type CallProblem = 'timeout' | 'caller_gone' | 'unreachable' | 'not_graphql';

/** The subgraph gave no GraphQL answer. `status` is there when it answered something else. */
export class SubgraphCallFailed extends Error {
  readonly problem: CallProblem;
  readonly status: number | undefined;
  constructor(problem: CallProblem, { status, cause }: { status?: number; cause?: unknown } = {}) {
    super(`A subgraph call failed: ${problem}`, { cause });
    this.problem = problem;
    this.status = status;
  }
}

export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
  readonly cacheControl: string | undefined;
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface SubgraphClient {
  /** Answers within the time limit or throws `SubgraphCallFailed`; a GraphQL body counts as an answer whatever its HTTP status. */
  call(request: { body: string; headers: Readonly<Record<string, string>>; signal?: AbortSignal }): Promise<SubgraphAnswer>;
  /** Answers of plain HTTP, whatever their status. Throws `SubgraphCallFailed`. */
  get(request: { path: string; headers: Readonly<Record<string, string>> }): Promise<PlainAnswer>;
  /** Whether its process answers, within a second. */
  isLive(): Promise<boolean>;
  close(): Promise<void>;
}

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Keep-alive connections to one subgraph. */
export function createSubgraphClient({
  url,
  timeoutMs,
  connections,
}: {
  url: string;
  timeoutMs: number;
  connections: number;
}): SubgraphClient {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    connect: { timeout: Math.min(timeoutMs, 2_000) },
    // The deadline below covers a whole exchange; these two only guard a single wait within it.
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: MAX_ANSWER_BYTES,
  });
  return {
    call: ({ body, headers, signal: caller }) =>
      withDeadline({ timeoutMs, caller }, async (signal) => {
        const response = await pool.request({ method: 'POST', path: pathname, headers: { ...headers, ...json }, body, signal });
        const text = await response.body.text();
        return { ...graphqlBody(text, response.statusCode), cacheControl: single(response.headers['cache-control']) };
      }),
    get: ({ path, headers }) =>
      withDeadline({ timeoutMs }, async (signal) => {
        const { statusCode, headers: answered, body } = await pool.request({ method: 'GET', path, headers, signal });
        return { status: statusCode, headers: answered, body: await body.text() };
      }),
    isLive: () =>
      withDeadline({ timeoutMs: 1_000 }, async (signal) => {
        const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/live', signal });
        await body.dump();
        return statusCode === 200;
      }).catch(() => false),
    close: () => pool.destroy(),
  };
}

const json = { 'content-type': 'application/json', accept: 'application/json' };

/** One timer a call, cleared with it: signals that only time out would pile up under load. */
async function withDeadline<T>(
  limits: { timeoutMs: number; caller?: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { timeoutMs, caller } = limits;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new SubgraphCallFailed('timeout')), timeoutMs);
  const leave = () => controller.abort(new SubgraphCallFailed('caller_gone'));
  caller?.addEventListener('abort', leave, { once: true });
  if (caller?.aborted) leave();
  try {
    return await work(controller.signal);
  } catch (error) {
    if (error instanceof SubgraphCallFailed) throw error;
    throw controller.signal.aborted ? controller.signal.reason : new SubgraphCallFailed(problemOf(error), { cause: error });
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', leave);
  }
}

function problemOf(error: unknown): CallProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.endsWith('TIMEOUT') ? 'timeout' : 'unreachable';
}

/** Too large, too many: whatever the body says of it is about the gateway's call, not about the caller's. */
const refusals = new Set([413, 429]);

function graphqlBody(text: string, status: number): Pick<SubgraphAnswer, 'data' | 'errors'> {
  const body = refusals.has(status) ? undefined : parsed(text);
  if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body)) {
    throw new SubgraphCallFailed('not_graphql', { status });
  }
  return body as Pick<SubgraphAnswer, 'data' | 'errors'>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const single = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

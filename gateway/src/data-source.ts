import type { GraphQLDataSource } from '@apollo/gateway';
import type { Bilingual, Locale } from '@danvan/service/bilingual';
import type { ErrorCode } from '@danvan/service/errors';
import type { Log } from '@danvan/service/log';
import { restrictCachePolicy } from './cache-policy.ts';
import type { GatewayContext } from './context.ts';
import { requestedPaths } from './requested-paths.ts';
import { type SubgraphAnswer, SubgraphCallFailed, type SubgraphClient, type SubgraphError } from './subgraph-client.ts';

type Options = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

export interface DataSourceDependencies {
  readonly name: string;
  readonly client: SubgraphClient;
  readonly log: Log;
  /** Called once a call with how it ended and how long it took. */
  readonly measured: (call: { subgraph: string; outcome: string; seconds: number }) => void;
}

/**
 * Calls one subgraph. It never throws for a subgraph that is away: it answers null and an error for each field it was asked for,
 * so that the rest of the page arrives and each null has its reason.
 */
export function createDataSource(deps: DataSourceDependencies): GraphQLDataSource<GatewayContext> {
  return {
    async process(options) {
      const began = performance.now();
      const answer = await callSubgraph(deps, options).catch((error: unknown) => {
        if (error instanceof SubgraphCallFailed) return error;
        throw error;
      });
      const failed = answer instanceof SubgraphCallFailed;
      deps.measured({
        subgraph: deps.name,
        outcome: failed ? answer.problem : 'answered',
        seconds: (performance.now() - began) / 1000,
      });
      if (failed) return refusedAnswer(deps, options, answer);
      restrict(options, answer.cacheControl);
      return { data: answer.data ?? null, ...(answer.errors ? { errors: withPaths(answer.errors, options) } : {}) };
    },
  };
}

function callSubgraph({ client }: DataSourceDependencies, { request, context }: Options): Promise<SubgraphAnswer> {
  const { query = '', variables, operationName } = request;
  const { forwarded, signal } = context as GatewayContext;
  return client.call({
    body: JSON.stringify({ query, variables, operationName }),
    headers: forwarded,
    // A change that has begun is carried to its end, also for a caller who left: half of a request helps nobody.
    ...(signal && !isMutation(query) ? { signal } : {}),
  });
}

const isMutation = (query: string): boolean => query.startsWith('mutation');

function refusedAnswer({ name, log }: DataSourceDependencies, options: Options, failure: SubgraphCallFailed): Answer {
  const { locale, correlationId } = options.context as GatewayContext;
  const { problem, status, cause } = failure;
  if (problem !== 'caller_gone')
    log.warn({ subgraph: name, problem, status, correlationId, err: cause }, 'A subgraph gave no answer');
  restrict(options, 'no-store');
  return { data: null, errors: withPaths([refusal(status, locale)], options) };
}

function restrict(options: Options, cacheControl: string | undefined): void {
  if ('incomingRequestContext' in options) restrictCachePolicy(options.incomingRequestContext.overallCachePolicy, cacheControl);
}

/** What a subgraph says of the whole call stands beside each field that was asked for. */
function withPaths(errors: readonly SubgraphError[], { request }: Options): SubgraphError[] {
  return errors.flatMap((error) => {
    if (error.path !== undefined) return [error];
    const paths = requestedPaths(request.query ?? '', request.variables);
    return paths.length === 0 ? [error] : paths.map((path) => ({ ...error, path }));
  });
}

const unavailable: Bilingual = {
  vi: 'Phần dữ liệu này tạm thời chưa lấy được, hãy thử lại sau.',
  en: 'This part cannot be answered just now; try again.',
};

const refusals: Record<number, { code: ErrorCode; text: Bilingual }> = {
  401: { code: 'UNAUTHENTICATED', text: { vi: 'Cần đăng nhập để thực hiện việc này.', en: 'This needs a token: log in first.' } },
  403: { code: 'FORBIDDEN', text: { vi: 'Bạn không có quyền thực hiện việc này.', en: 'You may not do this.' } },
  413: { code: 'TOO_COSTLY', text: { vi: 'Yêu cầu quá lớn, hãy chia nhỏ.', en: 'The request is too large: divide it.' } },
  429: { code: 'RATE_LIMITED', text: { vi: 'Quá nhiều yêu cầu, hãy thử lại sau.', en: 'Too many requests: try again later.' } },
};

function refusal(status: number | undefined, locale: Locale): SubgraphError {
  const known = status === undefined ? undefined : refusals[status];
  if (known) return { message: known.text[locale], extensions: { code: known.code } };
  return { message: unavailable[locale], extensions: { code: 'UNAVAILABLE', retryable: true } };
}

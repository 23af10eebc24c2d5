import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Bilingual, Locale } from './bilingual.ts';
import { isPassing, sqlState } from './describe-error.ts';
import { type ErrorCode, Refusal, Unavailable, UserError } from './errors.ts';
import type { Log } from './log.ts';
import { withoutValues } from './without-values.ts';

interface Asked extends BaseContext {
  readonly locale: Locale;
  readonly log: Log;
}

/**
 * What clients see of errors, all in one place: refusals with their code and in their language; mistakes of the request as the GraphQL
 * library words them, without the values that were sent; of anything else an id to quote, under which the log has the rest, once. Never a stack trace.
 */
export function presentErrors(): ApolloServerPlugin<Asked> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ errors, response, contextValue }) {
          if (errors === undefined || response.body.kind !== 'single') return;
          response.body.singleResult.errors = errors.map((error) => presentError(error, contextValue));
        },
      };
    },
  };
}

export function presentError(error: GraphQLError, { locale, log }: Asked): GraphQLFormattedError {
  const { path, locations } = error;
  const where = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
  const { message, extensions } = contentOf(error, locale) ?? faultOf(error, { locale, log });
  return { message, ...where, extensions };
}

type Content = Pick<GraphQLFormattedError, 'message'> & { extensions: { code: ErrorCode } & Record<string, unknown> };

function contentOf(error: GraphQLError, locale: Locale): Content | undefined {
  const cause = causeOf(error);
  if (cause instanceof Refusal) return refusalContent(cause, locale);
  if (cause instanceof UserError) return userErrorContent(cause, locale);
  if (isPassing(cause)) return refusalContent(new Unavailable({ retryable: true }), locale);
  if (unusableText.has(sqlState(cause) ?? ''))
    return { message: unusableMessage[locale], extensions: { code: 'BAD_USER_INPUT' } };
  return requestMistake(error, locale);
}

/** Text with a NUL or half a character, which PostgreSQL cannot keep. */
const unusableText = new Set(['22021', '22P05']);
const unusableMessage: Bilingual = {
  vi: 'Chuỗi chứa ký tự không dùng được.',
  en: 'A text holds a character that cannot be used.',
};

/** What was thrown, out of what graphql-js wraps it in: an error of its own, and another one where it was no `Error`. */
function causeOf(error: Error): unknown {
  if (error instanceof GraphQLError && error.originalError) return causeOf(error.originalError);
  return 'thrownValue' in error ? error.thrownValue : error;
}

function refusalContent(refusal: Refusal, locale: Locale): Content {
  const index = refusal.index === undefined ? {} : { index: refusal.index };
  return { message: refusal.text[locale], extensions: { code: refusal.code, ...refusal.extensions(), ...index } };
}

/** Thrown where no union can carry it: a query's arguments, a mutation whose result does not name it. */
function userErrorContent(error: UserError, locale: Locale): Content {
  const { issues, ...fields } = error.fields() as { issues?: { path: string[]; message: Bilingual }[] };
  const localised = issues?.map(({ path, message }) => ({ path, message: message[locale] }));
  const detail = { ...fields, ...(localised === undefined ? {} : { issues: localised }) };
  return { message: error.text[locale], extensions: { code: 'BAD_USER_INPUT', error: error.typename, ...detail } };
}

const mistakes = new Map<unknown, ErrorCode>([
  ['BAD_REQUEST', 'BAD_REQUEST'],
  ['BAD_USER_INPUT', 'BAD_USER_INPUT'],
  ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_PARSE_FAILED'],
  ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
  ['OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST'],
  // Its message is the one by which clients know that they have to send the query itself.
  ['PERSISTED_QUERY_NOT_SUPPORTED', 'BAD_REQUEST'],
  ['TOO_COSTLY', 'TOO_COSTLY'],
]);

const byGet: Bilingual = {
  vi: 'GET chỉ nhận truy vấn (query): hãy gửi mutation bằng POST.',
  en: 'GET takes queries only: send mutations by POST.',
};

function requestMistake(error: GraphQLError, locale: Locale): Content | undefined {
  const code = mistakes.get(error.extensions?.['code']);
  if (code === undefined) return undefined;
  const http = error.extensions['http'] as { status?: number } | undefined;
  return { message: http?.status === 405 ? byGet[locale] : withoutValues(error.message), extensions: { code } };
}

function faultOf(error: GraphQLError, { locale, log }: Asked): Content {
  const faultId = randomUUID();
  log.error({ faultId, path: error.path, err: causeOf(error) }, 'a request met a fault');
  const message = {
    vi: `Hệ thống gặp lỗi. Khi cần hỗ trợ, hãy nêu mã ${faultId}.`,
    en: `Something went wrong. To ask about it, quote ${faultId}.`,
  };
  return { message: message[locale], extensions: { code: 'INTERNAL_SERVER_ERROR', faultId } };
}

import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { DayOutOfRange } from '@danvan/calendar/day-range';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isTransient, sqlState } from '../database/describe-error.ts';
import { type ErrorCode, Refusal, Unavailable, UserError } from '../errors.ts';
import type { Bilingual, Locale } from '../input/bilingual.ts';
import type { Log } from '../telemetry/log.ts';
import { redactValues } from './redact-values.ts';
import { ValueRefused } from './scalars.ts';

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
        async willSendResponse(answered) {
          const { errors, response, contextValue } = answered;
          if (errors === undefined || response.body.kind !== 'single') return;
          const { locale, log } = contextValue;
          const asked = { locale, log, redacted: redactedMistakes(errors, answered) };
          response.body.singleResult.errors = errors.map((error) => presentError(error, asked));
        },
      };
    },
  };
}

interface Presented extends Asked {
  /** The messages of mistakes, without the values that were sent. */
  readonly redacted: ReadonlyMap<GraphQLError, string>;
}

export function presentError(error: GraphQLError, asked: Presented): GraphQLFormattedError {
  const { path, locations } = error;
  const where = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
  const { message, extensions } = contentOf(error, asked) ?? faultOf(error, asked);
  return { message, ...where, extensions };
}

/** What a request's mistakes may be told as: all of them at once, for the whole request is looked through. */
export function redactedMistakes(
  errors: readonly GraphQLError[],
  { schema, source, document, request }: Pick<GraphQLRequestContext<BaseContext>, 'schema' | 'source' | 'document' | 'request'>,
): ReadonlyMap<GraphQLError, string> {
  const { variables, operationName } = request;
  const told = errors.filter((error) => mistakes.has(error.extensions?.['code']) && !(causeOf(error) instanceof ValueRefused));
  const messages = redactValues(
    told.map(({ message }) => message),
    { schema, source, document, variables, operationName },
  );
  return new Map(told.map((error, index) => [error, messages[index] ?? '']));
}

type Content = Pick<GraphQLFormattedError, 'message'> & { extensions: { code: ErrorCode } & Record<string, unknown> };

function contentOf(error: GraphQLError, presented: Presented): Content | undefined {
  const { locale } = presented;
  const cause = causeOf(error);
  if (cause instanceof Refusal) return refusalContent(cause, locale);
  if (cause instanceof UserError) return userErrorContent(cause, locale);
  if (isTransient(cause)) return refusalContent(new Unavailable({ retryable: true }), locale);
  const unusable = cause instanceof DayOutOfRange ? cause.text : unusableValues.get(sqlState(cause) ?? '');
  if (unusable !== undefined) return { message: unusable[locale], extensions: { code: 'BAD_USER_INPUT' } };
  return requestMistake(error, presented);
}

const unusableText: Bilingual = {
  vi: 'Chuỗi chứa ký tự không dùng được.',
  en: 'A text holds a character that cannot be used.',
};
const unusableDay: Bilingual = {
  vi: 'Một ngày hoặc thời điểm không tồn tại, hoặc nằm ngoài khoảng dùng được.',
  en: 'A day or a moment does not exist, or is too far away to be used.',
};

/** By SQLSTATE: what PostgreSQL cannot keep, a text with a NUL or half a character, a day that is none or out of its range. */
const unusableValues = new Map<string, Bilingual>([
  ['22021', unusableText],
  ['22P05', unusableText],
  ['22007', unusableDay],
  ['22008', unusableDay],
]);

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

function requestMistake(error: GraphQLError, { locale, redacted }: Presented): Content | undefined {
  const code = mistakes.get(error.extensions?.['code']);
  if (code === undefined) return undefined;
  const http = error.extensions['http'] as { status?: number } | undefined;
  if (http?.status === 405) return { message: byGet[locale], extensions: { code } };
  const cause = causeOf(error);
  const message = cause instanceof ValueRefused ? cause.message : redacted.get(error);
  return message === undefined ? undefined : { message, extensions: { code } };
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

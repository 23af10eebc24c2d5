import type { Bilingual, Locale } from '@danvan/service/bilingual';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  GraphQLError,
  type GraphQLFormattedError,
  type ParseOptions,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** How large a document may be; each limit is far above what a page needs. */
export interface Limits {
  /** Levels of fields; a fragment adds none. */
  readonly depth: number;
  readonly aliases: number;
  /** Words and signs of the document, literals included. */
  readonly tokens: number;
}

type Limit = keyof Limits | 'characters';

/** Of a document; spaces and remarks count here, which are no words. */
const longestDocument = 200_000;

/** Refuse a document that would cost too much, before it is planned. */
export function limitRules({ depth, aliases }: Limits): ValidationRule[] {
  return [
    maxDepthRule({ ...refusing('depth', depth), flattenFragments: true }) as ValidationRule,
    maxAliasesRule(refusing('aliases', aliases)) as ValidationRule,
  ];
}

// Reported, not thrown: what a rule throws is no validation error to Apollo Server but a fault.
const refusing = (limit: Limit, allowed: number) => ({
  n: allowed,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(new TooCostly(limit, allowed))],
});

/** graphql-js counts tokens while it parses: of a longer document it reads no more than is allowed. */
export function limitedParsing({ tokens }: Limits): ParseOptions {
  return { maxTokens: tokens, maxSourceLength: longestDocument };
}

class TooCostly extends GraphQLError {
  readonly limit: Limit;
  readonly allowed: number;
  constructor(limit: Limit, allowed: number) {
    super(text(limit, allowed).en, { extensions: { code: 'TOO_COSTLY' } });
    this.limit = limit;
    this.allowed = allowed;
  }
}

/** What a caller is told of a limit, undefined for every other error. */
export function tooCostlyContent(error: GraphQLError, locale: Locale): GraphQLFormattedError | undefined {
  const cause = error.originalError ?? error;
  const said = error.message.slice(0, 200);
  const tokens = /Document contains more th\w+ (\d+) tokens/.exec(said)?.[1];
  if (cause instanceof TooCostly) return content(cause, locale);
  if (cause.message === 'Validation aborted.') return { message: tooRepetitive[locale], extensions: { code: 'TOO_COSTLY' } };
  if (said.startsWith('Syntax Error: Source contains more than'))
    return content({ limit: 'characters', allowed: longestDocument }, locale);
  return tokens === undefined ? undefined : content({ limit: 'tokens', allowed: Number(tokens) }, locale);
}

/** graphql-js limits by itself how many pairs of fields it compares. */
const tooRepetitive: Bilingual = {
  vi: 'Truy vấn lặp lại cùng một trường quá nhiều lần.',
  en: 'The query repeats the same fields too often.',
};

function content({ limit, allowed }: { limit: Limit; allowed: number }, locale: Locale): GraphQLFormattedError {
  return { message: text(limit, allowed)[locale], extensions: { code: 'TOO_COSTLY', limit, allowed } };
}

function text(limit: Limit, allowed: number): Bilingual {
  const { vi, en } = units[limit];
  return { vi: `Truy vấn quá lớn: tối đa ${allowed} ${vi}.`, en: `The query is too large: at most ${allowed} ${en}.` };
}

const units: Record<Limit, Bilingual> = {
  depth: { vi: 'cấp trường lồng nhau', en: 'levels of fields within each other' },
  aliases: { vi: 'bí danh', en: 'aliases' },
  characters: { vi: 'ký tự; hãy đưa dữ liệu vào biến', en: 'characters; put data into variables' },
  tokens: { vi: 'từ và dấu; hãy đưa dữ liệu vào biến', en: 'words and signs; put data into variables' },
};

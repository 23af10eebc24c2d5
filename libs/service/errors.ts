import type { Bilingual } from './input/bilingual.ts';

export type { Bilingual } from './input/bilingual.ts';

/** The codes that clients meet in `extensions.code`; the first four are what GraphQL servers commonly answer to malformed requests. */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'TOO_COSTLY'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** Anything that tells a caller something: carries its text in both languages and, in a bulk call, the index it is about. */
abstract class ExpectedError extends Error {
  readonly text: Bilingual;
  index: number | undefined;
  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/**
 * What the caller can act on. Thrown inside a command, so that the transaction rolls back; `asResult` turns it into the member of
 * the mutation's union that has the class's name. `fields` are that member's fields besides `message` and `index`.
 */
export abstract class UserError extends ExpectedError {
  abstract readonly typename: string;
  fields(): Record<string, unknown> {
    return {};
  }
}

export interface InputIssue {
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
}

export class InvalidInput extends UserError {
  readonly typename = 'InvalidInput';
  readonly issues: readonly InputIssue[];
  constructor(issues: readonly InputIssue[]) {
    super({
      vi: `Dữ liệu chưa hợp lệ: ${issues.length} lỗi.`,
      en: `The input is not valid: ${issues.length} problem${issues.length === 1 ? '' : 's'}.`,
    });
    this.issues = issues;
  }
  override fields() {
    const prefix = this.index === undefined ? [] : [String(this.index)];
    return { issues: this.issues.map(({ path, message }) => ({ path: [...prefix, ...path.map(String)], message })) };
  }
}

export interface Violation {
  /** Stable name for programs, e.g. `dialogue.notice`. */
  rule: string;
  message: Bilingual;
  /** The article, e.g. `Luật 72/2025/QH15, Điều 43`. */
  legalBasis?: string;
  /** The values that the rule compared; no personal data. */
  details?: Record<string, string | number | boolean>;
  /** In a bulk call, the index of the refused item; `atIndex` fills it in, too. */
  index?: number;
}

export class RuleViolated extends UserError {
  readonly typename = 'RuleViolated';
  readonly violation: Violation;
  constructor(violation: Violation) {
    super(violation.message);
    this.violation = violation;
    this.index = violation.index;
  }
  override fields() {
    const { rule, legalBasis = null, details = {} } = this.violation;
    return { rule, legalBasis, details: Object.entries(details).map(([name, value]) => ({ name, value: String(value) })) };
  }
}

export class VersionConflict extends UserError {
  readonly typename = 'VersionConflict';
  readonly currentVersion: number;
  constructor({ currentVersion, index }: { currentVersion: number; index?: number }) {
    super({
      vi: `Bản ghi đã được người khác thay đổi; phiên bản hiện tại là ${currentVersion}. Hãy tải lại rồi thử tiếp.`,
      en: `Somebody else changed the record; its version is now ${currentVersion}. Read it again, then try again.`,
    });
    this.currentVersion = currentVersion;
    this.index = index;
  }
  override fields() {
    return { currentVersion: this.currentVersion };
  }
}

export class RequestIdReused extends UserError {
  readonly typename = 'RequestIdReused';
  constructor() {
    super({
      vi: 'requestId này đã được dùng cho dữ liệu khác. Hãy dùng mã mới cho yêu cầu mới.',
      en: 'This requestId was used before with another input. Take a new one for a new request.',
    });
  }
}

/** The request is refused as a whole or for one field: a GraphQL error with a code of the catalogue. */
export abstract class Refusal extends ExpectedError {
  abstract readonly code: ErrorCode;
  /** Added to `extensions`. */
  extensions(): Record<string, unknown> {
    return {};
  }
}

export class Unauthenticated extends Refusal {
  readonly code = 'UNAUTHENTICATED';
  readonly reason: string;
  /** `reason` is for programs: what is wrong with a token that was sent. */
  constructor(
    text: Bilingual = { vi: 'Cần đăng nhập để thực hiện việc này.', en: 'This needs a token: log in first.' },
    reason = 'NO_TOKEN',
  ) {
    super(text);
    this.reason = reason;
  }
  override extensions() {
    return { reason: this.reason };
  }
}

export class Forbidden extends Refusal {
  readonly code = 'FORBIDDEN';
  constructor(text: Bilingual = { vi: 'Bạn không có quyền thực hiện việc này.', en: 'You may not do this.' }) {
    super(text);
  }
}

export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND';
  constructor(text: Bilingual = { vi: 'Không tìm thấy bản ghi.', en: 'There is no such record.' }) {
    super(text);
  }
}

/** A query's argument that cannot be used: a malformed cursor, a page that is too long. Mutations answer `InvalidInput` instead. */
export class BadUserInput extends Refusal {
  readonly code = 'BAD_USER_INPUT';
}

/** Asked too often: the same request may be sent again later. */
export class RateLimited extends Refusal {
  readonly code = 'RATE_LIMITED';
  readonly retryAfterSeconds: number;
  constructor({ retryAfterSeconds, text }: { retryAfterSeconds: number; text: Bilingual }) {
    super(text);
    this.retryAfterSeconds = retryAfterSeconds;
  }
  override extensions() {
    return { retryAfterSeconds: this.retryAfterSeconds };
  }
}

export class Unavailable extends Refusal {
  readonly code = 'UNAVAILABLE';
  readonly retryable: boolean;
  constructor({ retryable, text }: { retryable: boolean; text?: Bilingual }) {
    super(
      text ?? {
        vi: 'Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau.',
        en: 'The service cannot answer just now; try again.',
      },
    );
    this.retryable = retryable;
  }
  override extensions() {
    return { retryable: this.retryable };
  }
}

/** Whatever `work` throws for a caller to read then names item `index` of a bulk call. */
export async function atIndex<T>(index: number, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpectedError && error.index === undefined) error.index = index;
    throw error;
  }
}

/** What a log may say of an error: never the statement's parameters, nor the row that PostgreSQL quotes in `detail`. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const state = sqlState(error);
  return {
    type: error.name,
    // Class 22 (data exception) quotes the value that somebody sent.
    message: state?.startsWith('22') ? `PostgreSQL refused a value (${state})` : error.message,
    ...(state === undefined ? {} : { state, constraint: driverError(error).constraint, table: driverError(error).table }),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

interface DriverError {
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
}

/** TypeORM wraps what the driver threw. */
function driverError(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  return 'driverError' in error ? driverError(error.driverError) : (error as DriverError);
}

/** PostgreSQL's five-character code of an error, wherever it was wrapped. */
export function sqlState(error: unknown): string | undefined {
  const { code } = driverError(error);
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The constraint that was violated, to be translated into a user error by its name. */
export function violatedConstraint(error: unknown): string | undefined {
  const { constraint } = driverError(error);
  return typeof constraint === 'string' ? constraint : undefined;
}

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
// 08: connection; 53: insufficient resources; 57: shut down, starting up, cancelled by a time limit; 55P03: a lock was not to be had in time.
const passingStates = /^(08|53|57)|^55P03$/;

/** The connection broke in the middle: whether a COMMIT on its way was done is not known. Repeating the request tells. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('the connection to the database was lost', { cause });
  }
}

/** The database is away, overloaded or gave up waiting: the same request may succeed a moment later. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true;
  const state = sqlState(error);
  if (state !== undefined) return passingStates.test(state);
  const { code } = driverError(error);
  if (typeof code === 'string' && networkCodes.has(code)) return true;
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message);
}

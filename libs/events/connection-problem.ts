import { types } from 'node:util';

const { isNativeError } = types;

/** Classes and codes by which PostgreSQL and the socket say that the database is away, starting, stopping or full. */
const awayCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '53300',
  '25P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/** The same work may succeed at once: it collided with other work. Serialization failure, deadlock, lock not available. */
const collisionCodes = new Set(['40001', '40P01', '55P03']);

/** What `pg` says without a code. */
const awayMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Client was closed',
  'Client has encountered a connection error',
  'Query read timeout',
  'Cannot use a pool after calling end',
];

/** True for a failure of the database or of the way to it, and for a collision: not the event's fault, so it never counts as a try. */
export function isConnectionProblem(error: unknown): boolean {
  for (let cause = error; isNativeError(cause); cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (awayCodes.has(code) || collisionCodes.has(code) || code.startsWith('08')) return true;
    const { message } = cause;
    if (awayMessages.some((known) => message.includes(known))) return true;
    if ('errors' in cause && Array.isArray(cause.errors) && cause.errors.some(isConnectionProblem)) return true;
  }
  return false;
}

export function asError(thrown: unknown): Error {
  return isNativeError(thrown) ? thrown : new Error(String(thrown));
}

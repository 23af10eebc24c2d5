import { types } from 'node:util';
import { asError } from '../../connection-problem.ts';
import type { ComponentHealth, EventLog } from '../../observe.ts';

/** Whether the brokers are in reach, by the latest experience of each part that uses them. */
export interface BrokersWatch {
  /** Runs the work and notes how it went. */
  watched<T>(part: string, work: () => Promise<T>): Promise<T>;
  lost(part: string, error: unknown): void;
  found(part: string): void;
  health(): ComponentHealth;
}

export function createBrokersWatch(log: EventLog): BrokersWatch {
  const away = new Map<string, string>();
  return {
    async watched(part, work) {
      try {
        const result = await work();
        found(part);
        return result;
      } catch (error) {
        if (isRefusal(error)) found(part);
        else lost(part, error);
        throw error;
      }
    },
    lost,
    found,
    health() {
      const [reason] = away.values();
      return reason === undefined ? { status: 'up' } : { status: 'degraded', reason: `Kafka is away: ${reason}` };
    },
  };

  function lost(part: string, error: unknown): void {
    if (away.size === 0) log.warn({ err: asError(error), part }, 'Kafka is away; what needs it waits');
    away.set(part, asError(error).message);
  }

  function found(part: string): void {
    if (away.delete(part) && away.size === 0) log.info({}, 'Kafka is back');
  }
}

/** The broker answered and will not have it, however often it is sent: a record that is too large, a topic that is forbidden. */
export function isRefusal(error: unknown): boolean {
  return protocolErrors(error).some((one) => one.retriable === false);
}

/** The broker answered and cannot yet. */
export function isTransient(error: unknown): boolean {
  return protocolErrors(error).some((one) => one.retriable === true);
}

function protocolErrors(error: unknown): { retriable: unknown }[] {
  if (!types.isNativeError(error)) return [];
  const rest = protocolErrors(error.cause);
  return error.name === 'KafkaJSProtocolError' && 'retriable' in error ? [error, ...rest] : rest;
}

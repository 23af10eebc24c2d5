import { Socket } from 'node:net';
import pg from 'pg';
import { asError } from '../connection-problem.ts';

/** One dedicated connection, for what belongs to a session: advisory locks and notifications. */
export interface Session {
  /** Statements that are asked for together go together; they run one after the other, in the order of the calls. */
  query<R>(sql: string, params?: unknown[]): Promise<R[]>;
  /** Once lost it stays lost: whatever the session held is gone. */
  isLost(): boolean;
  close(): Promise<void>;
}

export interface SessionOptions {
  connection: string | pg.ClientConfig;
  applicationName: string;
  onNotification?(channel: string, payload: string): void;
  onLost?(): void;
}

const answerWithinMs = 10_000;

/**
 * A server or network that dies silently never closes the socket: whoever holds a session must query it now and then. A query without
 * answer for 10 s drops it.
 */
export async function openSession(o: SessionOptions): Promise<Session> {
  const config = typeof o.connection === 'string' ? { connectionString: o.connection } : o.connection;
  const socket = new Socket();
  const client = new pg.Client({
    ...config,
    application_name: o.applicationName,
    keepAlive: true,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
    stream: () => socket,
    pipeline: true,
  });
  let lost = false;
  const lose = () => {
    if (lost) return;
    lost = true;
    socket.destroy();
    o.onLost?.();
  };
  client.on('error', lose);
  client.on('end', lose);
  client.on('notification', ({ channel, payload }) => o.onNotification?.(channel, payload ?? ''));
  await client.connect();
  return {
    async query<R>(sql: string, params?: unknown[]) {
      if (lost) throw new Error('Connection terminated: the session was lost');
      try {
        return (await client.query(sql, params)).rows as R[];
      } catch (error) {
        if (asError(error).message === 'Query read timeout') lose();
        throw error;
      }
    },
    isLost: () => lost,
    async close() {
      if (lost) return;
      lost = true;
      await client.end();
    },
  };
}

import type { ServiceName } from './services.ts';

/** Wanted ports; none or 0 stands for any free one. */
export type Ports = Partial<Record<ServiceName | 'gateway' | 'postgres' | 'issuer' | 'kafka', number>>;

/** What carries the events: our PostgreSQL, or Kafka at these brokers, or at one of our own where none are named. */
export type LocalTransport = { kind: 'postgres' } | { kind: 'kafka'; brokers?: readonly string[] };

export interface FederationOptions {
  dataFolder: string;
  ports?: Ports;
  /** @default All */
  services?: readonly ServiceName[];
  /** Processes of each service, on one database. The gateway knows the first, `urls` and `pids` all: `dialogues`, `dialogues-2`. @default 1 */
  instances?: 1 | 2;
  logLevel?: string;
  /** A service or gateway that has not answered for so many milliseconds is killed and started again; 0 leaves it alone. @default 45 seconds */
  answerLimitMs?: number;
  /** @default PostgreSQL */
  transport?: LocalTransport;
  /** NODE_ENV says production. */
  production?: boolean;
  /** False does not wait for the disk: what was committed outlives a killed server, not a power cut. For tests. */
  durable?: boolean;
  /** Loads the demonstration set where that has not been done yet. */
  demonstration?: boolean;
  /** Told what a person should know while it starts and runs. */
  report?(line: string): void;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
}

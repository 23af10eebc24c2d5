import { join } from 'node:path';
import { z } from 'zod';
import type { LocalTransport, Ports } from './federation-options.ts';
import { services } from './services.ts';
import { StartProblem } from './start-problem.ts';

export interface LocalConfig {
  dataFolder: string;
  ports: Ports;
  demonstration: boolean;
  logLevel: string;
  answerLimitMs: number;
  transport: LocalTransport;
  production: boolean;
}

/** Later than a process ends itself whose event loop stands still: its own last words say more. */
export const usualAnswerLimitMs = 45_000;

const Variables = z.object({
  DANVAN_DATA: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, '../../../.data')),
  DANVAN_DEMONSTRATION: z.stringbool('must be true or false').default(true),
  DANVAN_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
  DANVAN_ANSWER_LIMIT_MS: z.coerce
    .number('must be a number of milliseconds')
    .int()
    .min(0)
    .max(3_600_000)
    .default(usualAnswerLimitMs),
  EVENT_TRANSPORT: z.enum(['postgres', 'kafka']).default('postgres'),
  KAFKA_BROKERS: z.string().optional(),
  NODE_ENV: z.string().default('development'),
});

const usualPorts = { gateway: 4000, postgres: 0, issuer: 0, kafka: 0, ...Object.fromEntries(services.map((name) => [name, 0])) };
const portNumber = z.coerce.number('must be a port number').int().min(0).max(65_535);
const PortVariables = z.object(
  Object.fromEntries(Object.entries(usualPorts).map(([name, usual]) => [portVariable(name), portNumber.default(usual)])),
);

/** What `npm start` and `npm run reset` are told by DANVAN_* variables, EVENT_TRANSPORT and KAFKA_BROKERS. All that is wrong is named at once. */
export function localConfig(environment: NodeJS.ProcessEnv = process.env): LocalConfig {
  const variables = Variables.safeParse(environment);
  const ports = PortVariables.safeParse(environment);
  if (!variables.success || !ports.success) {
    const issues = [...(variables.error?.issues ?? []), ...(ports.error?.issues ?? [])];
    throw new StartProblem(
      `The environment is not understood: ${issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`,
    );
  }
  return {
    dataFolder: variables.data.DANVAN_DATA,
    ports: Object.fromEntries(Object.keys(usualPorts).map((name) => [name, ports.data[portVariable(name)]])),
    demonstration: variables.data.DANVAN_DEMONSTRATION,
    logLevel: variables.data.DANVAN_LOG_LEVEL,
    answerLimitMs: variables.data.DANVAN_ANSWER_LIMIT_MS,
    transport: transportOf(variables.data),
    production: variables.data.NODE_ENV === 'production',
  };
}

function transportOf({ EVENT_TRANSPORT: kind, KAFKA_BROKERS: brokers }: z.output<typeof Variables>): LocalTransport {
  if (kind === 'postgres') return { kind };
  return brokers ? { kind, brokers: brokers.split(',') } : { kind };
}

export function portVariable(process: string): string {
  return `DANVAN_${process.toUpperCase()}_PORT`;
}

/** For a child process: what we were given, without what was meant for this process alone (a debugger's port, a test runner's flags). */
export function inheritedEnvironment(usual: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  return { ...usual, ...environment };
}

/** npm sets it for its scripts. */
export const startedByNpm = process.env.npm_lifecycle_event !== undefined;

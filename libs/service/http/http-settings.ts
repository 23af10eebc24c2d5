import { z } from 'zod';
import { count, setting } from '../settings/setting.ts';

/** How a process of ours is reached, how much it takes on, and how it leaves. */
export const httpShape = {
  HOST: z.string().default('127.0.0.1').meta(setting('Address to listen on; 0.0.0.0 in a container')),
  PORT: count(0, 65_535).default(0).meta(setting('Port to listen on; 0 takes any free one')),
  OPERATOR_HOST: z
    .string()
    .default('127.0.0.1')
    .meta(setting('Address of the pages for operators, /health/ready and /metrics; one that only operators reach')),
  OPERATOR_PORT: count(0, 65_535).default(0).meta(setting('Port of the pages for operators; 0 takes any free one')),
  MAX_REQUESTS_IN_FLIGHT: count(1, 100_000)
    .default(1_000)
    .meta(setting('Most requests that are being answered at once; those above are told to come back')),
  DRAIN_ANNOUNCE_MS: count(0, 600_000)
    .default(100)
    .meta(
      setting(
        'How long requests are still taken after readiness says no; at least as long as whoever sends them needs to notice',
      ),
    ),
  SHUTDOWN_GRACE_MS: count(0, 600_000).default(10_000).meta(setting('How long requests in flight may take to finish after that')),
};

export type HttpSettings = z.output<z.ZodObject<typeof httpShape>>;

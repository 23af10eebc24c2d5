import { join } from 'node:path';
import { StartProblem } from '@danvan/local/start-problem';
import { z } from 'zod';

const Variables = z.object({
  DANVAN_DATA: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, '../../../.data')),
  DANVAN_KAFKA_PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(9092),
});

/** What `npm run kafka` is told. */
export function kafkaConfig(environment: NodeJS.ProcessEnv = process.env): { folder: string; port: number } {
  const { data, error } = Variables.safeParse(environment);
  if (!data) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new StartProblem(`The environment is not understood: ${problems.join('; ')}.`);
  }
  return { folder: join(data.DANVAN_DATA, 'kafka'), port: data.DANVAN_KAFKA_PORT };
}

import { join } from 'node:path';

/** What the run's set-up hands to its workers. */
export interface ClusterAddress {
  port: number;
  /** Of the superuser and of every role: the cluster lives for one run, on loopback. */
  password: string;
  /** For what the workers share through files. */
  folder: string;
}

const variable = 'DANVAN_TEST_CLUSTER';

/** Federations under test share what Node compiles of them. */
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../../node_modules/.cache/danvan');

/** Jest's workers inherit the environment of the process that ran the set-up. */
export function announceCluster(address: ClusterAddress): void {
  process.env[variable] = JSON.stringify(address);
}

export function clusterAddress(): ClusterAddress {
  const address = process.env[variable];
  if (!address) throw new Error('No PostgreSQL for tests: run them by "npm test", whose set-up starts one.');
  return JSON.parse(address);
}

/** `CI=true` and `npm run test:full` run the long tests whole; otherwise a sample of each. */
export const full = process.env.CI === 'true' || process.env.FULL === 'true';

/** For tests that draw by chance; they tell it in their titles, and SEED repeats a run. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Brokers that the machine has; else tests start one of their own. */
export const givenBrokers = process.env.KAFKA_BROKERS?.split(',').filter(Boolean);
/** `DANVAN_TEST_KAFKA=required`: what runs on Kafka fails where it cannot run. Otherwise it is skipped there, with the reason. */
export const kafkaIsRequired = process.env.DANVAN_TEST_KAFKA === 'required';
/** Three brokers at once take some memory and a minute: `KAFKA_CLUSTER=1` asks for them. */
export const clusterIsWanted = full || process.env.KAFKA_CLUSTER === '1';

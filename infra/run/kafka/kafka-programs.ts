import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '@danvan/local/error-code';
import { StartProblem } from '@danvan/local/start-problem';

const run = promisify(execFile);
const pom = join(import.meta.dirname, 'pom.xml');
const cache = join(import.meta.dirname, '../../../node_modules/.cache/danvan');
const leastJava = 17;

/** What keeps a broker from running on this machine, in one sentence; undefined when nothing does. */
export async function kafkaObstacle(): Promise<string | undefined> {
  const java = await versionOf('java', ['-version'], /version "(\d+)/);
  if (java === undefined) return `Kafka needs Java ${leastJava} or later, and there is no "java" on the path: install a JRE.`;
  if (java < leastJava)
    return `Kafka needs Java ${leastJava} or later, and "java" is version ${java}: put a later one first on the path.`;
  if ((await knownClasspath()) !== undefined) return undefined;
  const maven = await versionOf('mvn', ['--version'], /Apache Maven (\d+)/);
  return maven === undefined
    ? 'Kafka is fetched by Maven, and there is no "mvn" on the path: install Maven, or set KAFKA_BROKERS to a broker that runs.'
    : undefined;
}

/**
 * The jars of Kafka, fetched by Maven the first time (about 55 MB into its own repository).
 * @throws StartProblem when that cannot be done.
 */
export async function kafkaClasspath(): Promise<string> {
  const obstacle = await kafkaObstacle();
  if (obstacle) throw new StartProblem(obstacle);
  return (await knownClasspath()) ?? (await fetchClasspath());
}

async function fetchClasspath(): Promise<string> {
  const file = await cacheFile();
  const fresh = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await run('mvn', ['--quiet', '--batch-mode', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${fresh}`]);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout).match(/ERROR\]? (.*)/)?.[1] : undefined;
    throw new StartProblem(`Maven could not fetch Kafka (${said ?? 'it did not say why'}): is Maven Central in reach?`, {
      cause: error,
    });
  }
  return (await readFile(file, 'utf8')).trim();
}

/** What an earlier fetch noted, while all its jars are still there. */
async function knownClasspath(): Promise<string | undefined> {
  const known = (await readFile(await cacheFile(), 'utf8').catch(() => '')).trim();
  if (known === '') return undefined;
  const jars = await Promise.allSettled(known.split(delimiter).map((jar) => access(jar)));
  return jars.every((jar) => jar.status === 'fulfilled') ? known : undefined;
}

/** Another pom, another note. */
async function cacheFile(): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex');
  return join(cache, `kafka-${digest.slice(0, 12)}.classpath`);
}

async function versionOf(program: string, args: string[], pattern: RegExp): Promise<number | undefined> {
  try {
    const { stdout, stderr } = await run(program, args);
    return Number((stdout + stderr).match(pattern)?.[1] ?? Number.NaN);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { settingsFile } from './broker-note.ts';

const runAs = ['-Xms64m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'];

export function newClusterId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
}

interface Formatting {
  classpath: string;
  folder: string;
  clusterId: string;
  /** `name=danvan,password=…`: whom the brokers know by SCRAM-SHA-512 from their first start on. */
  scramUser?: string;
}

/** A folder that has been formatted keeps its data. */
export async function formatFolder({ classpath, folder, clusterId, scramUser }: Formatting): Promise<void> {
  const isFormatted = await access(join(folder, 'data', 'meta.properties')).then(
    () => true,
    () => false,
  );
  if (isFormatted) return;
  const users = scramUser ? ['--add-scram', `SCRAM-SHA-512=[${scramUser}]`] : [];
  const formatting = ['kafka.tools.StorageTool', 'format', '--ignore-formatted', `--cluster-id=${clusterId}`, ...users]; // an id may begin with a dash
  await promisify(execFile)('java', [...javaArguments(classpath), ...formatting, '--config', settingsFile(folder)]);
}

/** It leads a session of its own: a Ctrl-C in the terminal reaches its starter only. */
export async function spawnBroker({
  classpath,
  folder,
  logFile,
}: Record<'classpath' | 'folder' | 'logFile', string>): Promise<ChildProcess> {
  const log = await open(logFile, 'a');
  try {
    const child = spawn('java', [...javaArguments(classpath), 'kafka.Kafka', settingsFile(folder)], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

function javaArguments(classpath: string): string[] {
  return [...runAs, `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'log4j2.properties')}`, '-cp', classpath];
}

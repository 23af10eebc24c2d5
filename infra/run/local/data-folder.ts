import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { errorCode } from './error-code.ts';
import { postgresAccount } from './postgres-account.ts';
import { asStartProblem, brokenDataFolder } from './start-problem.ts';

/** What outlives a run: the databases, the generated secrets, the logs. */
export interface DataFolder {
  readonly path: string;
  readonly postgres: string;
  readonly logs: string;
  readonly compileCache: string;
  logFile(name: string): string;
  /** What is kept under this name, if anything is. */
  find<S extends z.ZodType>(name: string, shape: S): Promise<z.output<S> | undefined>;
  /** What is kept under this name; a first value is made and kept where there is none. Readable by the owner only. */
  keep<S extends z.ZodType>(name: string, shape: S, first: () => z.input<S> | Promise<z.input<S>>): Promise<z.output<S>>;
  write(name: string, value: unknown): Promise<void>;
}

/** Makes the folder where there is none and makes sure that this user may write to it. */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const path = resolve(folder);
  const logs = join(path, 'logs');
  try {
    await mkdir(logs, { recursive: true });
    await chmod(path, (await postgresAccount()) ? 0o711 : 0o700); // that account must pass through; each file in it is closed by itself
    await probe(path);
  } catch (error) {
    throw asStartProblem(error, path);
  }
  const write = (name: string, value: unknown) => writeWhole(join(path, `${name}.json`), JSON.stringify(value, undefined, 2));
  return {
    path,
    postgres: join(path, 'postgres'),
    logs,
    compileCache: join(path, 'compile-cache'),
    logFile: (name) => join(logs, `${name}.log`),
    find: (name, shape) => find(path, name, shape),
    keep: async (name, shape, first) => {
      const kept = await find(path, name, shape);
      if (kept !== undefined) return kept;
      const made = await first();
      await write(name, made);
      return shape.parse(made);
    },
    write,
  };
}

/** A permission alone does not tell of a read-only or full disk. */
async function probe(folder: string): Promise<void> {
  const file = join(folder, `probe-${process.pid}`);
  await writeFile(file, '');
  await rm(file);
}

async function find<S extends z.ZodType>(folder: string, name: string, shape: S): Promise<z.output<S> | undefined> {
  const text = await readFile(join(folder, `${name}.json`), 'utf8').catch((error) => {
    if (errorCode(error) !== 'ENOENT') throw asStartProblem(error, folder);
  });
  if (text === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw brokenDataFolder(folder, `${name}.json is damaged`);
  }
}

/** A power cut leaves the old file or the new one. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

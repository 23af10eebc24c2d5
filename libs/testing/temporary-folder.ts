import { chmod, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '@danvan/local/process-life';

const prefix = 'danvan-test-';

/** A new folder that PostgreSQL's account may enter. Its name tells whose it is, so that a killed run can be tidied up after. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o711);
  return folder;
}

/** Folders whose process did not live to remove them. */
export async function abandonedFolders(): Promise<string[]> {
  const names = await readdir(tmpdir());
  return names
    .filter((name) => name.startsWith(prefix) && !isAlive(Number(name.split('-')[2])))
    .map((name) => join(tmpdir(), name));
}

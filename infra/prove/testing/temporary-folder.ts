import { chmod, mkdtemp, readdir, stat } from 'node:fs/promises';
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

/** Folders of this user whose process did not live to remove them. */
export async function abandonedFolders(): Promise<string[]> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix) && !isAlive(Number(name.split('-')[2])));
  const own = await Promise.all(names.map((name) => isOwn(join(tmpdir(), name))));
  return names.filter((_, i) => own[i]).map((name) => join(tmpdir(), name));
}

async function isOwn(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && found.uid === (process.getuid?.() ?? found.uid);
}

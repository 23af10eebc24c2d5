import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Search } from './canaries.ts';

/** `<file>: <canary>` for each file below a folder that holds one, whatever kind of file it is. */
export async function findInFiles(folder: string, search: Search, leaveOut: readonly string[] = []): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const searched = files.filter((file) => !leaveOut.some((part) => relative(folder, file).startsWith(part)));
  const found = searched.map(async (file) => {
    const text = (await readFile(file)).toString('latin1');
    return search.namesIn(text).map((canary) => `${relative(folder, file)}: ${canary}`);
  });
  return (await Promise.all(found)).flat().sort();
}

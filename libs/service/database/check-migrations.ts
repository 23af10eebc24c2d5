import { globSync } from 'node:fs';
import { join } from 'node:path';
import { checkMigrations, recordMigrations } from './migration-checksums.ts';

/**
 * `npm run check` runs it: exits 1 when a recorded migration has changed or is gone, or when a file is not recorded. With `--add`, which is
 * `npm run migrations`, records new files and exits 1 when it cannot.
 */
const root = join(import.meta.dirname, '../../..');
let ok = true;
for (const folder of globSync('{services,libs}/*/migrations', { cwd: root }).sort()) {
  const path = join(root, folder);
  const { added, problems } = process.argv.includes('--add')
    ? recordMigrations(path)
    : { added: [], problems: checkMigrations(path) };
  for (const file of added) console.log(`recorded ${folder}/${file}`);
  for (const problem of problems) console.error(`${folder}/${problem}`);
  if (problems.length > 0) ok = false;
}
process.exitCode = ok ? 0 : 1;

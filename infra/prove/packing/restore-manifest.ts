import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Where the workspace's own package.json waits while its package is packed. */
export const workspaceManifest = '.package.json.workspace';

/** Puts it back. Safe to repeat: a run of npm that was killed left it for the next one. */
export function restoreManifest(folder: string): void {
  const kept = join(folder, workspaceManifest);
  if (existsSync(kept)) renameSync(kept, join(folder, 'package.json'));
}

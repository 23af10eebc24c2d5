import { chmod, mkdir } from 'node:fs/promises';
import { asStartProblem } from './start-problem.ts';

const folder = '/var/lib/danvan';

/** Where root keeps what PostgreSQL's account must reach when the checkout itself is closed to that account. Outlives a reboot. */
export async function systemFolder(): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
    return folder;
  } catch (error) {
    throw asStartProblem(error, folder);
  }
}

import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

/** Whether a process with this number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/**
 * Whether this living process was started with that argument. After a restart of the machine or the container, numbers of processes are
 * given out again, so a noted number alone proves nothing.
 */
export function runs(pid: number, argument: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(argument);
  } catch {
    return process.platform !== 'linux';
  }
}

/** In a container whose first process does not collect orphans, the dead keep their numbers. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z';
  } catch {
    return false; // gone in this moment, or a system without /proc
  }
}

/** False when the process is already gone. */
export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
    throw error;
  }
}

/** Whether the process ended within so many milliseconds. */
export async function endsWithin(pid: number, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await wait(20)) if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

/** Settles once the process has ended. Looks for it: the process may be anybody's child. Keeps no program running by itself. */
export async function endOf(pid: number): Promise<void> {
  while (isAlive(pid)) await wait(200, undefined, { ref: false });
}

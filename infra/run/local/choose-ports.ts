import { portVariable } from './config.ts';
import { freePort, isFree } from './free-port.ts';
import { StartProblem } from './start-problem.ts';

export interface PortChoice {
  names: readonly string[];
  /** This port or no start. None or 0: any. */
  wanted: Partial<Record<string, number>>;
  /** Of the last start; kept where they are still free, so that what people noted stays true. */
  usual: Partial<Record<string, number>>;
}

/** A free port for each name, no two alike. */
export async function choosePorts({ names, wanted, usual }: PortChoice): Promise<Record<string, number>> {
  const chosen = new Map<string, number>();
  for (const name of names) if (wanted[name]) chosen.set(name, await insistOn(name, wanted[name]));
  for (const name of names) {
    if (chosen.has(name)) continue;
    const taken = new Set(chosen.values());
    let port = await freePort(usual[name]);
    while (taken.has(port)) port = await freePort();
    chosen.set(name, port);
  }
  return Object.fromEntries(chosen);
}

async function insistOn(name: string, port: number): Promise<number> {
  if (await isFree(port)) return port;
  throw new StartProblem(
    `Port ${port} (${name}) is taken by another program: stop that program, or set ${portVariable(name)} to another port (0 for any).`,
  );
}

import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { StartProblem } from './start-problem.ts';
import type { Stoppable } from './stop-in-order.ts';

const Running = z.object({ pid: z.number(), url: z.string().optional() });
/** The federation that uses a data folder right now; it has no address yet while it starts. */
export type Running = z.infer<typeof Running>;

/**
 * Takes the data folder for this process, or says who has it. The claim is a local socket, which the system itself gives up when its
 * holder dies, however it dies; whoever connects is told about the holder, as `holder` stands at that moment.
 */
export async function claimDataFolder(folder: string, holder: Running): Promise<Stoppable> {
  const address = addressOf(folder);
  const server = await listen(address, holder).catch(async () => {
    const running = await findRunning(folder);
    if (running)
      throw new StartProblem(
        `It is running already (process ${running.pid}, ${running.url ?? 'still starting'}): stop that one first.`,
      );
    await rm(address, { force: true }); // left behind by a killed holder where sockets are files
    return listen(address, holder);
  });
  return { stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Who uses this data folder now, if anybody. */
export async function findRunning(folder: string): Promise<Running | undefined> {
  const socket = connect(addressOf(folder));
  try {
    return Running.parse(await json(socket));
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}

function listen(address: string, holder: Running): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(JSON.stringify(holder)));
    server.once('error', reject).listen(address, () => resolve(server));
    server.unref();
  });
}

/** Linux has sockets that are no files, Windows has pipes; elsewhere a file stays behind when its holder is killed. */
function addressOf(folder: string): string {
  const name = `danvan-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

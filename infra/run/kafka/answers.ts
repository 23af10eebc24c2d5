import { connect } from 'node:net';

/** An ApiVersions request, version 0, without a client id: whoever answers it is a broker that takes requests. */
const apiVersions = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff]);

/** Whether a broker answers on this loopback port. A port that is merely open is not enough. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.once('connect', () => socket.write(apiVersions));
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => resolve(false));
  });
}

import type { IncomingMessage } from 'node:http';

const patienceMs = 5_000;
const mostBytes = 16 * 1024 * 1024;

/**
 * Lets the rest of a refused request come in unread, since a connection reset under a caller who sends would take the answer with it;
 * then cuts off a caller who sends for longer than 5 seconds or more than 16 MiB.
 */
export function letGo(request: IncomingMessage): void {
  const { socket, headers, complete } = request;
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (complete || !hasBody) return;
  const before = socket.bytesRead;
  const began = performance.now();
  const timer = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(timer);
    if (socket.bytesRead - before > mostBytes || performance.now() - began > patienceMs) socket.destroy();
  }, 50);
  timer.unref();
  request.resume();
}

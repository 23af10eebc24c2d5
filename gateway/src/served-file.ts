import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Route } from '@danvan/service/http/serve-path';
import { addVary } from '@danvan/service/http/vary';

interface Held {
  readonly content: Buffer;
  readonly compressed: Readonly<Record<string, Buffer>>;
  readonly etag: string;
}

/** Answers with a file that stays as it is while this process lives: read and compressed when it is first asked for. */
export function servedFile(url: URL, headers: Readonly<Record<string, string>>): Route {
  let held: Promise<Held> | undefined;
  return async (request, reply) => {
    held ??= hold(url);
    const { content, compressed, etag } = await held;
    addVary(reply, 'Accept-Encoding');
    // The names carry no digest: a browser asks again, and has its copy confirmed by the tag.
    reply.headers({ ...headers, etag, 'cache-control': 'no-cache' });
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted));
    if (encoding === undefined) return reply.send(content);
    return reply.header('content-encoding', encoding).send(compressed[encoding]);
  };
}

async function hold(url: URL): Promise<Held> {
  const content = await readFile(url);
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(content), promisify(gzip)(content)]);
  const digest = createHash('sha256').update(content).digest('base64url');
  return { content, compressed: { br, gzip: zipped }, etag: `W/"${digest}"` };
}

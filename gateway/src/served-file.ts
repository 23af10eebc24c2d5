import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

interface Held {
  readonly content: Buffer;
  readonly zipped: Buffer;
  readonly etag: string;
}

export type SendFile = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers with a file that stays as it is while this process lives: read and compressed when it is first asked for. */
export function servedFile(url: URL, fileHeaders: Readonly<Record<string, string>>): SendFile {
  let held: Promise<Held> | undefined;
  return async ({ headers }, response) => {
    held ??= hold(url);
    const { content, zipped, etag } = await held;
    // The names carry no digest: a browser asks again, and has its copy confirmed by the tag.
    const caching = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
    if (headers['if-none-match'] === etag) return void response.writeHead(304, caching).end();
    const takesGzip = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
    response
      .writeHead(200, { ...fileHeaders, ...caching, ...(takesGzip && { 'content-encoding': 'gzip' }) })
      .end(takesGzip ? zipped : content);
  };
}

const compress = promisify(gzip);

async function hold(url: URL): Promise<Held> {
  const content = await readFile(url);
  return { content, zipped: await compress(content), etag: `"${createHash('sha256').update(content).digest('base64url')}"` };
}

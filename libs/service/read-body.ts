import type { IncomingMessage } from 'node:http';
import type { Bilingual } from './bilingual.ts';
import type { ErrorCode } from './errors.ts';

/** The request cannot be taken at all: answered with an HTTP status and one GraphQL error. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly text: Bilingual;
  readonly code: ErrorCode;
  readonly extensions: Record<string, unknown>;
  constructor({
    status,
    text,
    code = 'BAD_REQUEST',
    extensions = {},
  }: { status: number; text: Bilingual; code?: ErrorCode; extensions?: Record<string, unknown> }) {
    super(text.en);
    this.status = status;
    this.text = text;
    this.code = code;
    this.extensions = extensions;
  }
}

/** The JSON body of a request, of at most `limit` bytes. */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  assertJson(request);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const text = await readText(request, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal({ status: 400, text: { vi: 'Nội dung không phải JSON hợp lệ.', en: 'The body is not valid JSON.' } });
  }
}

function assertJson({ headers }: IncomingMessage): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((p) => p.trim()).find((p) => p.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (type.trim() !== 'application/json' || !isUtf8) {
    throw new HttpRefusal({
      status: 415,
      text: { vi: 'Content-Type phải là application/json (UTF-8).', en: 'The Content-Type must be application/json in UTF-8.' },
    });
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new HttpRefusal({ status: 415, text: { vi: 'Không nhận nội dung nén.', en: 'A compressed body is not accepted.' } });
  }
}

async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early must not close the connection: the answer still has to go out.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(limit: number): HttpRefusal {
  const shown = limit % 1024 === 0 ? `${limit / 1024} KiB` : `${limit} byte`;
  return new HttpRefusal({
    status: 413,
    code: 'TOO_COSTLY',
    text: { vi: `Nội dung quá lớn: tối đa ${shown}.`, en: `The body is too large: at most ${shown}.` },
    extensions: { limitBytes: limit },
  });
}

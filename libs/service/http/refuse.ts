import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Bilingual, localeOf } from '../input/bilingual.ts';
import type { Log } from '../telemetry/log.ts';
import { HttpRefusal } from './http-refusal.ts';
import { letGo } from './let-go.ts';
import { mediaTypeFor } from './media-types.ts';

/** Answers a request that was refused or met a fault, of which the caller sees nothing. */
export function refuseWith({ log, bodyLimit }: { log: Log; bodyLimit: number }) {
  return (error: FastifyError | HttpRefusal, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = error instanceof HttpRefusal ? error : refusalOf(error, bodyLimit);
    if (refusal === unexpected) log.error({ err: error, path: pathOf(request) }, 'an HTTP request met a fault');
    // Fastify closes the connection after a body that it does not read, and the answer could be lost with it.
    if (reply.getHeader('connection') === 'close') reply.removeHeader('connection');
    letGo(request.raw);
    const { status, text, code, extensions, headers } = refusal;
    const { 'accept-language': language, accept } = request.headers;
    reply
      .code(status)
      .headers({ ...headers, 'cache-control': 'no-store', 'content-type': mediaTypeFor(accept) })
      .send(JSON.stringify({ errors: [{ message: text[localeOf(language)], extensions: { code, ...extensions } }] }));
  };
}

export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  return url.split('?', 1)[0] ?? '/';
}

/** Of what Fastify itself finds wrong with a request. */
function refusalOf({ code, statusCode = 500 }: FastifyError, bodyLimit: number): HttpRefusal {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(bodyLimit);
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return notJson;
  return statusCode >= 400 && statusCode < 500 ? unreadable : unexpected;
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

const notJson = new HttpRefusal({
  status: 400,
  text: { vi: 'Nội dung không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
});

const unreadable = new HttpRefusal({
  status: 400,
  text: { vi: 'Không đọc được yêu cầu.', en: 'The request cannot be read.' },
});

const unexpected = new HttpRefusal({
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  text: { vi: 'Hệ thống gặp lỗi.', en: 'Something went wrong.' },
});

interface Unread {
  status: string;
  text: Bilingual;
}

const tooSlow: Unread = {
  status: '408 Request Timeout',
  text: { vi: 'Yêu cầu được gửi quá chậm.', en: 'The request came too slowly.' },
};
const headTooLarge: Unread = {
  status: '431 Request Header Fields Too Large',
  text: { vi: 'Phần đầu của yêu cầu quá lớn.', en: 'The headers of the request are too large.' },
};
const unread = new Map<string | undefined, Unread>([
  ['ERR_HTTP_REQUEST_TIMEOUT', tooSlow],
  ['HPE_HEADER_OVERFLOW', headTooLarge],
]);

/** Answers what cannot be read as HTTP or came too slowly. The caller's language is not known: the message has both. */
export function answerUnreadable({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, text } = unread.get(code) ?? { status: '400 Bad Request', text: unreadable.text };
  const body = JSON.stringify({ errors: [{ message: `${text.vi} ${text.en}`, extensions: { code: 'BAD_REQUEST' } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

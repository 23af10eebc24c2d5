/** Origins as a browser writes them; 'loopback' stands for any origin on this very machine. */
export type CorsOrigins = readonly string[];

const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const exposed = 'RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, x-correlation-id';

/** Headers that let a page of an allowed origin read the answer. No credentials: tokens travel in a header that the page sets itself. */
export function corsHeaders(origins: CorsOrigins, origin: string | undefined): Record<string, string> {
  if (origin === undefined || !origins.some((allowed) => allowed === origin || (allowed === 'loopback' && loopback.test(origin))))
    return { vary: 'Origin' };
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed, vary: 'Origin' };
}

/** What a preflight request asks for, besides `corsHeaders`. */
export const preflightHeaders: Record<string, string> = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type, authorization, accept-language, traceparent',
  'access-control-max-age': '600',
};

/** What goes with every page and file of our own: browsers neither guess types nor tell other sites where the reader came from. */
export const safety = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/**
 * The page may load from and talk to this gateway only, whatever its scripts would like to. `scripts`: sources besides files of this
 * gateway; a page that names none has no scripts.
 */
export function pageHeaders(scripts?: string): Record<string, string> {
  return {
    ...safety,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': [
      "default-src 'none'",
      ...(scripts === undefined ? [] : [`script-src 'self' ${scripts}`]),
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "worker-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

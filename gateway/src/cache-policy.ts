/** Apollo Server's policy of one answer; only ever made stricter. */
export interface CachePolicy {
  restrict(hint: { maxAge: number; scope: 'PUBLIC' | 'PRIVATE' }): void;
}

/** An answer is cached no longer and shown to no more people than each subgraph's own `Cache-Control` allows; none means private. */
export function restrictCachePolicy(policy: CachePolicy | undefined, cacheControl: string | undefined): void {
  const directives = (cacheControl ?? '')
    .toLowerCase()
    .split(',')
    .map((directive) => directive.trim());
  const maxAge = directives.find((directive) => /^max-age="?\d+"?$/.test(directive))?.replace(/\D/g, '');
  policy?.restrict({
    maxAge: directives.includes('no-store') ? 0 : Number(maxAge ?? 0),
    scope: directives.includes('public') ? 'PUBLIC' : 'PRIVATE',
  });
}

import { type AuditResult, serverAudits } from 'graphql-http';

/** One audit sends a bare GET, which a page of another site could make a browser send: a server may refuse that, and ours does. */
const noForgery: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': 'true' } });

/** What a server does not do as https://graphql.github.io/graphql-over-http says, by the names that its audit suite gives. */
export async function auditGraphql(url: string): Promise<string[]> {
  const audits = serverAudits({ url, fetchFn: noForgery });
  const results: AuditResult[] = [];
  for (const audit of audits) results.push(await audit.fn());
  if (results.length < 50) throw new Error(`the suite has ${results.length} audits only`);
  return results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.id} ${result.name}: ${result.reason}`]));
}

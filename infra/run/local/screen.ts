import type { Federation } from './federation.ts';
import { firstQueries } from './first-queries.ts';
import { type RoleName, roles } from './roles.ts';

/** What is where, who may do what, what to try first and how to stop: plain text for any terminal. */
export async function welcomeScreen({
  url,
  operatorUrls,
  issuer,
  kafkaBrokers,
}: Pick<Federation, 'url' | 'operatorUrls' | 'issuer' | 'kafkaBrokers'>): Promise<string> {
  const names = Object.keys(roles).filter((name): name is RoleName => name !== 'loader');
  const tokens = await Promise.all(names.map(async (name) => [roles[name], await issuer.tokenFor(name)] as const));
  return [
    '',
    'danvan is up.',
    '',
    `  GraphQL   ${url}`,
    `  Explorer  ${new URL('/explorer', url)}`,
    `  Events    ${new URL('/events', url)}`,
    `  Health    ${new URL('/health/ready', operatorUrls.gateway)}`,
    ...(kafkaBrokers ? [`  Kafka     ${kafkaBrokers.join(',')}`] : []),
    '',
    'Tokens, each good for a week. Send one as the header {"authorization": "Bearer <token>"}; the public sends none.',
    'Everything written with them is marked as made up.',
    ...tokens.flatMap(([{ en, vi }, token]) => ['', `  ${en} (${vi})`, token]),
    '',
    'Three queries to paste into the explorer:',
    ...firstQueries.flatMap(({ title, query }) => ['', `  # ${title}`, ...query.split('\n').map((line) => `  ${line}`)]),
    '',
    'Ctrl-C stops everything; the data stay. "npm run reset" throws the data away.',
    '',
  ].join('\n');
}

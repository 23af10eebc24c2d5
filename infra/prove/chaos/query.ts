import pg from 'pg';

/** One statement on a connection of its own: what is asked here is asked while servers and connections die. */
export function query<R extends object>(url: string, sql: string, params: readonly unknown[] = []): Promise<R[]> {
  return withClient(url, async (client) => (await client.query<R>(sql, [...params])).rows);
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'chaos' });
  client.on('error', () => undefined); // the statement in hand rejects as well
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

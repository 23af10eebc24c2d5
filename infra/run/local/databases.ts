import { Client } from 'pg';

/** A database with the two roles of its service: the owner migrates, the other serves and owns nothing. */
export interface DatabaseAccess {
  name: string;
  owner: Login;
  app: Login;
}

export interface Login {
  role: string;
  password: string;
}

/** The names of a database's two roles. */
export function rolesOf(database: string): { owner: string; app: string } {
  return { owner: `${database}_owner`, app: `${database}_app` };
}

export interface SuperuserAccess {
  port: number;
  password: string;
  /** @default "postgres" */
  database?: string;
}

/** Runs `work` as the superuser of the cluster on 127.0.0.1. */
export async function asSuperuser<T>(
  { port, password, database = 'postgres' }: SuperuserAccess,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Safe to repeat: makes what is missing and brings the passwords up to date. */
export async function provideDatabase(client: Client, { name, owner, app }: DatabaseAccess): Promise<void> {
  for (const login of [owner, app]) await provideRole(client, login);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  const database = client.escapeIdentifier(name);
  if (!rowCount) await client.query(`CREATE DATABASE ${database} OWNER ${client.escapeIdentifier(owner.role)}`);
  await closeToOthers(client, name, app.role);
}

/** A database is open to every role of the cluster unless told otherwise; a copy of a template starts open again. */
export async function closeToOthers(client: Client, name: string, app: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  await client.query(
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${database} TO ${client.escapeIdentifier(app)}`,
  );
}

export async function provideRole(client: Client, { role, password }: Login): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${client.escapeIdentifier(role)} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}

export function databaseUrl(port: number, database: string, { role, password }: Login): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

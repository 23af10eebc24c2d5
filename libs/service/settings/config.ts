import { z } from 'zod';
import { httpShape } from '../http/http-settings.ts';
import { readEncryptionKeys } from '../identity/encryption.ts';
import { tracingShape } from '../telemetry/start-tracing.ts';
import { count, postgresUrl, type SettingMeta, setting } from './setting.ts';
import { transportProblems, transportShape } from './transport-settings.ts';

export { type SettingMeta, setting };

/** The name under which `npm start` issues tokens. */
export const developmentIssuer = 'urn:danvan:development-issuer';
const developmentHmacKey = 'development-only';
const developmentEncryptionKey = 'development:ZGV2ZWxvcG1lbnQtb25seSwgbm9ib2R5IHRydXN0IGk';
// As long as what the digest puts out; so the development key is too short by itself.
const leastHmacKey = 32;

const ownInProduction = { secret: true, developmentDefault: true };

const commonShape = (name: string) => ({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .meta(setting('production refuses development keys, secrets and tokens')),
  ...httpShape,
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .meta(setting('Least level that is logged')),
  DATABASE_URL: postgresUrl
    .default(`postgres://${name}_app@127.0.0.1:5432/${name}`)
    .meta(setting('The database, as the role that serves', ownInProduction)),
  DATABASE_OWNER_URL: postgresUrl
    .default(`postgres://${name}_owner@127.0.0.1:5432/${name}`)
    .meta(setting('The same as the role that migrates; only the migration step needs it', { secret: true })),
  DATABASE_POOL_SIZE: count(1, 100).default(8).meta(setting('Most database connections of requests at once')),
  BACKGROUND_POOL_SIZE: count(1, 100).default(4).meta(setting('Most database connections of consumers and jobs at once')),
  DATABASE_ACQUIRE_MS: count(1, 60_000)
    .default(5_000)
    .meta(setting('How long a request waits for a connection before it is told to try again')),
  DATABASE_QUEUE_LIMIT: count(1, 100_000)
    .default(256)
    .meta(setting('How many may wait for a connection; whoever comes on top is told to try again at once')),
  ...transportShape,
  ...tracingShape,
  JWKS_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
    .default('http://127.0.0.1:4010/jwks.json')
    .meta(setting('Where the issuer of tokens publishes its keys', { developmentDefault: true })),
  JWT_ISSUER: z
    .string()
    .min(1)
    .default(developmentIssuer)
    .meta(setting('The iss that tokens carry', { developmentDefault: true })),
  JWT_AUDIENCE: z.string().min(1).default('danvan').meta(setting('The aud that tokens carry')),
  HMAC_KEY: z
    .string()
    .min(1)
    .default(developmentHmacKey)
    .meta(setting('Keys the digests of inputs that make requestId safe; keep it for good', ownInProduction)),
  ENCRYPTION_KEYS: z
    .string()
    .refine((text) => readEncryptionKeys(text) !== undefined, 'must read like 2026:<32 bytes in base64url>[,2025:…]')
    .default(developmentEncryptionKey)
    .meta(
      setting(
        'Keys for personal data in columns, id:key; the first seals, all open; keep a key while values stand under it',
        ownInProduction,
      ),
    ),
  EVENT_LOOP_LIMIT_MS: count(0, 600_000)
    .default(30_000)
    .meta(setting('The process ends itself (exit code 70) once its event loop has stood still for so long; 0 never')),
});

export type ServiceConfig = z.output<z.ZodObject<ReturnType<typeof commonShape>>>;
type NoSettings = Record<never, never>;

/** The settings of a service: what all have, and its own. */
export function serviceConfig<Own extends z.ZodRawShape = NoSettings>(
  name: string,
  own?: Own,
): z.ZodObject<ReturnType<typeof commonShape> & Own> {
  return z.object({ ...commonShape(name), ...own }) as unknown as z.ZodObject<ReturnType<typeof commonShape> & Own>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigRefused extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `${problems.length} setting${problems.length === 1 ? ' is' : 's are'} wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** The settings an environment holds; an empty variable counts as unset. @throws ConfigRefused with every problem, never a value. */
export function readConfig<S extends z.ZodObject>(schema: S, environment: Environment): z.output<S> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((key) => (environment[key] ? [[key, environment[key]]] : [])),
  );
  const parsed = schema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...transportProblems(given),
    ...(environment['NODE_ENV'] === 'production' ? developmentSettings(schema, given) : []),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigRefused(problems);
  return parsed.data;
}

/** The same for a process that starts: it prints what is wrong and ends. */
export function loadConfig<S extends z.ZodObject>(schema: S, environment: Environment): z.output<S> {
  try {
    return readConfig(schema, environment);
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function developmentSettings(schema: z.ZodObject, given: Record<string, unknown>): string[] {
  const transport = given['EVENT_TRANSPORT'] ?? 'postgres';
  const isMissedInProduction = (meta?: SettingMeta) =>
    meta?.developmentDefault === true && (meta.transport ?? transport) === transport;
  const unset = Object.entries(schema.shape)
    .filter(([key, type]) => !(key in given) && isMissedInProduction((type as z.ZodType).meta() as SettingMeta | undefined))
    .map(([key]) => `${key}: production has to set it`);
  const hmacKey = given['HMAC_KEY'];
  const isWeak = hmacKey !== undefined && String(hmacKey).length < leastHmacKey;
  return [
    ...unset,
    ...(isWeak ? [`HMAC_KEY: production needs a secret of its own, of at least ${leastHmacKey} characters`] : []),
    ...(given['JWT_ISSUER'] === developmentIssuer
      ? ['JWT_ISSUER: production does not take tokens of the development issuer']
      : []),
    ...(String(given['ENCRYPTION_KEYS']).includes(developmentEncryptionKey)
      ? ['ENCRYPTION_KEYS: production needs keys of its own']
      : []),
  ];
}

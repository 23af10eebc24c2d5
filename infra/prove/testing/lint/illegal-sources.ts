/** One deliberately illegal source a boundary: where it would stand, what it says, and what the lint must answer. */
export interface IllegalSource {
  boundary: string;
  path: string;
  source: string;
  rule: string;
  answer: RegExp;
}

const imports = (specifier: string): string => `import { thing } from '${specifier}';\nexport const kept = thing;\n`;
type Row = [title: string, path: string, specifier: string, answer: RegExp];
const boundary = (...[title, path, specifier, answer]: Row): IllegalSource => ({
  boundary: title,
  path,
  source: imports(specifier),
  rule: 'eslint(no-restricted-imports)',
  answer,
});

const dialogues = 'services/dialogues/src';
const migrations = 'services/dialogues/migrations';

export const illegalImports: IllegalSource[] = [
  boundary('a service imports a service', `${dialogues}/main.ts`, '@danvan/welfare/main', /never imports another service/),
  boundary(
    'a service reaches into a service by path',
    `${dialogues}/dialogues/announce-dialogue.ts`,
    '../../../welfare/src/config.ts',
    /another service/,
  ),
  boundary(
    'a consumer imports a service',
    `${dialogues}/consumers/count-models.ts`,
    '@danvan/mobilisation/models/model',
    /another service/,
  ),
  boundary(
    'a resolver imports a service',
    `${dialogues}/resolvers/area.ts`,
    '@danvan/organisations/areas/area',
    /another service/,
  ),
  boundary(
    'a service test imports a service',
    `${dialogues}/dialogues/hold-dialogue.test.ts`,
    '@danvan/reports/main',
    /another service/,
  ),
  boundary(
    'a resolver touches a table',
    `${dialogues}/resolvers/dialogue.ts`,
    '../dialogues/dialogue.table.ts',
    /touches no table/,
  ),
  boundary('a resolver opens a query of its own', `${dialogues}/resolvers/query.ts`, 'typeorm', /touches no table/),
  boundary('a resolver emits an event', `${dialogues}/resolvers/mutation.ts`, '@danvan/events', /emits no event/),
  boundary(
    'a command calls a resolver',
    `${dialogues}/dialogues/cancel-dialogue.ts`,
    '../resolvers/mutation.ts',
    /never the other way round/,
  ),
  boundary('a command throws GraphQL errors', `${dialogues}/dialogues/correct-dialogue.ts`, 'graphql', /knows no GraphQL/),
  boundary('a rule reads the database', `${dialogues}/dialogues/dialogue.ts`, 'typeorm', /Rules are pure/),
  boundary('a rule calls a command', `${dialogues}/surveys/survey.ts`, './register-survey.ts', /Rules are pure/),
  boundary('a rule emits an event', `${dialogues}/criticisms/criticism.ts`, '@danvan/events', /Rules are pure/),
  boundary(
    'a rule with a hyphen in its name reads the database',
    `${dialogues}/dialogues/notice-rule.ts`,
    'pg',
    /Rules are pure/,
  ),
  boundary('a lib imports a service', 'libs/service/start-service.ts', '@danvan/dialogues/main', /libs know no service/),
  boundary(
    'a lib reaches into a service by path',
    'libs/directory/federation.ts',
    '../../services/dialogues/src/main.ts',
    /libs know no service/,
  ),
  boundary('the events lib imports the service lib', 'libs/events/relay.ts', '@danvan/service', /stands alone/),
  boundary(
    'the contracts import more than events',
    'libs/contracts/dialogues/dialogue.ts',
    '@danvan/service',
    /event definitions only/,
  ),
  boundary('the gateway imports a service', 'gateway/src/main.ts', '@danvan/dialogues/main', /by their SDL only/),
  boundary(
    'a migration shares a builder of tables',
    `${migrations}/20261201-build-shelf.ts`,
    './tables/counted-table.ts',
    /own SQL and imports nothing but versioned steps/,
  ),
  boundary(
    'a migration imports tables without a version',
    `${migrations}/20261202-create-outbox.ts`,
    '@danvan/events',
    /nothing but versioned steps/,
  ),
  boundary(
    'a migration imports another migration',
    `${migrations}/20261203-widen-shelf.ts`,
    './20261201-build-shelf.ts',
    /nothing but versioned steps/,
  ),
  boundary('a migration imports code of its service', `${migrations}/20261204-fill-shelf.ts`, '../src/service.ts', /versioned/),
  boundary('SQL beside a migration is built', `${migrations}/20261205-split-shelf/board.ts`, './../tables/board.ts', /versioned/),
  boundary('a step imports another step', 'libs/events/migrations/0002-inbox.ts', './0001-outbox.ts', /imports nothing/),
  boundary('a lib sleeps in a way of its own', 'libs/directory/wait.ts', 'node:timers/promises', /Sleep by pause\(\)/),
  boundary(
    'the events lib sleeps in a way of its own',
    'libs/events/transports/kafka.ts',
    'node:timers/promises',
    /Sleep by pause/,
  ),
  boundary('a command sleeps', `${dialogues}/meetings/record-meeting.ts`, 'node:timers/promises', /Sleep by pause\(\)/),
  boundary('a resolver sleeps', `${dialogues}/resolvers/survey.ts`, 'node:timers/promises', /Sleep by pause\(\)/),
  boundary('a job sleeps', 'services/welfare/src/service.ts', 'node:timers/promises', /Sleep by pause\(\)/),
  boundary('the gateway knows events', 'gateway/src/gateway.ts', '@danvan/contracts', /by their SDL only/),
];

const sample = 'libs/service/sample';

export const illegalCode: IllegalSource[] = [
  {
    boundary: 'process.env is read outside config.ts',
    path: `${sample}-env.ts`,
    source: 'export const port = process.env.PORT;\n',
    rule: 'node(no-process-env)',
    answer: /process\.env/,
  },
  {
    boundary: 'a sleep is made of a timer',
    path: `${sample}-sleep.ts`,
    source: 'export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));\n',
    rule: 'eslint(no-restricted-globals)',
    answer: /Sleep by pause\(\)/,
  },
  {
    boundary: 'a command calls another service over HTTP',
    path: `${dialogues}/dialogues/ask-organisations.ts`,
    source: "export const ask = () => fetch('http://organisations/graphql');\n",
    rule: 'eslint(no-restricted-globals)',
    answer: /calls nobody/,
  },
  {
    boundary: 'a file is longer than 300 lines',
    path: `${sample}-file.ts`,
    source: `export const lines = [\n${'  1,\n'.repeat(310)}];\n`,
    rule: 'eslint(max-lines)',
    answer: /too many lines/,
  },
  {
    boundary: 'a function is longer than 60 lines',
    path: `${sample}-function.ts`,
    source: `export function long(): number[] {\n  return [\n${'    1,\n'.repeat(61)}  ];\n}\n`,
    rule: 'eslint(max-lines-per-function)',
    answer: /too many lines/,
  },
  {
    boundary: 'a function takes more than three parameters',
    path: `${sample}-parameters.ts`,
    source: 'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
    rule: 'eslint(max-params)',
    answer: /too many parameters/,
  },
  {
    boundary: 'a type is any',
    path: `${sample}-any.ts`,
    source: 'export const read = (value: any): unknown => value;\n',
    rule: 'typescript(no-explicit-any)',
    answer: /any/,
  },
  {
    boundary: 'the type checker is silenced',
    path: `${sample}-ignore.ts`,
    source: '// @ts-ignore\nexport const n: number = "one";\n',
    rule: 'typescript(ban-ts-comment)',
    answer: /ts-ignore/,
  },
  {
    boundary: 'an export is default',
    path: `${sample}-default.ts`,
    source: 'export default function sample(): void {}\n',
    rule: 'import(no-default-export)',
    answer: /default export/i,
  },
  {
    boundary: 'a test is focused',
    path: `${sample}-only.test.ts`,
    source: "import { expect, test } from '@jest/globals';\ntest.only('one', () => expect(1).toBe(1));\n",
    rule: 'jest(no-focused-tests)',
    answer: /focused/i,
  },
  {
    boundary: 'a test is skipped',
    path: `${sample}-skip.test.ts`,
    source: "import { expect, test } from '@jest/globals';\ntest.skip('one', () => expect(1).toBe(1));\n",
    rule: 'jest(no-disabled-tests)',
    answer: /disabled|skipped/i,
  },
  {
    boundary: 'work is left for later',
    path: `${sample}-later.ts`,
    source: '// TODO finish\nexport const half = 0.5;\n',
    rule: 'eslint(no-warning-comments)',
    answer: /todo/i,
  },
];

/** What a boundary must let through, so that it is a boundary and not a wall. */
export const legalImports: { path: string; specifier: string }[] = [
  { path: `${dialogues}/resolvers/legal.ts`, specifier: '../dialogues/announce-dialogue.ts' },
  { path: `${dialogues}/dialogues/announce-legal.ts`, specifier: '@danvan/contracts/dialogues' },
  { path: `${dialogues}/dialogues/announce-other.ts`, specifier: './dialogue.ts' },
  { path: `${dialogues}/supervisions/supervision.ts`, specifier: '@danvan/service/errors' },
  { path: 'services/welfare/src/households/household.ts', specifier: '@danvan/calendar' },
  { path: 'libs/contracts/legal.ts', specifier: '@danvan/events' },
  { path: `${migrations}/20261201-create-legal.ts`, specifier: '@danvan/events/migrations/0001-outbox' },
  { path: `${migrations}/20261201-create-legal-tables.ts`, specifier: './20261201-create-legal-tables/shelf.sql.ts' },
  { path: `${migrations}/index.ts`, specifier: './20261201-create-legal.ts' },
  { path: 'libs/events/pause.ts', specifier: 'node:timers/promises' },
  { path: 'infra/prove/testing/legal.ts', specifier: 'node:timers/promises' },
  { path: 'libs/service/legal.ts', specifier: '@danvan/events/pause' },
  { path: 'gateway/src/legal.ts', specifier: '@danvan/service/http/http-front' },
];

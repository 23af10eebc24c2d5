import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { describeOnOwnKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeNotifier } from './notifier.suite.ts';
import { installProgram, packPackages } from './test/packed.ts';
import { runProgram } from './test/run-program.ts';

const example = fileURLToPath(new URL('../../../libs/events/examples/model-notifier', import.meta.url));
const tsc = fileURLToPath(new URL('../../../node_modules/.bin/tsc', import.meta.url));

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  program = join(folder, 'model-notifier');
  await installProgram(example, program, await packPackages(join(folder, 'checkout')));
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('on PostgreSQL', () => {
  describeNotifier(() => program, { kind: 'postgres' });
});
describeOnOwnKafka('on Kafka', () => {
  describeNotifier(() => program, { kind: 'kafka' });
});

test('the client of Kafka comes along as it is patched here', async () => {
  const patched = 'kafkajs/src/network/requestQueue/index.js';
  const here = await readFile(fileURLToPath(new URL(`../../../node_modules/${patched}`, import.meta.url)), 'utf8');
  expect(here).toContain('Patched:');
  expect(await readFile(join(program, 'node_modules/@danvan/events/node_modules', patched), 'utf8')).toBe(here);
});

test('payloads have their types outside this repository too', async () => {
  const strict = '--noEmit --strict --target es2024 --module nodenext --allowImportingTsExtensions --types node';
  await runProgram(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-save', '@types/node@24.19.2'],
    program,
  );
  await runProgram(tsc, [...strict.split(' '), 'main.ts'], program);
  const wrong = `import { ModelRecognised } from '@danvan/contracts/mobilisation';
import { follow } from '@danvan/events';
follow(ModelRecognised, async ({ data }) => console.log(data.recognisedBy));`;
  await writeFile(join(program, 'wrong.ts'), wrong);
  await expect(runProgram(tsc, [...strict.split(' '), 'wrong.ts'], program)).rejects.toThrow(/'recognisedBy' does not exist/);
}, 120_000);

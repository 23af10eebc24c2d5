import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { illegalSdl, legalSdl } from './illegal-sdl.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

let folder: string;
/** The rules that were broken, by service. */
let broken: Map<string, string[]>;

function lint(): Promise<{ filePath: string; messages: { ruleId: string }[] }[]> {
  return new Promise((resolve, reject) => {
    execFile(
      join(root, 'node_modules/.bin/eslint'),
      ['--format', 'json', 'services/**/*.graphql'],
      { cwd: folder },
      (_, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout));
        } catch {
          reject(new Error(`eslint answered no report: ${stdout}${stderr}`));
        }
      },
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-sdl-lint-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await copyFile(join(root, 'eslint.config.js'), join(folder, 'eslint.config.js'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const { service, sdl } of [...illegalSdl, { service: 'legal', sdl: legalSdl }]) {
    await mkdir(join(folder, 'services', service, 'src'), { recursive: true });
    await writeFile(join(folder, 'services', service, 'src', 'schema.graphql'), sdl);
  }
  broken = new Map(
    (await lint()).map(({ filePath, messages }) => [basename(dirname(dirname(filePath))), messages.map(({ ruleId }) => ruleId)]),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the lint of the SDL rejects', () => {
  test.each(illegalSdl)('$title', ({ service, rule }) => {
    expect(broken.get(service)).toEqual([rule]);
  });
});

test('the lint of the SDL accepts what is in order', () => {
  expect(broken.get('legal')).toEqual([]);
});

import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { illegalCode, illegalImports, legalImports } from './illegal-sources.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

interface Diagnostic {
  code: string;
  message: string;
  help?: string;
  filename: string;
}

function lint(folder: string): Promise<Diagnostic[]> {
  return new Promise((resolve, reject) => {
    execFile(join(root, 'node_modules/.bin/oxlint'), ['--format', 'json', '.'], { cwd: folder }, (_, stdout, stderr) => {
      // A run with findings exits 1 and still prints its report: only an unreadable report is a failure.
      try {
        resolve((JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics);
      } catch {
        reject(new Error(`oxlint answered no report: ${stdout}${stderr}`));
      }
    });
  });
}

let folder: string;
let diagnostics: Diagnostic[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-lint-'));
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const legal = legalImports.map(({ path, specifier }) => ({ path, source: `export { thing } from '${specifier}';\n` }));
  for (const { path, source } of [...illegalImports, ...illegalCode, ...legal]) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), source);
  }
  diagnostics = await lint(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const of = (path: string): Diagnostic[] => diagnostics.filter((d) => d.filename === path);

describe('the lint rejects', () => {
  test.each([...illegalImports, ...illegalCode])('$boundary', ({ path, rule, answer }) => {
    expect(of(path).map((d) => d.code)).toEqual([rule]);
    expect(of(path).map((d) => `${d.message} ${d.help}`)[0]).toMatch(answer);
  });
});

test.each(legalImports)('$path may import $specifier', ({ path }) => {
  expect(of(path)).toEqual([]);
});

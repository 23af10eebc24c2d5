import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@danvan/testing/eventually';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { expect, test } from '@jest/globals';
import { processesOf, restartOnChange } from './restart-on-change.ts';
import type { ProcessName } from './services.ts';

test.each([
  ['services/welfare/src/households/households.graphql', ['welfare']],
  ['services/welfare/src/households/household.rules.test.ts', []],
  ['services/welfare/src/generated/resolvers.ts', []],
  ['services/welfare/README.md', []],
  ['gateway/src/limits.ts', ['gateway']],
  ['libs/records/create.ts', ['organisations', 'mobilisation', 'dialogues', 'welfare', 'reports', 'gateway']],
])('a change of %s starts %j again', (path, expected) => {
  expect(processesOf(path)).toEqual(expected);
});

test('the process whose file was changed starts again, once for a burst of changes, and no other one', async () => {
  const folder = await temporaryFolder();
  for (const part of ['services/welfare/src', 'gateway/src', 'libs']) await mkdir(join(folder, part), { recursive: true });
  const restarted: ProcessName[] = [];
  const lines: string[] = [];
  const federation = { restart: async (name: ProcessName) => void restarted.push(name) };
  const watching = restartOnChange(federation, { folder, report: (line) => void lines.push(line) });
  for (const file of ['main.ts', 'config.ts', 'service.ts']) await writeFile(join(folder, 'services/welfare/src', file), '');
  await eventually(() => expect(lines).toContain('welfare: up.'));
  expect(restarted).toEqual(['welfare']);
  watching.close();
});

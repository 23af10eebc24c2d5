import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { serviceConfig, setting } from './config.ts';
import { environmentExample, settingsTable, withSettings } from './settings-docs.ts';

const schema = z.object({
  SHELVES: z.coerce.number().default(3).meta(setting('How many shelves')),
  KEY: z.string().meta(setting('Opens them', { secret: true })),
});

test('a table tells each setting, its default and what it means', () => {
  expect(settingsTable(schema).split('\n')).toEqual([
    '| variable  | default     | meaning            |',
    '| --------- | ----------- | ------------------ |',
    '| `SHELVES` | `3`         | How many shelves   |',
    '| `KEY`     | must be set | Opens them; secret |',
  ]);
});

test('an example has every default commented out and what must be set open', () => {
  expect(environmentExample(schema)).toBe('# How many shelves\n# SHELVES=3\n\n# Opens them\nKEY=\n');
});

test('a setting that nobody described is a mistake', () => {
  expect(() => settingsTable(z.object({ BARE: z.string() }))).toThrow('BARE has no description');
});

test('the README of this library has the table that belongs to it', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(withSettings(readme, serviceConfig('<service>'))).toBe(readme);
});

test('the repository has the example that belongs to the settings: else run "npm run codegen"', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  expect(environmentExample(serviceConfig('<service>'))).toBe(example);
});

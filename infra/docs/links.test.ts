import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const repository = join(import.meta.dirname, '../..');
const pages = ['*.md', 'infra/**/*.md', 'gateway/*.md', 'libs/*/*.md', 'services/**/*.md']
  .flatMap((pattern) => globSync(pattern, { cwd: repository }))
  .filter((page) => !page.includes('node_modules'));

test.each(pages)('every page and file that %s links to is there', (page) => {
  const text = readFileSync(join(repository, page), 'utf8');
  const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
  expect(linked.filter((target) => !existsSync(join(repository, dirname(page), target)))).toEqual([]);
});

test('the decisions are numbered without repeats', () => {
  const numbers = globSync('infra/docs/decisions/*.md', { cwd: repository }).map((file) => /(\d{4})-/.exec(file)?.[1]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

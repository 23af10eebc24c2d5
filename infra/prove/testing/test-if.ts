import { test } from '@jest/globals';

/**
 * `test` where the machine can run it. Elsewhere the test is skipped and the reason stands in its title, which the closing lines print:
 * `testIf(isRoot, 'needs root')('PostgreSQL runs as another user', async () => …)`.
 */
export function testIf(
  condition: boolean,
  reason: string,
): (title: string, work: () => Promise<void> | void, timeout?: number) => void {
  if (condition) return (title, work, timeout) => test(title, work, timeout);
  return (title, work) => test.skip(`${title} (${reason})`, work);
}

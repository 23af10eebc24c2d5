import { expect, test } from '@jest/globals';
import { eventually } from './eventually.ts';

test('an assertion that holds at last yields its value', async () => {
  let tries = 0;
  const value = await eventually(() => {
    expect(++tries).toBe(3);
    return 'there';
  });
  expect(value).toBe('there');
});

test('an assertion that never holds fails with its own message', async () => {
  const never = () => Promise.reject(new Error('two rows are missing'));
  await expect(eventually(never, { within: 50 })).rejects.toThrow('two rows are missing');
});

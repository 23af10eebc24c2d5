import { expect, test } from '@jest/globals';
import { openLoop } from './open-loop.ts';

const { signal } = new AbortController();

test('a send that is never answered in time does not keep the others from going out', async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  let sent = 0;
  const send = async () => {
    sent++;
    if (sent === 10) answer();
    await answered; // a loop that waited for its first answer would never come here ten times
  };
  await openLoop({ perSecond: 100, seconds: 0.1, signal, send });
  expect(sent).toBe(10);
});

test('a failure is told once everything has been answered', async () => {
  const answered: number[] = [];
  const send = async (index: number) => {
    if (index === 0) throw new Error('refused');
    answered.push(index);
  };
  await expect(openLoop({ perSecond: 1000, seconds: 0.003, signal, send })).rejects.toThrow('refused');
  expect(answered).toEqual([1, 2]);
});

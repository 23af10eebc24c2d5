import { expect, test } from '@jest/globals';
import { planAssignment } from './plan-assignment.ts';

const leases = (...members: (string | null)[]) =>
  members.map((member, partition) => ({ topic: 't', partition, member, epoch: 1 }));
const numbers = (plan: ReturnType<typeof planAssignment>) =>
  Object.fromEntries(
    Object.entries(plan).map(([name, list]) => [name, list.map((lease: { partition: number }) => lease.partition)]),
  );

test('one member takes everything that is free', () => {
  expect(numbers(planAssignment('a', ['a'], leases(null, null)))).toEqual({ keep: [], take: [0, 1], giveBack: [] });
});

test('a second member waits for what it is given, and takes over from who no longer answers', () => {
  expect(numbers(planAssignment('b', ['a', 'b'], leases('a', 'a', 'a', 'gone')))).toEqual({ keep: [], take: [3], giveBack: [] });
});

test('the first gives back what is the other one’s share and keeps the rest', () => {
  expect(numbers(planAssignment('a', ['b', 'a'], leases('a', 'a', 'a', 'gone')))).toEqual({
    keep: [0, 2],
    take: [],
    giveBack: [1],
  });
});

test('the shares of all members together are every partition once, whatever the order in which they are known', () => {
  const taken = ['a', 'b', 'c'].flatMap((me) => planAssignment(me, ['c', 'a', 'b'], leases(...Array(10).fill(null))).take);
  expect(taken.map((lease) => lease.partition).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

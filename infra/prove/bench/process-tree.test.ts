import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '@danvan/testing/eventually';
import { testIf } from '@danvan/testing/test-if';
import { expect } from '@jest/globals';
import { measureProcess, processorSeconds, processTree } from './process-tree.ts';

const onLinux = testIf(process.platform === 'linux', 'memory of processes is read from /proc, which only Linux has');

onLinux('a tree holds the grandchildren, each process with its own memory', async () => {
  const child = spawn('sh', ['-c', 'sleep 60 & echo started; wait'], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  try {
    await once(child.stdout, 'data');
    await eventually(async () => {
      const tree = await processTree(Number(child.pid)); // the grandchild is a second sh until it has become sleep
      expect(tree.map(({ command }) => command).sort()).toEqual(['sh -c sleep 60 & echo started; wait', 'sleep 60']);
      expect(tree.every(({ bytes }) => bytes > 0)).toBe(true);
    });
  } finally {
    process.kill(-Number(child.pid));
  }
});

onLinux('memory that a process takes shows', async () => {
  const before = await measureProcess(process.pid);
  const taken = Buffer.alloc(64 * 2 ** 20, 1);
  const after = await measureProcess(process.pid);
  expect(after.bytes - before.bytes).toBeGreaterThan(taken.length / 2);
});

onLinux('processor time is that of the whole tree, in seconds', async () => {
  const busy = `node -e "for (const until = Date.now() + 60_000; Date.now() < until; );"`;
  const child = spawn('sh', ['-c', `${busy} & echo started; wait`], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  try {
    await once(child.stdout, 'data');
    await eventually(async () => expect(await processorSeconds(Number(child.pid))).toBeGreaterThan(0.3));
    expect(await processorSeconds(Number(child.pid))).toBeLessThan(60);
  } finally {
    process.kill(-Number(child.pid));
  }
});

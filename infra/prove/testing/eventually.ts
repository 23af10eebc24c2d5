import { setTimeout as wait } from 'node:timers/promises';

/** Repeats an assertion until it holds and returns its value; past the limit it fails with the assertion's own message. */
export async function eventually<T>(assertion: () => T | Promise<T>, { within = 30_000 } = {}): Promise<T> {
  for (const until = Date.now() + within; ; await wait(20)) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() >= until) throw error;
    }
  }
}

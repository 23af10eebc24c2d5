import { writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { hostname } from 'node:os';
import { workerData } from 'node:worker_threads';

// JavaScript, because a thread that has to strip types takes 15 MB more.
//
// The thread that `watchEventLoop` starts. It shares nothing with the thread that it watches but the pulse, so that nothing can hold both up.
/** @type {import('./watch-event-loop.ts').Watched} */
const { pulse, everyMs, mostLooks, exitCode, bindings } = workerData;

const standardOutput = 1;
/** For a thread that does not hear: one that stands in native code. */
const patienceMs = 5_000;

let seen = -1;
let looks = 0;
const looking = setInterval(() => {
  const beats = Atomics.load(pulse, 0);
  const rests = Atomics.load(pulse, 1) === 1;
  looks = beats === seen && !rests ? looks + 1 : 0;
  seen = beats;
  if (looks < mostLooks) return;
  clearInterval(looking);
  endProcess();
}, everyMs);

/** Asks the thread where it stands, tells the log and makes it exit; kills the process where the thread does not hear. */
function endProcess() {
  const unheard = setTimeout(() => {
    tell();
    process.kill(process.pid, 'SIGKILL');
  }, patienceMs);
  const session = new Session();
  session.connectToMainThread();
  // An inspector's words reach a thread in the midst of a loop, and what they evaluate has that loop below it on its stack.
  session.post('Runtime.evaluate', { expression: 'new Error().stack' }, (_, answer) => {
    clearTimeout(unheard);
    tell(stackOf(answer?.result.value));
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), patienceMs);
    session.post('Runtime.evaluate', { expression: `process.exit(${exitCode})` });
  });
}

/** Without its first lines, which are the question itself. */
function stackOf(answer) {
  return String(answer).split('\n').slice(2).join('\n');
}

/** In the form of the log of this process, whose own writer stands still with it. */
function tell(stack) {
  const limitMs = Math.round(everyMs * mostLooks);
  const msg = 'the event loop stands still: the process ends itself';
  const line = { level: 60, time: Date.now(), pid: process.pid, hostname: hostname(), ...bindings, limitMs, stack, msg };
  try {
    writeSync(standardOutput, `${JSON.stringify(line)}\n`);
  } catch {
    // Nobody reads the log any more: the process ends all the same.
  }
}

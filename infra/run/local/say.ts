let listening = false;

/** One thing that a person should read, on the terminal. A terminal that has been closed is no reason to fail. */
export function say(words: string): void {
  if (!listening) process.stdout.on('error', () => undefined);
  listening = true;
  process.stdout.write(`${words}\n`);
}

import { open } from 'node:fs/promises';

const window = 16 * 1024;

/** What a program wrote last into its log, for a person: the error if it wrote one, shortened. */
export async function lastWords(logFile: string): Promise<string> {
  const lines = (await tail(logFile)).split('\n').map((line) => messageOf(line.trim()));
  const meant = lines.filter((line) => line && !/^(at |Node\.js v|\}|\^+$)/.test(line));
  return (meant.findLast((line) => /error|refused|cannot|fail|missing/i.test(line)) ?? meant.at(-1) ?? 'it wrote nothing').slice(
    0,
    400,
  );
}

async function tail(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(window), 0, window, Math.max(0, size - window));
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A line of JSON is a log entry. */
function messageOf(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { msg, err } = JSON.parse(line);
    return [...new Set([msg, err?.message])].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}

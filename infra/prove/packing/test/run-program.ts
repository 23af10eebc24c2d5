import { execFile } from 'node:child_process';
import { inheritedEnvironment } from '@danvan/local/config';

/** Runs it to its end; a failure says what it printed. */
export function runProgram(file: string, words: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, words, { cwd, env: inheritedEnvironment(), maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${file} ${words.join(' ')} failed: ${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}

import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import type { Federation } from './federation.ts';
import { say } from './say.ts';
import type { ProcessName } from './services.ts';
import { services } from './services.ts';

const repository = join(import.meta.dirname, '../../..');

/** Editors write a file in several steps, and a checkout writes many. */
const settleMs = 200;

type Restarting = Pick<Federation, 'restart'>;

/** Watches the sources and starts a process again when a file that it runs has changed; a library, all of them. */
export function restartOnChange(federation: Restarting, { folder = repository, report = say } = {}): { close(): void } {
  const changed = new Set<ProcessName>();
  let timer: NodeJS.Timeout | undefined;
  let restarting: Promise<void> = Promise.resolve();
  const restart = () => {
    const names = [...changed];
    changed.clear();
    restarting = restarting.then(() => restartAll(federation, names, report));
  };
  const watchers = ['services', 'gateway', 'libs'].map((top) =>
    watch(join(folder, top), { recursive: true }, (_, file) => {
      const path = file === null ? top : `${top}${sep}${file}`;
      for (const name of processesOf(path)) changed.add(name);
      if (changed.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(restart, settleMs);
    }),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

async function restartAll(federation: Restarting, names: readonly ProcessName[], report: (line: string) => void): Promise<void> {
  report(`Changed: starting ${names.join(', ')} again …`);
  for (const name of names) {
    try {
      await federation.restart(name);
    } catch (error) {
      report(`${name} does not start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  report(`${names.join(', ')}: up.`);
}

/** What runs a file; nothing for tests, for pages, and for what is generated from something that was changed itself. */
export function processesOf(path: string): ProcessName[] {
  const [top, name = ''] = path.split(sep);
  if (!/\.(ts|js|graphql)$/.test(path) || /\.test\.ts$|[\\/](test|generated|node_modules|examples)[\\/]/.test(path)) return [];
  if (top === 'gateway') return ['gateway'];
  if (top === 'libs') return [...services, 'gateway'];
  return services.filter((service) => service === name);
}

import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceName, services } from '@danvan/local/services';

/** Whether what has just been registered becomes known to the others at once. Who names it before waits for as long as it does not. */
export interface News {
  travel(): boolean;
  /** Before the log goes away. */
  hold(): void;
  /** The log is back: they travel again once the others know all that was registered without it. */
  release(): void;
  close(): Promise<void>;
}

const often = 500;
const keeping = services.filter((service) => service !== 'organisations');

export function createNews(count: (service: ServiceName, sql: string) => Promise<number>): News {
  let held = false;
  /** Undone by the next hold. */
  let releasing = new AbortController();
  let watching: Promise<void> = Promise.resolve();

  return {
    travel: () => !held,
    hold() {
      held = true;
      releasing.abort();
    },
    release() {
      releasing.abort();
      releasing = new AbortController();
      watching = releaseWhenKnown(releasing.signal);
    },
    async close() {
      releasing.abort();
      await watching;
    },
  };

  /** Servers and connections die meanwhile: who cannot be asked is asked again. */
  async function releaseWhenKnown(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (await areKnown().catch(() => false)) break;
      await pause(often, undefined, { signal }).catch(() => undefined);
    }
    if (!signal.aborted) held = false;
  }

  async function areKnown(): Promise<boolean> {
    const registered = await count('organisations', 'SELECT count(*)::int FROM organisation');
    const copies = keeping.map((service) =>
      count(service, 'SELECT count(DISTINCT organisation_id)::int FROM directory_organisation'),
    );
    return (await Promise.all(copies)).every((known) => known >= registered);
  }
}

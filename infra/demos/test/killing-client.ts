import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../client.ts';

/** What happens while a certain request is on its way, and how long after it was sent. */
export interface Blow {
  afterMs: number;
  strike(): Promise<void>;
}

/** A client whose nth insistence (from 0) is answered only when the blow meant for it has fallen as well. */
export function killingClient(client: Client, blows: ReadonlyMap<number, Blow>): Client {
  let sent = 0;
  return {
    ...client,
    insist: async (query, variables) => {
      const blow = blows.get(sent++);
      const answer = client.insist(query, variables) as ReturnType<Client['insist']>;
      const fall = async () => {
        await pause(blow?.afterMs);
        await blow?.strike();
      };
      if (blow) await Promise.all([answer, fall()]);
      return answer as never;
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Loader } from '../client.ts';

/** What happens while a certain request is on its way, and how long after it was sent. */
export interface Blow {
  afterMs: number;
  /** Told whether the request was still without an answer. */
  strike(inFlight: boolean): Promise<void>;
}

/** A client some of whose insistences meet a blow: the one that carries this requestId returns when its blow has fallen as well. */
export function killingClient(client: Client, blows: ReadonlyMap<string, Blow>): Client {
  return {
    ...client,
    insist: async <T>(query: string, variables?: Record<string, unknown>, by?: Loader) => {
      const { requestId } = (variables?.['input'] ?? {}) as { requestId?: string };
      const blow = blows.get(requestId ?? '');
      const answer = client.insist<T>(query, variables, by);
      if (blow) await Promise.all([answer, fall(blow, answer)]);
      return answer;
    },
  };
}

async function fall({ afterMs, strike }: Blow, answer: Promise<unknown>): Promise<void> {
  let inFlight = true;
  const answered = () => {
    inFlight = false;
  };
  answer.then(answered, answered);
  await pause(afterMs);
  await strike(inFlight);
}

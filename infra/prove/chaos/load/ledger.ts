import type { ServiceName } from '@danvan/local/services';

/** A record as it must stand now, after the commands that were answered. Its version is also the number of its events. */
export interface Entry {
  service: ServiceName;
  table: string;
  id: string;
  version: number;
  /** Nothing where the record belongs to nobody. */
  organisationId?: string;
  isCancelled: boolean;
  /** On which it counts. */
  days: readonly string[];
}

/** What the federation has answered, and what follows from it. */
export interface Ledger {
  readonly entries: Entry[];
  /** `<mutation> <requestId>`, by service. */
  readonly answered: ReadonlyMap<ServiceName, Set<string>>;
  /** What was answered as it must not be. */
  readonly problems: string[];
  answers(): number;
  note(service: ServiceName, command: string): void;
}

export function createLedger(services: readonly ServiceName[]): Ledger {
  const answered = new Map(services.map((service) => [service, new Set<string>()]));
  return {
    entries: [],
    answered,
    problems: [],
    answers: () => [...answered.values()].reduce((sum, { size }) => sum + size, 0),
    note: (service, command) => void answered.get(service)?.add(command),
  };
}

import { type Batch, type Mutation, requestIdOf, send } from '@danvan/demos/batch';
import type { Client } from '@danvan/demos/client';
import type { ServiceName } from '@danvan/local/services';
import type { Entry, Ledger } from './ledger.ts';
import type { Draft, RecordKind } from './record-kinds.ts';

/** A mutation with its requestId, and what the ledger knows once it is answered. */
export interface Command extends Batch {
  service: ServiceName;
  /** The ids that it answered with, in the order of its inputs. */
  enter(ids: readonly string[]): void;
}

export function commandOf(of: Pick<Command, 'key' | 'service' | 'mutation' | 'enter'>, inputs: readonly object[]): Command {
  return { ...of, size: inputs.length, inputs: () => [...inputs] };
}

export function entering(
  key: string,
  kind: RecordKind,
  { drafts, enter }: { drafts: readonly Draft[]; enter(entries: Entry[]): void },
): Command {
  const { service, table } = kind;
  const entryOf = (id: string, draft: Draft): Entry => ({
    service,
    table,
    id,
    version: 1,
    ...(service === 'organisations' ? {} : { organisationId: draft.organisationId }),
    isCancelled: false,
    days: kind.daysOf(draft),
  });
  const of = { key, service, mutation: kind.enter };
  return commandOf(
    { ...of, enter: (ids) => enter(drafts.map((draft, at) => entryOf(ids[at] ?? 'without id', draft))) },
    drafts.map(kind.toInput),
  );
}

export function changing(key: string, kind: RecordKind, { entry, on }: { entry: Entry; on: string }): Command {
  const { id, version, days } = entry;
  const after = { version: version + 1, days: kind.daysAfter(days, on) };
  return commandOf({ ...stepOf(key, kind, kind.change), enter: () => void Object.assign(entry, after) }, [
    { id, version, ...kind.toChange(on, version) },
  ]);
}

export function cancelling(key: string, kind: RecordKind, entry: Entry): Command {
  const { id, version } = entry;
  const after = { version: version + 1, isCancelled: true };
  return commandOf({ ...stepOf(key, kind, kind.cancel), enter: () => void Object.assign(entry, after) }, [
    { id, version, ...kind.toCancel },
  ]);
}

function stepOf(key: string, { service, table }: RecordKind, mutation: Mutation | undefined) {
  if (!mutation) throw new Error(`A ${table} knows no such step`);
  return { key, service, mutation };
}

export interface Doors {
  gateway: Client;
  /** The second process of each service, at its own port. */
  seconds: ReadonlyMap<ServiceName, Client>;
}

const needsNoOther = () => [];

/**
 * Sends it until it is answered: through the gateway, and where `twice` says so to the service's other process at the same moment, as a
 * client does that lost patience. Both must answer the same.
 */
export async function issue(command: Command, ledger: Ledger, { doors, twice }: { doors: Doors; twice: boolean }): Promise<void> {
  const second = twice ? doors.seconds.get(command.service) : undefined;
  const clients = [doors.gateway, ...(second ? [second] : [])];
  const [ids = [], other = ids] = await Promise.all(clients.map((client) => send(client, command, needsNoOther)));
  if (ids.join() !== other.join()) ledger.problems.push(`${command.mutation.name} was answered differently by two processes`);
  ledger.note(command.service, `${command.mutation.name} ${requestIdOf(command)}`);
  command.enter(ids);
}

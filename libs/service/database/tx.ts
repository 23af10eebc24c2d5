import type { EventTransaction } from '@danvan/events/emit';
import type { EntityManager, EntitySchema, QueryRunner } from 'typeorm';
import type { Actor } from '../identity/identity.ts';
import { insertRows } from './insert-rows.ts';

/** Where a unit of work comes from: what its events and audit rows say about it. */
export type Origin = EventTransaction['origin'] & { readonly actor?: Actor };

/** What one audit row says about one record. No personal data. */
export interface AuditEntry {
  /** Past participle, e.g. `announced`. */
  action: string;
  /** The aggregate, e.g. `dialogue`. */
  recordType: string;
  recordId: string;
  before?: object;
  after?: object;
}

/** An open transaction (READ COMMITTED). Everything that one unit of work reads and writes goes through it, one statement at a time. */
export interface Tx extends EventTransaction {
  readonly actor?: Actor;
  readonly origin: Origin;
  readonly manager: EntityManager;
  query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
  /** Writes rows with the table's property names; however many, it is one statement. */
  insert<Row extends object>(table: EntitySchema<Row>, rows: Row | readonly Row[]): Promise<void>;
  now(): Date;
  /** Noted with the change at its end, in the same transaction. */
  audit(entry: AuditEntry): void;
}

export interface OpenTx {
  readonly tx: Tx;
  /** From here on `tx` refuses to work: nothing may be written after the commit has begun. */
  close(): void;
}

const audits = new WeakMap<Tx, AuditEntry[]>();

/** Hands over what was noted for the audit so far. */
export function takeAudit(tx: Tx): AuditEntry[] {
  return audits.get(tx)?.splice(0) ?? [];
}

export function openTx(runner: QueryRunner, origin: Origin): OpenTx {
  let open = true;
  const entries: AuditEntry[] = [];
  const tx: Tx = {
    origin,
    ...(origin.actor === undefined ? {} : { actor: origin.actor }),
    manager: runner.manager,
    get isOpen() {
      return open;
    },
    async query<R>(sql: string, params?: unknown[]) {
      if (!open) throw new Error('a statement came after its transaction had ended');
      return (await runner.query(sql, params, true)).records as R[];
    },
    insert: (table, rows) => insertRows(tx, table, Array.isArray(rows) ? rows : [rows]),
    now: () => origin.now(),
    audit: (entry) => void entries.push(entry),
  };
  audits.set(tx, entries);
  return { tx, close: () => void (open = false) };
}

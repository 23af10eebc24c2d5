import type { Typename } from './send.ts';
import type { World } from './world.ts';

export interface AuditRow {
  mutation: string;
  reason: string | null;
  action: string;
  record_type: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** How much the service has written so far: the same before and after a refusal. */
export async function written({ service }: World): Promise<Record<string, unknown>> {
  const [counts] = await service.query(
    `SELECT (SELECT count(*) FROM dialogue) AS dialogues, (SELECT sum(version) FROM dialogue) AS changes, (SELECT count(*) FROM supervision) AS supervisions,
            (SELECT count(*) FROM criticism) AS criticisms, (SELECT count(*) FROM survey) AS surveys, (SELECT count(*) FROM outbox) AS events,
            (SELECT count(*) FROM change) AS requests, (SELECT count(*) FROM change_record) AS audited`,
  );
  return counts ?? {};
}

/** What the audit trail says of a record, oldest first. */
export async function auditOf({ service }: World, recordId: unknown): Promise<AuditRow[]> {
  return service.query<AuditRow>(
    `SELECT mutation, reason, action, record_type, before, after FROM change_record JOIN change USING (change_id) WHERE record_id = $1 ORDER BY at, change_id`,
    [recordId],
  );
}

/** The events of a record, oldest first. */
export async function eventsOf({ service }: World, key: unknown) {
  return (await service.outbox()).filter((event) => event.key === key);
}

export const idField = (type: Typename): string => `${type.toLowerCase()}Id`;

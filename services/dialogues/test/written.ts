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
            (SELECT count(*) FROM criticism) AS criticisms, (SELECT count(*) FROM survey) AS surveys,
            (SELECT count(*) FROM reception_schedule) AS reception_schedules, (SELECT count(*) FROM reception) AS receptions,
            (SELECT count(*) FROM posting) AS postings, (SELECT count(*) FROM peoples_conference) AS peoples_conferences,
            (SELECT count(*) FROM front_working_session) AS front_working_sessions, (SELECT count(*) FROM outbox) AS events,
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

/** A type's name as fields begin: `ReceptionSchedule` is `receptionSchedule`. */
export const camel = (type: Typename): string => type.charAt(0).toLowerCase() + type.slice(1);

/** As event types and audit rows write it: `reception-schedule`. */
export const kebab = (type: Typename): string => camel(type).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const idField = (type: Typename): string => `${camel(type)}Id`;

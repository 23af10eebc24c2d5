/** The tables behind `ctx.change`, for a service's first migration. Rows are only ever added. */
export const changeUp: readonly string[] = [
  `CREATE TABLE change (
     change_id uuid NOT NULL, actor text NOT NULL, mutation text NOT NULL, request_id uuid NOT NULL, hmac bytea NOT NULL,
     at timestamptz NOT NULL, reason text, correlation_id text NOT NULL, organisation_id uuid, synthetic boolean NOT NULL,
     CONSTRAINT change_pkey PRIMARY KEY (change_id),
     CONSTRAINT change_actor_mutation_request_id_key UNIQUE (actor, mutation, request_id))`,
  `COMMENT ON TABLE change IS 'Who changed something, by which mutation, when and why; also what makes a repeated requestId harmless. Never trimmed'`,
  `COMMENT ON COLUMN change.hmac IS 'HMAC-SHA256 of the canonical input: tells whether a repeated requestId brings the same input'`,
  `CREATE TABLE change_result (
     change_id uuid NOT NULL, record_ids uuid[] NOT NULL, is_bulk boolean NOT NULL,
     CONSTRAINT change_result_pkey PRIMARY KEY (change_id),
     CONSTRAINT change_result_change_id_fkey FOREIGN KEY (change_id) REFERENCES change)`,
  `COMMENT ON TABLE change_result IS 'The records that a change answered with, in the order of its inputs'`,
  `CREATE TABLE change_record (
     change_id uuid NOT NULL, ordinal int NOT NULL, record_type text NOT NULL, record_id uuid NOT NULL, action text NOT NULL,
     before jsonb, after jsonb,
     CONSTRAINT change_record_pkey PRIMARY KEY (change_id, ordinal),
     CONSTRAINT change_record_change_id_fkey FOREIGN KEY (change_id) REFERENCES change)`,
  `COMMENT ON TABLE change_record IS 'What a change did to each record, before and after, without personal data'`,
  `CREATE INDEX change_record_record_id_idx ON change_record (record_id)`,
];

export const changeDown: readonly string[] = ['DROP TABLE change_record', 'DROP TABLE change_result', 'DROP TABLE change'];

export const relationUp: readonly string[] = [
  `CREATE TABLE relation (
     id uuid NOT NULL, version int NOT NULL, from_id uuid NOT NULL, to_id uuid NOT NULL, type text NOT NULL,
     valid_from date NOT NULL, valid_to date, registered_at timestamptz NOT NULL,
     CONSTRAINT relation_pkey PRIMARY KEY (id),
     CONSTRAINT relation_from_id_fkey FOREIGN KEY (from_id) REFERENCES organisation,
     CONSTRAINT relation_to_id_fkey FOREIGN KEY (to_id) REFERENCES organisation,
     CONSTRAINT relation_to_id_check CHECK (from_id <> to_id),
     CONSTRAINT relation_type_check CHECK (type IN ('SUBORDINATE', 'LED_BY', 'GUIDED_BY', 'ADVISES', 'MEMBER_OF')),
     CONSTRAINT relation_valid_to_check CHECK (valid_from < valid_to),
     CONSTRAINT relation_superior_key EXCLUDE USING gist (from_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (type = 'SUBORDINATE'),
     CONSTRAINT relation_from_id_to_id_type_key
       EXCLUDE USING gist (from_id WITH =, to_id WITH =, type WITH =, daterange(valid_from, valid_to) WITH &&))`,
  `COMMENT ON TABLE relation IS 'from_id is subordinate to, led by, guided by, adviser to or member of to_id, [valid_from, valid_to)'`,
  `CREATE INDEX relation_from_id_idx ON relation (from_id, type)`,
  `CREATE INDEX relation_to_id_idx ON relation (to_id, type)`,
];
